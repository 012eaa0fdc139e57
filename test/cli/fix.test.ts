import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { spawnCli } from "../support/built.ts";
import { type Run, run } from "../support/cli.ts";
import { folderForEach } from "../support/folderForEach.ts";

const BROKEN = [
  "---",
  'version: "1"',
  "clauses:",
  "  8.1: [投诉渠到, 投诉渠到]",
  "  8.55: 退换约定",
  "  7.4: 易损件",
  "reveiw: 2027-01-01",
  "---",
  "",
  "# 投诉渠道",
  "",
  "投诉电话 400-820-6655，也可写信到 tousu@example.com。",
  "",
  "<!-- clausemark-disable-next-line law/final-interpretation -- 已核对 -->",
  "",
  "七天内可以退换。",
  "",
  "# 退换约定",
  "",
  "最终解释权归本公司所有。",
  "",
].join("\n");

const FIXED = BROKEN.replace("[投诉渠到, 投诉渠到]", "[投诉渠道]")
  .replace("8.55", "8.5")
  .replace(/<!-- .* -->\n/, "");

function fix(files: Readonly<Record<string, string | Uint8Array>>, ...flags: string[]): Promise<Run> {
  return run(["--as-of", "2026-11-24", ...flags], { files });
}

describe("--fix", () => {
  it("corrects names, drops duplicates and unused comments, and leaves promises alone", async () => {
    const { written, error, out } = await fix({ "a.md": BROKEN }, "--fix");
    expect(written).toEqual({ "/shop-root/a.md": FIXED });
    expect(error).toBe("clausemark: 已修复 5 处，改动 1 个文件。\n");
    expect(out).not.toContain("tag/unknown-clause");
    expect(out).toContain("law/final-interpretation");
  });

  it("reports what is left as a run over the fixed files does", async () => {
    const files = { "a.md": BROKEN, "b c.md": BROKEN.replace("8.55", "8.66") };
    const { written, code, out } = await fix(files, "--fix");
    const again = await fix({ ...files, ...byName(written) });
    expect([again.code, again.out]).toEqual([code, out]);
    expect((await fix({ ...files, ...byName(written) }, "--fix")).written).toEqual({});
  });

  it("keeps line ends, and changes only what the paths select", async () => {
    const files = { "a.md": BROKEN.replaceAll("\n", "\r\n"), "b.md": BROKEN };
    const { written } = await fix(files, "--fix", "a.md");
    expect(written).toEqual({ "/shop-root/a.md": FIXED.replaceAll("\n", "\r\n") });
  });

  it.each([
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
  ])("writes %s with its mark", async (encoding, addBOM) => {
    const folder = mkdtempSync(join(tmpdir(), "clausemark-fix-"));
    try {
      writeFileSync(join(folder, "a.md"), iconv.encode(BROKEN, encoding, { addBOM }));
      expect(spawnCli(["--fix"], { cwd: folder }).error).toContain("已修复 5 处，改动 1 个文件。");
      const bytes = readFileSync(join(folder, "a.md"));
      expect(bytes.equals(iconv.encode(FIXED, encoding, { addBOM }))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("names a file in an encoding it cannot write", async () => {
    const { written, error } = await fix({ "a.md": iconv.encode(BROKEN, "gb18030"), "b.md": BROKEN }, "--fix");
    expect(Object.keys(written)).toEqual(["/shop-root/b.md"]);
    expect(error.split("\n")[0]).toBe("clausemark: “a.md”不是用 UTF-8 保存的，不能自动修复。请另存为 UTF-8 后再试。");
  });

  it("fails where a file cannot be written", async () => {
    const { code, error } = await run(["--fix"], { files: { "a.md": BROKEN }, unwritable: true });
    expect(code).toBe(2);
    expect(error).toContain("没能写入“a.md”");
    expect(error).not.toContain("已修复");
  });

  it.each([
    [["--fix", "--fix-dry-run"], "--fix 和 --fix-dry-run 不能一起用。"],
    [["--fix", "--stdin"], "--fix 和 --stdin 不能一起用。"],
    [["--fix-dry-run", "--format", "json"], "只能有一种格式输出到屏幕，现在有：diff, json。"],
  ])("%j is refused", async (flags, text) => {
    const { code, error, written } = await fix({ "a.md": BROKEN }, ...flags);
    expect([code, written]).toEqual([2, {}]);
    expect(error).toContain(text);
  });
});

describe("--fix-dry-run", () => {
  let folder = "";

  folderForEach((path) => {
    folder = path;
  });

  it.each(["git", "patch"])("shows a diff with which %s does what --fix does", async (tool) => {
    const files = {
      "a.md": BROKEN,
      "子 文件夹/说明 书.md": BROKEN.replaceAll("\n", "\r\n"),
      "c.md": BROKEN.trimEnd(),
      "clausemark.yaml": "# clausemark-disable-next-line evidence/missing -- 无\nstandard: t-cgcc-customized-goods\n",
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { out, written, error } = await fix(files, "--fix-dry-run");
    expect(written).toEqual({});
    expect(error).toContain("可修复");
    writeFileSync(join(folder, "fix.diff"), out);
    if (tool === "git") execFileSync("git", ["apply", "fix.diff"], { cwd: folder });
    else execFileSync("patch", ["-p1", "--binary", "-i", "fix.diff"], { cwd: folder });
    const expected = byName((await fix(files, "--fix")).written);
    expect(Object.keys(expected)).toHaveLength(4);
    for (const [name, text] of Object.entries(expected)) {
      expect(readFileSync(join(folder, name), "utf8"), name).toBe(text);
    }
  });

  it("is silent and as the run would be where nothing can be fixed", async () => {
    const plain = await fix({ "a.md": FIXED });
    const { out, error, code } = await fix({ "a.md": FIXED }, "--fix-dry-run");
    expect([out, error, code]).toEqual(["", "", plain.code]);
  });

  it("shows the diff of a text from standard input", async () => {
    const flags = ["--fix-dry-run", "--stdin", "--stdin-filename", "new.md"];
    const { out } = await run(flags, { files: {}, input: BROKEN });
    expect(out).toMatch(/^--- a\/new\.md\n\+\+\+ b\/new\.md\n@@ /);
    expect(out).toContain("-  8.55: 退换约定\n");
  });

  it("writes reports to files beside the diff", async () => {
    const flags = ["--fix-dry-run", "--format", "json", "--output-file", "left.json"];
    const { out, written } = await fix({ "a.md": BROKEN }, ...flags);
    expect(out).toContain("+++ b/a.md");
    expect(Object.keys(written)).toEqual(["/shop-root/left.json"]);
  });
});

function byName(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(written).map(([path, text]) => [path.replace("/shop-root/", ""), text]));
}
