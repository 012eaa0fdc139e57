import { describe, expect, it } from "vitest";
import type { Unit } from "../../../server/src/core/policy/document.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";

function unitOf(document: { readonly units: readonly Unit[] }, words: string): Unit {
  const found = document.units.find((unit) => unit.content.mapped.text.includes(words));
  if (!found) throw new Error(`no unit has ${words}`);
  return found;
}

describe("contents that several units share", () => {
  const written = "客服四小时内回电。上门费每次八十元。";

  it("are one for the same sentence in other paragraphs and documents", () => {
    const cache = new PieceCache();
    const one = parsePolicy("a.md", written, cache);
    const other = parsePolicy("b.md", `先说清楚价钱。${written}收据随单给出。`, cache);
    expect(unitOf(other, "四小时").content).toBe(unitOf(one, "四小时").content);
    expect(unitOf(other, "八十元").content).toBe(unitOf(one, "八十元").content);
  });

  it("stay the same for the sentences beside the one that is edited", () => {
    const cache = new PieceCache();
    const before = parsePolicy("a.md", written, cache);
    const after = parsePolicy("a.md", written.replace("八十", "九十"), cache);
    expect(unitOf(after, "四小时").content).toBe(unitOf(before, "四小时").content);
    expect(unitOf(after, "九十元").content).not.toBe(unitOf(before, "八十元").content);
  });

  it.each([
    ["another kind of unit", "- 客服四小时内回电。"],
    ["other places in the source", "客服 **四小时** 内回电。"],
    ["emphasis", "**客服四小时内回电。**"],
    ["a quotation", "> 客服四小时内回电。"],
    ["a deeper list", "- 说明\n  - 客服四小时内回电。"],
  ])("are apart for %s", (_, markdown) => {
    const cache = new PieceCache();
    parsePolicy("a.md", written, cache);
    parsePolicy("b.md", "- 客服四小时内回电。\n", cache);
    const other = parsePolicy("c.md", markdown, cache);
    expect(other.units).toEqual(parsePolicy("c.md", markdown, new PieceCache()).units);
  });

  it("are apart for rows with the same text in other columns", () => {
    const cache = new PieceCache();
    const table = (header: string) => `| ${header} |\n| --- | --- |\n| 上门 | 80 元 |\n`;
    parsePolicy("a.md", table("项目 | 费用"), cache);
    const markdown = table("项目 | **费用**");
    expect(parsePolicy("b.md", markdown, cache).units).toEqual(parsePolicy("b.md", markdown, new PieceCache()).units);
  });

  it("are forgotten with the texts that nobody asks for", () => {
    const cache = new PieceCache(200);
    const first = parsePolicy("a.md", written, cache);
    for (let number = 0; number < 60; number++) parsePolicy("b.md", `第 ${number} 张单据存放在总台三年备查。`, cache);
    const again = parsePolicy("c.md", `请看。${written}`, cache);
    expect(unitOf(again, "四小时").content).not.toBe(unitOf(first, "四小时").content);
    expect(unitOf(again, "四小时").content).toEqual(unitOf(first, "四小时").content);
  });
});
