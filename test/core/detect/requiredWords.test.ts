import { describe, expect, it } from "vitest";
import { requiredWords } from "../../../server/src/core/detect/requiredWords.ts";

describe("requiredWords", () => {
  it.each<[string, string[][]]>([
    ["定金[^。]{0,8}不退", [["定金"], ["不退"]]],
    ["(?:概|一律)不(?:退|换)", [["概", "一律"], ["不"], ["退", "换"]]],
    ["(?:最终)?解释权", [["解释权"]]],
    ["终身(?:保修|质保)|永久保修", [["终身", "永久保修"]]],
    ["(?<n>\\d{1,3})%[^。]{0,4}定金", [["%"], ["定金"]]],
    ["(?<!不)退款", [["退款"]]],
    ["[一二三]元", [["元"]]],
    ["\\u4e00定", [["一定"]]],
    ["保修(?:期|.)自", [["保修"], ["自"]]],
    ["a|.", []],
  ])("%s", (source, groups) => {
    expect(requiredWords(source)).toEqual(groups);
  });
});
