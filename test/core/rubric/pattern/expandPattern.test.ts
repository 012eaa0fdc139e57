import { describe, expect, it } from "vitest";
import { expandPattern } from "../../../../server/src/core/rubric/pattern/expandPattern.ts";

const WORDS = [
  { id: "customer", terms: ["顾客", "您"] },
  { id: "self", terms: ["自理", "自付"] },
  { id: "fee2", terms: ["运费"] },
];

describe("word lists and gaps in patterns", () => {
  it.each([
    ["由{customer}承担", "由(?:顾客|您)承担"],
    ["{customer}{self}", "(?:顾客|您)(?:自理|自付)"],
    ["退{..8}费", "退[^。;!?,\\n]{0,8}费"],
    ["退{...24}费", "退[^。;!?\\n]{0,24}费"],
    ["退{1,3}费{2}", "退{1,3}费{2}"],
    ["{fee2}自付", "(?:运费)自付"],
    ["{unknown}", "{unknown}"],
    ["\\p{L}+", "\\p{L}+"],
  ])("%s", (written, expected) => {
    expect(expandPattern(written, WORDS)).toBe(expected);
  });
});
