import {
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../server/src/convert/importDocument.ts";
import { readMastHead } from "../../server/src/convert/mastHead.ts";
import { zipEntries } from "../../server/src/convert/zipEntries.ts";
import { parsePolicy } from "../../server/src/core/policy/parse.ts";
import { bodyOf, detect, imported } from "./words.ts";

const COMPLAINTS = "客服电话 400-820-6655，微信公众号“松下木作”，邮箱 kefu@songxia.example，门店前台也收投诉。";

describe("a page becomes Markdown", () => {
  it.each([
    [
      "headings, lists and emphasis",
      "<h1>办法</h1><h2>退换</h2><ul><li>甲<ol><li>乙</li></ol></li></ul><p><b>注意</b>时限。</p>",
      "# 办法\n\n## 退换\n\n- 甲\n  1. 乙\n\n**注意**时限。",
    ],
    ["a range without escapes", "<h1>一</h1><p>10~14 个月，5_6，3*2 米</p>", "# 一\n\n10~14 个月，5_6，3\\*2 米"],
    [
      "a table with the first row as its header",
      "<h1>一</h1><table><tr><td>项目</td><td>元</td></tr><tr><td>上门</td><td>60</td></tr></table>",
      "# 一\n\n| 项目 | 元 |\n| - | - |\n| 上门 | 60 |",
    ],
    [
      "cells that span, repeated",
      "<h1>一</h1><table><tr><th>项目</th><th colspan=2>元</th></tr><tr><td rowspan=2>上门</td><td>市区</td><td>60</td></tr><tr><td>郊区</td><td>90</td></tr></table>",
      "# 一\n\n| 项目 | 元 | 元 |\n| - | - | - |\n| 上门 | 市区 | 60 |\n| 上门 | 郊区 | 90 |",
    ],
    [
      "cells of several lines",
      "<h1>一</h1><table><tr><th>a</th></tr><tr><td><p>甲</p><p>乙</p><ul><li>丙</li></ul></td></tr></table>",
      "# 一\n\n| a |\n| - |\n| 甲 乙 丙 |",
    ],
    [
      "a frame of one cell, gone",
      "<h1>一</h1><table><tr><td><p>七日内可退。</p></td></tr></table>",
      "# 一\n\n七日内可退。",
    ],
    [
      "nothing of the page's machinery",
      "<h1>一</h1><script>alert(1)</script><style>p{}</style><p>七日。<!-- 内部 --></p>",
      "# 一\n\n七日。",
    ],
    [
      "a picture of the web, but none of the machine",
      '<h1>一</h1><p><img src="https://a.example/x.png" alt="图"></p><p>见<img src="b.png" alt="流程图">。</p>',
      "# 一\n\n![图](https://a.example/x.png)\n\n见（流程图）。",
    ],
    [
      "links, but no anchors of the page",
      '<h1>一</h1><p><a href="https://a.example">官网</a><a href="#top">回到顶部</a></p>',
      "# 一\n\n[官网](https://a.example)回到顶部",
    ],
    ["a first line as the title", "<p><b>售后服务办法</b></p><p>七日内可退。</p>", "# 售后服务办法\n\n七日内可退。"],
    [
      "numbered lines as headings, level below level",
      "<h1>办法</h1><p>第一章 总则</p><p>第一条 目的</p><p>为了顾客。</p><p>第二条 范围</p><p>全部。</p><p>第二章 退换</p><p>七日。</p>",
      "# 办法\n\n## 第一章 总则\n\n### 第一条 目的\n\n为了顾客。\n\n### 第二条 范围\n\n全部。\n\n## 第二章 退换\n\n七日。",
    ],
    [
      "a bold line that announces, as it is",
      "<h1>办法</h1><p><b>请记住：</b></p><p>七日。</p>",
      "# 办法\n\n**请记住：**\n\n七日。",
    ],
  ])("%s", async (_, html, expected) => {
    expect(bodyOf(await imported(html))).toBe(expected);
  });

  it("with what it leaves out by name", async () => {
    const { leftOut } = await imported(
      '<nav><a>首页</a> <a>产品</a></nav><h1>一</h1><p>七日。<img src="data:image/png;base64,AA=="><img src="流程.png"></p><button>提交</button>',
    );
    expect(leftOut).toEqual([
      { kind: "navigation", name: "首页 产品" },
      { kind: "image", name: "" },
      { kind: "image", name: "流程.png" },
      { kind: "navigation", name: "提交" },
    ]);
  });

  it("without marks around no words, however many", async () => {
    const page = `<p>${"<a>".repeat(5000)}${"<b></b>".repeat(5000)}投诉电话。</p>`;
    expect(bodyOf(await imported(page))).toBe("投诉电话。");
  });

  it("with spans no wider than a table is, and every cell", async () => {
    const cells = Array.from({ length: 30 }, (_, column) => `<td colspan="50" rowspan="9">甲${column}乙</td>`);
    const body = bodyOf(await imported(`<h1>一</h1><table>${`<tr>${cells.join("")}</tr>`.repeat(3)}</table>`));
    const rows = body.split("\n").filter((line) => line.startsWith("| 甲"));
    expect(rows.length).toBe(3);
    expect(Math.max(...rows.map((row) => row.split(" | ").length))).toBeLessThan(300);
    for (const row of rows) for (const [column] of cells.entries()) expect(row).toContain(`甲${column}乙`);
  });

  it("with footnotes where they are referred to", async () => {
    const html =
      '<h1>一</h1><p>七日内可退<sup><a href="#fn-1">1</a></sup>，运费我们出。</p><section><ol><li id="footnote-9">无人提及</li><li id="my-footnote-1"><p>定制件除外。 <a href="#r">↩</a></p></li></ol></section>';
    const { footnotes } = await imported(html);
    expect(footnotes).toBe(0);
    const linked = await imported(html.replace("#fn-1", "#my-footnote-1"));
    expect(linked.footnotes).toBe(1);
    expect(bodyOf(linked)).toBe("# 一\n\n七日内可退（注：定制件除外），运费我们出。\n\n1. 无人提及");
  });
});

describe("the encoding of a page", () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><h1>保修</h1><p>喆先生负责。</p></body></html>`;

  it.each([
    ["UTF-8", page("utf-8"), "utf8"],
    ["GB18030 that calls itself gb2312", page("gb2312"), "gb18030"],
    [
      "GB18030 that says nothing",
      page("")
        .replace(/<meta[^>]*>/, "")
        .replace("喆先生负责。", "七日内可以退换，运费由我们承担。喆"),
      "gb18030",
    ],
    ["Big5", page("big5").replace("喆先生负责", "吉先生負責").replace("吉", "瑞"), "big5"],
    ["UTF-16 with its mark", page("utf-16"), "utf-16"],
  ])("%s", async (_, text, encoding) => {
    expect(bodyOf(await imported(iconv.encode(text, encoding, { addBOM: encoding === "utf-16" })))).toMatch(/[喆瑞]/);
  });

  it("is refused where nothing fits", async () => {
    const bytes = Uint8Array.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xff, 0x81]);
    expect(await importDocument(bytes, "html", "a", detect, "zh-CN")).toEqual({ kind: "failed", why: "encoding" });
  });
});

describe("a Word document", () => {
  it("keeps headings, tables, notes and the place of pictures", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const file = new Document({
      footnotes: { 1: { children: [new Paragraph("夜间转语音信箱。")] } },
      sections: [
        {
          children: [
            new Paragraph({ text: "松下木作售后办法", heading: HeadingLevel.TITLE }),
            new Paragraph({ text: "投诉渠道", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun(COMPLAINTS.slice(0, 17)),
                new FootnoteReferenceRun(1),
                new TextRun(COMPLAINTS.slice(17)),
              ],
            }),
            new Paragraph({ text: "收费", heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                ["项目", "元"],
                ["上门", "60"],
              ].map(
                (cells) =>
                  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
              ),
            }),
            new Paragraph({
              children: [
                new ImageRun({
                  type: "png",
                  data: png,
                  transformation: { width: 9, height: 9 },
                  altText: { name: "图", title: "图", description: "流程图" },
                }),
              ],
            }),
          ],
        },
      ],
    });
    const result = await imported(new Uint8Array(await Packer.toBuffer(file)), "docx");
    expect(bodyOf(result)).toBe(
      `# 松下木作售后办法\n\n# 投诉渠道\n\n${COMPLAINTS.slice(0, 17)}（注：夜间转语音信箱）${COMPLAINTS.slice(17)}\n\n# 收费\n\n| 项目 | 元 |\n| - | - |\n| 上门 | 60 |\n\n（流程图）`,
    );
    expect(result.footnotes).toBe(1);
    expect(result.leftOut).toEqual([{ kind: "image", name: "流程图" }]);
  });

  it("names what is beside the text: numbers of headings, margins, comments", async () => {
    const file = new Document({
      numbering: { config: [{ reference: "条", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "第%1条" }] }] },
      comments: { children: [{ id: 0, children: [new Paragraph("法务：再议")] }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("内部资料")] }) },
          children: [
            new Paragraph({ text: "退换", heading: HeadingLevel.HEADING_1, numbering: { reference: "条", level: 0 } }),
            new Paragraph("收货七日内可以退换。"),
          ],
        },
      ],
    });
    const { leftOut, ...result } = await imported(new Uint8Array(await Packer.toBuffer(file)), "docx");
    expect(bodyOf(result)).toBe("# 退换\n\n收货七日内可以退换。");
    expect(leftOut).toEqual([
      { kind: "numbering", name: "1" },
      { kind: "margins", name: "" },
      { kind: "comments", name: "" },
    ]);
  });

  it("has its headings under their Chinese names as well", async () => {
    const file = new Document({
      styles: {
        paragraphStyles: [
          { id: "a1", name: "标题 1" },
          { id: "a2", name: "标题 2" },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: "售后办法", style: "a1" }),
            new Paragraph({ text: "退换", style: "a2" }),
            new Paragraph("七日内可以退换。"),
          ],
        },
      ],
    });
    const result = await imported(new Uint8Array(await Packer.toBuffer(file)), "docx");
    expect(bodyOf(result)).toBe("# 售后办法\n\n## 退换\n\n七日内可以退换。");
  });

  it("is not unpacked where it says it is larger than any document", async () => {
    const file = new Document({ sections: [{ children: [new Paragraph("七日内可以退换。")] }] });
    const bytes = new Uint8Array(await Packer.toBuffer(file));
    expect((zipEntries(bytes) ?? []).map(({ name }) => name)).toContain("word/document.xml");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let entry = bytes.length - 4;
    while (view.getUint32(entry, true) !== 0x02014b50) entry--;
    view.setUint32(entry + 24, 3_000_000_000, true);
    expect(await importDocument(bytes, "docx", "a", detect, "zh-CN")).toEqual({ kind: "failed", why: "not-docx" });
  });

  it.each([
    ["no Word document", "docx", "PK 不是压缩包", "not-docx"],
    ["a page without text", "html", "<html><body><img></body></html>", "empty"],
    ["a page nested too deeply", "html", `${"<div>".repeat(20_000)}七日`, "too-complex"],
  ] as const)("is refused: %s", async (_, format, text, why) => {
    const bytes = new TextEncoder().encode(text);
    expect(await importDocument(bytes, format, "a", detect, "zh-CN")).toEqual({ kind: "failed", why });
  });
});

