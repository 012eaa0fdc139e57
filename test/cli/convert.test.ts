import { describe, expect, it } from "vitest";
import { run } from "../support/cli.ts";

const PAGE =
  "<title>松下</title><h1>售后办法</h1><p>第一条 有事找谁</p><p>客服电话 400-820-6655，微信公众号“松下木作”，邮箱 kefu@songxia.example，门店前台也收投诉。</p><p>第二条 其他</p><p>七日内照办。<img src='流程.png'></p>";
const POLICY =
  '---\ntitle: 投诉办法\nversion: "1.2"\neffective: 2026-01-01\nclauses:\n  8.1: 有事找谁\n---\n\n<!-- 内部：法务已看 -->\n## 有事找谁\n\n客服电话 400-820-6655，邮箱 kefu@songxia.example。 <!-- clausemark-evidence 8.1/complaint-channels -->\n';

describe("import", () => {
  it("writes a policy beside its source and says what it found", async () => {
    const { code, out, error, written } = await run(["import", "旧/办法.html"], { files: { "旧/办法.html": PAGE } });
    expect(code).toBe(0);
    expect(out).toBe("已生成 旧/办法.md\n");
    expect(Object.keys(written)).toEqual(["/shop-root/旧/办法.md"]);
    expect(written["/shop-root/旧/办法.md"]).toMatch(
      /^---\ntitle: 售后办法\n# .*\nclauses:\n {2}8\.1: 第一条 有事找谁 # 投诉渠道 0\.\d\d\n/,
    );
    expect(error).toMatch(
      /^旧\/办法\.html：3 个标题，其中 2 个由“第×条”之类的普通行改成。\n {2}“第一条 有事找谁”应是 8\.1 投诉渠道，把握 0\.\d\d\n/,
    );
    expect(error).toContain("  1 张图片没有导入：流程.png。");
  });

  it("speaks English", async () => {
    const { error, written } = await run(["import", "a.html", "--locale", "en"], { files: { "a.html": PAGE } });
    expect(error).toContain("a.html: 3 headings, 2 of them plain lines that read like headings.");
    expect(written["/shop-root/a.md"]).toContain("# Proposed by clausemark import");
  });

  it.each([
    [
      "what is there already",
      ["a.html"],
      { "a.html": PAGE, "a.md": "# 甲\n" },
      "已有“a.md”，没有改动。要覆盖请加上 --force。",
      [],
    ],
    [
      "two of one name",
      ["a.html", "a.htm", "--output-dir", "out"],
      { "a.html": PAGE, "a.htm": PAGE },
      "两份文件都要写成“out/a.md”",
      ["/shop-root/out/a.md"],
    ],
    [
      "an old Word file",
      ["a.doc"],
      { "a.doc": "x" },
      "只认 .docx、.html 和 .htm。请在 Word 或 WPS 里另存为 .docx 再导入。",
      [],
    ],
    ["a file that is no document", ["a.md"], { "a.md": "# 甲" }, "“a.md”不能导入：只认 .docx、.html 和 .htm。\n", []],
    [
      "what is not there, after the rest",
      ["b.html", "a.html"],
      { "a.html": PAGE },
      "没能读取“b.html”",
      ["/shop-root/a.md"],
    ],
    ["a damaged Word file", ["a.docx"], { "a.docx": "PK" }, "“a.docx”不是能读的 Word 文档", []],
  ])("refuses %s", async (_, args, files, words, paths) => {
    const { code, error, written } = await run(["import", ...args], { files });
    expect(code).toBe(2);
    expect(error).toContain(words);
    expect(Object.keys(written)).toEqual(paths);
  });

  it("overwrites when forced", async () => {
    const { code, written } = await run(["import", "a.html", "--force"], {
      files: { "a.html": PAGE, "a.md": "# 甲\n" },
    });
    expect(code).toBe(0);
    expect(written["/shop-root/a.md"]).toContain("有事找谁");
  });
});

describe("export", () => {
  const files = {
    "policies/投诉.md": POLICY,
    "policies/说明.md": "# 不是政策\n",
    "clausemark.yaml": "standard: t-cgcc-customized-goods\nenterprise: { name: 松下木作 }\n",
  };

  it("writes Markdown without tags and comments, with title, version and date", async () => {
    const { code, out, written } = await run(["export", "policies"], { files });
    expect(code).toBe(0);
    expect(out).toBe("已生成 published/投诉.md\n");
    expect(written).toEqual({
      "/shop-root/published/投诉.md":
        "# 投诉办法\n\n## 有事找谁\n\n客服电话 400-820-6655，邮箱 kefu@songxia.example。\n\n版本：1.2　施行日期：2026-01-01\n",
    });
  });

  it("writes a page and the notice, each where it stood", async () => {
    const { code, written } = await run(["export", "--format", "html", "--notice", "--output-dir", "out"], { files });
    expect(code).toBe(0);
    expect(Object.keys(written).sort()).toEqual(["/shop-root/out/policies/投诉.html", "/shop-root/out/告知书.html"]);
    expect(written["/shop-root/out/policies/投诉.html"]).toContain("<title>投诉办法</title>");
    expect(written["/shop-root/out/policies/投诉.html"]).not.toContain("法务");
    expect(written["/shop-root/out/告知书.html"]).toMatch(/<h1 id="[^"]*">松下木作售后服务告知书<\/h1>/);
  });

  it("leads links between policies to their pages, and to the anchors of headings", async () => {
    const linked = `${POLICY}\n见[退换](子/退换%20办法.md#七日)、[说明](说明.md)、[本节](#有事找谁)、[官网](https://a.example/x.md)。\n`;
    const other = POLICY.replace("## 有事找谁", "## 七日").replace("8.1: 有事找谁", "8.5: 七日");
    const { written } = await run(["export", "policies", "--format", "html", "--output-dir", "out"], {
      files: {
        ...files,
        "policies/投诉.md": linked,
        "policies/子/退换 办法.md": `${other}\n回到[投诉](../投诉.md)。\n`,
      },
    });
    const page = written["/shop-root/out/投诉.html"] ?? "";
    const hrefs = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => decodeURIComponent(href ?? ""));
    expect(hrefs).toEqual(["子/退换 办法.html#七日", "说明.md", "#有事找谁", "https://a.example/x.md"]);
    expect(page).toContain('<h2 id="有事找谁">');
    expect(written["/shop-root/out/子/退换 办法.html"]).toMatch(/href="\.\.\/(?:投诉|%E6%8A%95%E8%AF%89)\.html"/);
  });

  it("takes one policy alone", async () => {
    const { written } = await run(["export", "policies/投诉.md", "--output-dir", "out"], { files });
    expect(Object.keys(written)).toEqual(["/shop-root/out/投诉.md"]);
  });

  it.each([
    ["a folder that is not there", ["export", "没有"], "没有“没有”这个文件或文件夹"],
    ["a folder without policies", ["export", "空"], "“空”里没有政策"],
    ["a format it does not know", ["export", "--format", "pdf"], "--format 不能写“pdf”，可用：markdown、html、docx"],
  ])("refuses %s", async (_, args, words) => {
    const { code, error, written } = await run(args, { files: { ...files, "空/a.md": "# 甲\n" } });
    expect(code).toBe(2);
    expect(error).toContain(words);
    expect(written).toEqual({});
  });

  it("overwrites nothing unless forced", async () => {
    const taken = { ...files, "published/投诉.md": "旧\n" };
    expect((await run(["export", "policies"], { files: taken })).code).toBe(2);
    expect((await run(["export", "policies", "--force"], { files: taken })).code).toBe(0);
  });
});
