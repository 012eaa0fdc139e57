import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, it, vi } from "vitest";
import { publishedDocx } from "../../server/src/convert/publishedDocx.ts";
import { publishedHtml } from "../../server/src/convert/publishedHtml.ts";
import { parsePolicy } from "../../server/src/core/policy/parse.ts";
import { publishedPolicy } from "../../server/src/core/report/publish.ts";
import { corpusPolicies } from "../core/policy/corpus.ts";
import { calmMarkdown } from "../core/policy/markdownFragments.ts";
import { bodyOf, imported, wordsOf } from "./words.ts";

const POLICIES = corpusPolicies();

async function backFromHtml(markdown: string): Promise<string> {
  return wordsOf(bodyOf(await imported(publishedHtml(markdown, "", "zh-CN"))));
}

async function backFromDocx(markdown: string): Promise<string> {
  return wordsOf(bodyOf(await imported((await publishedDocx(markdown, "")).bytes, "docx")));
}

describe("what is published and imported again", { timeout: 240_000 }, () => {
  it("is every word of every policy there is", async () => {
    const lost: string[] = [];
    for (const [index, { path, source }] of POLICIES.entries()) {
      const document = parsePolicy(path, source);
      const markdown = publishedPolicy(document, "zh-CN");
      const words = wordsOf(markdown);
      if (!words.includes(wordsOf(document.source.slice(document.frontMatter?.span.end))))
        lost.push(`${path} published`);
      if ((await backFromHtml(markdown)) !== words) lost.push(`${path} html`);
      // Writing and reading a Word document takes its time, and every author is met all the same.
      const asWord = index % 3 === 0 || path.includes("samples");
      if (asWord && (await backFromDocx(markdown)) !== words) lost.push(`${path} docx`);
    }
    expect(POLICIES.length).toBeGreaterThan(150);
    expect(lost).toEqual([]);
  });

  it("is every character of a text nobody wrote", async () => {
    const characters = fc.stringMatching(/^[退换货七日内个月天电话号a-z0-9，。*_~`#<>&|[\](){}\\!+.:-]{1,30}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(characters, { minLength: 1, maxLength: 6 }), async (lines) => {
        const html = `<h1>题</h1>${lines.map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`).join("")}`;
        const found = parsePolicy("", bodyOf(await imported(html))).units.map(({ content }) => content.mapped.text);
        const letters = (text: string) =>
          text
            .normalize("NFKC")
            .toLowerCase()
            .replace(/[\s*_~`\\>#-]/g, "");
        expect(letters(found.join(""))).toBe(letters(`题${lines.join("")}`));
      }),
      { numRuns: 60, seed: 20261124 },
    );
  });

  it("is every word of Markdown nobody wrote", async () => {
    await fc.assert(
      fc.asyncProperty(calmMarkdown, async (body) => {
        const markdown = publishedPolicy(parsePolicy("", `# 题\n\n${body}`), "zh-CN");
        expect(await backFromHtml(markdown)).toBe(wordsOf(markdown));
        expect(await backFromDocx(markdown)).toBe(wordsOf(markdown));
      }),
      { numRuns: 60, seed: 20261124 },
    );
  });

  it("is a Word document that another library opens", async () => {
    const text =
      "# 售后办法\n\n## 收费\n\n| 项目 | 元 |\n| - | - |\n| 上门 | 60 |\n\n1. 甲\n2. 乙\n   - 丙\n\n**加粗** 与 [链接](https://a.example)。\n";
    const { bytes } = await publishedDocx(text, "售后办法");
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages).toEqual([]);
    expect(value).toContain("<h1>售后办法</h1><h2>收费</h2><table><thead><tr><th>");
    expect(value).toContain("<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>");
    expect(value).toContain('<strong>加粗</strong> 与 <a href="https://a.example">链接</a>。');
  });

  it.each([
    ["one thought a line", "你改主意了\n轻微色差\n**线头**", "你改主意了<br>\n轻微色差<br>\n<strong>线头</strong>"],
    [
      "a line that was ended early",
      "**关于证书**\n课已经报上名，等考下来再贴。",
      "<strong>关于证书</strong><br>\n课已经报上名，等考下来再贴。",
    ],
    [
      "a line that an editor broke",
      "收货之日起七日内，凡是没有安装过的柜体都可以退，运费\n由我们承担。",
      "都可以退，运费由我们承担。",
    ],
    [
      "the same between words",
      "Within seven days of delivery you may return any\nitem that was not installed。",
      "any\nitem",
    ],
  ])("keeps %s as it is meant", (_, markdown, expected) => {
    expect(publishedHtml(markdown, "", "zh-CN")).toContain(expected);
  });

  it("is the same bytes whenever it is written", async () => {
    // So many links that the library makes up every kind of id for them.
    const links = Array.from({ length: 300 }, (_, at) => `[${at}](https://${at}.example)`).join(" ");
    const markdown = `# 甲\n\n| a |\n| - |\n| b |\n\n1. ${links}\n`;
    const write = async () => Buffer.from((await publishedDocx(markdown, "甲<&>")).bytes);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T08:00:00Z") });
    const first = await write();
    vi.setSystemTime(new Date("2031-03-05T20:10:30Z"));
    const second = await write();
    vi.useRealTimers();
    expect(second.equals(first)).toBe(true);
    expect((await mammoth.extractRawText({ buffer: second })).value).toContain("甲");
  });

  it("names its pictures and keeps their description", async () => {
    const { bytes, images } = await publishedDocx("![安装流程图](flow.png)\n", "");
    expect(images).toEqual(["安装流程图"]);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.trim()).toBe("（安装流程图）");
  });
});