describe("front matter", () => {
  it("has the tags that are nearly sure, and the others as comments", async () => {
    const { markdown, tags } = await imported(
      `<title>官网</title><h1>松下木作: 办法</h1><p>版本：V2.1，自2026年1月1日起施行。</p><h2>有事找谁</h2><p>${COMPLAINTS}</p><h2>其他</h2><p>柜子用的是橡木，按约定的日子做好。</p>`,
    );
    expect(markdown.startsWith('---\ntitle: "松下木作: 办法"\nversion: "2.1"\neffective: 2026-01-01\n# ')).toBe(true);
    const policy = parsePolicy("a.md", markdown);
    expect(policy.problems).toEqual([]);
    expect(policy.scopes.map(({ clause, heading }) => `${clause} ${policy.headings[heading ?? -1]?.text}`)).toEqual([
      "8.1 有事找谁",
    ]);
    expect(tags.filter(({ sure }) => sure).map(({ clause }) => clause)).toEqual(["8.1"]);
    for (const { clause, sure, confidence } of tags) {
      expect(markdown).toContain(`${sure ? "  " : "  # "}${clause}: `);
      expect(markdown).toContain(Math.min(confidence, 0.99).toFixed(2));
    }
  });

  it("says so where no clause is sure, and is no policy yet", async () => {
    const { markdown } = await imported("<h1>品牌故事</h1><p>一九八七年，祖父在河边开了一间木工铺。</p>");
    expect(parsePolicy("a.md", markdown).isPolicy).toBe(false);
    expect(markdown).toContain("# 没有推测出有把握的条款");
  });

  it("takes its title from the page, else from the file's name", async () => {
    const title = async (html: string) => /title: (.*)/.exec((await imported(html)).markdown)?.[1];
    expect(await title("<title>官网售后</title><p>七日内可退。</p>")).toBe("官网售后");
    expect(await title("<p>七日内可退。</p>")).toBe("文件名");
  });

  it.each([
    ["版本号：V3.0.1", "3.0.1", null],
    ["版次 B/2", "B/2", null],
    ["本办法自二〇二六年十二月二十一日起施行", null, "2026-12-21"],
    ["生效日期：2026/3/5", null, "2026-03-05"],
    ["2026.02.30 起执行", null, null],
    ["Effective date: 2026-07-01, version 2", "2", "2026-07-01"],
    ["最新版本以官网为准，2026年5月1日发布", null, null],
  ])("reads %s", (text, version, effective) => {
    expect(readMastHead(text)).toEqual({ version, effective });
  });
});
