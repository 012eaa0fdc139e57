import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import iconv from "iconv-lite";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, spawnCli } from "../support/built.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-word-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of a README's section, without their remarks. */
function commands(readme: string, heading: string): readonly (readonly string[])[] {
  const section = readFileSync(join(ROOT, readme), "utf8").split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? "";
  return block
    .trim()
    .split("\n")
    .map((line) =>
      line
        .replace(/\s+#.*$/, "")
        .split(" ")
        .slice(1),
    );
}

describe("what the README shows", { timeout: 180_000 }, () => {
  it.each([
    ["README.md", "From Word and back"],
    ["README.zh-CN.md", "从 Word 来，回 Word 去"],
  ])("%s: %s", async (readme, heading) => {
    const cwd = mkdtempSync(join(folder, "readme-"));
    const paragraphs = [
      new Paragraph({ text: "售后服务手册", heading: HeadingLevel.TITLE }),
      new Paragraph({ text: "投诉渠道", heading: HeadingLevel.HEADING_1 }),
      new Paragraph("投诉电话 400-820-6655，邮箱 kefu@songxia.example，公众号“松下木作”。"),
    ];
    const word = new Document({ sections: [{ children: paragraphs }] });
    writeFileSync(join(cwd, "售后服务手册.docx"), await Packer.toBuffer(word));
    const page =
      '<meta charset="gb2312"><h1>退换货</h1><h2>退换条件</h2><p>收货七日内，未使用的可以退换，运费由我们承担。</p>';
    writeFileSync(join(cwd, "退换货.html"), iconv.encode(page, "gb18030"));
    const lines = commands(readme, heading);
    expect(lines.length).toBe(2);
    for (const args of lines) expect(spawnCli(args, { cwd }).code, args.join(" ")).toBe(0);
    expect(readdirSync(join(cwd, "policies")).sort()).toEqual(["售后服务手册.md", "退换货.md"].sort());
    expect(readFileSync(join(cwd, "policies/退换货.md"), "utf8")).toContain("收货七日内，未使用的可以退换");
    const buffer = readFileSync(join(cwd, "published/售后服务手册.docx"));
    expect((await mammoth.extractRawText({ buffer })).value).toContain("投诉电话 400-820-6655");
    expect(existsSync(join(cwd, "published/告知书.docx"))).toBe(true);
  });
});

it("scores the same after a round trip through Word", { timeout: 180_000 }, () => {
  const cwd = join(folder, "round");
  cpSync(join(ROOT, "samples/yunshan-meets"), join(cwd, "policies"), { recursive: true });
  expect(spawnCli(["export", "policies", "--format", "docx", "--output-dir", "word"], { cwd }).code).toBe(0);
  const files = readdirSync(join(cwd, "word")).map((name) => `word/${name}`);
  expect(spawnCli(["import", ...files, "--output-dir", "back"], { cwd }).code).toBe(0);
  cpSync(join(cwd, "policies/clausemark.yaml"), join(cwd, "back/clausemark.yaml"));
  const score = (root: string) => {
    const { out } = spawnCli(["lint", root, "--format", "json", "--as-of", "2026-11-24"], { cwd });
    return (JSON.parse(out) as { sets: { score: { points: number } }[] }).sets[0]?.score.points;
  };
  expect(score("back")).toBe(score("policies"));
});

it("loads the libraries for Word with import and export, and with nothing else", () => {
  const dist = join(ROOT, "dist");
  const bundles = readdirSync(dist)
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(dist, name), "utf8") }));
  const carriers = bundles.filter(({ text }) => text.includes("word/document.xml")).map(({ name }) => name);
  expect(carriers).toEqual(["convert.js"]);
  const users = bundles.filter(({ text }) => text.includes('"./convert.js"'));
  expect(users.map(({ name }) => name)).toContain("commandLine.cjs");
  for (const { text } of users) expect(text).not.toMatch(/(?:from|import|require\()"\.\/convert\.js"/);
});
