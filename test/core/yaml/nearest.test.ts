import { describe, expect, it } from "vitest";
import { nearest } from "../../../server/src/core/yaml/nearest.ts";

const CLAUSES = ["5.1", "5.10", "8.1", "8.5"];
const RULES = ["law/final-interpretation", "law/price-not-arabic", "coverage/practice", "coverage/disclosure"];

describe("the nearest valid name", () => {
  it.each([
    ["８.５", CLAUSES, "8.5"],
    ["8。5", CLAUSES, "8.5"],
    ["5.1O", CLAUSES, "5.10"],
    ["clausses", ["clauses", "review"], "clauses"],
    ["reveiw", ["clauses", "review"], "review"],
    ["cоverage/practice", RULES, "coverage/practice"],
    ["Coverage/Practise", RULES, "coverage/practice"],
    ["law/final-interpertation", RULES, "law/final-interpretation"],
    ["退换货條件", ["退换货条件", "投诉渠道"], "退换货条件"],
  ])("of %s is found", (written, names, expected) => {
    expect(nearest(written, names)).toBe(expected);
  });

  it.each([
    ["something else", "warranty", RULES],
    ["two equally near", "8.2", ["8.1", "8.5"]],
    ["nothing to choose from", "a", []],
  ])("is null for %s", (_, written, names) => {
    expect(nearest(written, names)).toBeNull();
  });
});
