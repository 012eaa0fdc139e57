import { describe, expect, it } from "vitest";
import {
  packLawWords,
  packPattern,
  packWords,
  unpackLawWords,
  unpackPattern,
  unpackWords,
} from "../../../server/src/core/rubric/packed.ts";

const WORDS = [
  { id: "shop", terms: ["本店", "商家"] },
  { id: "judge", terms: ["(?:本店|商家)", "师傅"] },
  { id: "none", terms: ["无关"] },
];

describe("packed patterns", () => {
  it("name word lists, the longest that fits first, and come back as they were", () => {
    const source = "由(?:(?:本店|商家)|师傅)决定|(?:本店|商家)\\u{4e00}{0,3}";
    const packed = packPattern(source, WORDS);
    expect(packed).toBe("由{@1}决定|{@0}\\u{4e00}{0,3}");
    expect(unpackPattern(packed, WORDS)).toBe(source);
  });

  it("lists name those before them", () => {
    const packed = packWords(WORDS);
    expect(packed[1]).toEqual({ id: "judge", terms: ["{@0}", "师傅"] });
    expect(unpackWords(packed)).toEqual(WORDS);
  });
});

describe("packed words of law terms", () => {
  const needs = { late: { patterns: [[[3, 7, 9], [1]], [[1]]], topicPatterns: [[]], whenAny: [[[3, 7, 9]]] } };

  it("keep each group once", () => {
    expect(packLawWords({ words: [], needs }).groups).toEqual([[3, 4, 2], [1]]);
  });

  it("come back as they were", () => {
    expect(unpackLawWords(packLawWords({ words: ["日"], needs }))).toEqual({ words: ["日"], needs });
  });
});
