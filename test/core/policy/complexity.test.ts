import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";
import { parse } from "./unitLines.ts";

const HEAD = "---\nclauses:\n  8.5: 退换货\n---\n\n# 退换货\n\n";

function found(body: string): readonly string[] {
  return parse(HEAD + body)
    .problems.filter((problem) => problem.kind === "too-complex")
    .map((problem) => problem.detail.code.replace("document/too-complex/", ""));
}

const repeat = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

describe("what is too complex", () => {
  it.each([
    ["nested quotes", "> ".repeat(400), "nesting"],
    ["nested quotes without blanks", ">".repeat(4000), "nesting"],
    ["nested lists on a line", "- ".repeat(300), "nesting"],
    ["nested numbers on a line", "1. ".repeat(3000), "nesting"],
    [
      "nested lists by indentation",
      Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- 甲`).join("\n"),
      "nesting",
    ],
    ["very many underlined headings", repeat("甲\n---\n", 15_000), "size"],
    ["very many nested items", repeat("- 甲\n  - *乙*\n    - 丙\n", 22_000), "size"],
    ["very many loose items", repeat("- 甲\n\n  乙\n\n", 200_000), "size"],
    ["a quotation that goes on for ever", `> 甲\n${repeat("乙\n", 60_000)}`, "size"],
    ["very many brackets", repeat("[a](", 200_000), "size"],
    ["a very large table with markup", `|a|b|\n|-|-|\n${repeat("|*1*|2|\n", 200_000)}`, "size"],
    ["a table as wide as a book", `|${"a|".repeat(100_000)}\n|${"-|".repeat(100_000)}\n`, "size"],
    ["a table of very many cells", `|a|b|\n|-|-|\n${repeat("|1|2|\n", 240_000)}`, "size"],
    ["far more text than anybody writes", repeat("客户在收货后七日内可以申请退换货。\n\n", 3_000_000), "size"],
  ])("%s", (_, body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  it.each([
    ["lists and quotations as people nest them", "> - 甲\n>   - 乙\n>     - 丙\n>       - 丁\n"],
    [
      "a handbook of 200,000 characters",
      repeat(
        "客户在收货后七日内可以申请退换货，**运费**由我司承担，详见[价格表](a.md)。质量问题除外；定制商品按合同办理，不适用七天无理由退货。\n\n",
        200_000,
      ),
    ],
    ["a list of 2,000 items", repeat("- 定制商品*不退*\n", 20_000)],
    ["a price list of 2,000 rows", `|项目|价格|时限|\n|-|-|-|\n${repeat("|换门板|120 元|三天|\n", 28_000)}`],
    ["one line of 100,000 characters", repeat("退换货，", 100_000)],
  ])("is not %s", (_, body) => {
    expect(found(body)).toEqual([]);
  });

  it("keeps front matter, tags and headings of the document", () => {
    const document = parse(`${HEAD}${"> ".repeat(400)}\n\n## 费用 ##\r\n\r\n### 明细\n`);
    expect(document.headings.map(({ level, text, parent }) => [level, text, parent])).toEqual([
      [1, "退换货", -1],
      [2, "费用", 0],
      [3, "明细", 1],
    ]);
    expect(document.tags.map((tag) => tag.resolution.kind)).toEqual(["heading"]);
    expect(document.units).toEqual([]);
    expect(document.scopes.map(({ firstUnit, endUnit }) => [firstUnit, endUnit])).toEqual([[0, 0]]);
  });

  it("is shown in whole characters", () => {
    const quotes = `${"> ".repeat(99)}>`;
    const { source, problems } = parse(`${HEAD}${quotes}𠮷\n`);
    expect(problems.map(({ span }) => source.slice(span.start, span.end))).toEqual([quotes]);
  });

  it("does not depend on what was parsed before", () => {
    const cache = new PieceCache();
    const piece = repeat("*甲*乙[丙](a.md)。\n\n", 4000);
    const whole = repeat(piece, 90_000);
    parsePolicy("a.md", piece, cache);
    const again = parsePolicy("a.md", whole, cache).problems;
    expect(again).toEqual(parsePolicy("a.md", whole, new PieceCache()).problems);
  });

  it("says so of front matter nobody writes", () => {
    const document = parse(`---\nclauses:\n${repeat("  8.5: 甲\n", 200_000)}---\n`);
    expect(document.isPolicy).toBe(true);
    expect(document.problems.map((problem) => problem.detail.code)).toEqual(["document/too-complex/front-matter"]);
  });
});

describe("input that grows without structure", () => {
  it.each([
    "（",
    "“",
    "：",
    "（1）",
    "①",
    "甲；",
    "甲。",
    "*",
    "_",
    "~",
    "`",
    "**甲**",
    "\u0301",
    "\u200b",
    "\u202e",
    "\ud83d",
    "\0",
    "\t",
    " ",
    "\r",
    "\n",
    "\\",
    "&",
    "<",
    "!",
    "]",
    "**甲**乙",
    "**甲**乙\n",
    "1、甲\n",
    "**甲**\n\n",
    "问：甲？\n",
    "甲：乙；",
    "<!-- x -->\n\n",
    "<!--",
    "@",
    "第一条\n",
    "#",
    "【",
    "1.",
    "一、",
  ])("%j is read in time that grows with it", (text) => {
    // A quadratic reader would take minutes here and run into the time limit of the test.
    const document = parse(HEAD + repeat(text, 120_000));
    expect(document.headings.length).toBeGreaterThan(0);
  });
});
