import { describe, expect, it } from "vitest";
import { compilePattern, groupNames } from "../../../../server/src/core/rubric/pattern/compilePattern.ts";

function compile(source: string): RegExp | string {
  const compiled = compilePattern({ value: source, span: { start: 0, end: source.length }, at: "p", file: "f" });
  return compiled instanceof RegExp ? compiled : compiled.code;
}

describe("patterns that are refused", () => {
  it.each([
    ["pattern-syntax", "(未闭合"],
    ["pattern-syntax", "[丙-甲]{2"],
    ["pattern-syntax", "\\；"],
    ["pattern-syntax", "a{3,1}"],
    ["pattern-backreference", "(退|换)货\\1"],
    ["pattern-backreference", "(?<w>退|换)货\\k<w>"],
    ["pattern-nested-repeat", "(?:[^。]+)+退"],
    ["pattern-nested-repeat", "(?:甲*)+乙"],
    ["pattern-nested-repeat", "(?:退|退)+货"],
    ["pattern-nested-repeat", "(?:退货|退货款)*吗"],
    ["pattern-nested-repeat", "(?:(?:甲|乙)?)+丙"],
    ["pattern-slow", ".*.*退"],
    ["pattern-slow", "(?:退货*)+吗"],
    ["pattern-slow", "[^。]*[^；]*退"],
    ["pattern-slow", "\\d+\\d+元"],
    ["pattern-slow", "(?:[^。]{0,24}){0,6}退"],
    ["pattern-slow", "甲.{0,99}乙.{0,99}丙.{0,99}丁"],
    ["pattern-slow", "(?:退{0,9}){9}货退"],
    ["pattern-slow", "(?=(退+)+货)退"],
    ["pattern-slow", "(?<!(退+)+货)吗"],
    ["pattern-slow", "吗(?!.*.*.*货)"],
    ["pattern-empty", "退*"],
    ["pattern-empty", "(?:甲|乙?)"],
    ["pattern-empty", "^$"],
    ["pattern-empty", "(?=退)"],
  ])("%s: %s", (code, source) => expect(compile(source)).toBe(`rubric/${code}`));
});

describe("patterns that are accepted", () => {
  it.each([
    ["(?:不|未)(?:予|能)?退", "不予退"],
    [
      "质量问题[^。;；\\n]{0,24}(?:运费|邮费)[^。;；\\n]{0,8}(?:顾客|客户)[^。;；\\n]{0,4}(?:承担|自理)",
      "质量问题的运费由客户承担",
    ],
    ["\\s*\\d+\\s*元", "50 元"],
    ["(?:甲乙|丙丁)+元", "甲乙丙丁元"],
    ["[一二三四]+年", "三年"],
    ["\\d+(?:\\.\\d+)?\\s*(?:mm|毫米)", "2.5 mm"],
    ["甲[^。]{0,24}乙[^。]{0,24}丙[^。]{0,24}丁", "甲1乙2丙3丁"],
    ["(?<![\\d.])(?<n>\\d{1,3})%(?!以上)", "30%"],
    ["\\p{Script=Han}{2,4}厂", "云杉厂"],
    ["[\\u4e00-\\u9fff]{1,3}所", "检验所"],
    ["\\u{20BB7}家", "𠮷家"],
    [".家", "𠮷家"],
  ])("%s", (source, text) => {
    const compiled = compile(source);
    expect(compiled).toBeInstanceOf(RegExp);
    expect(text).toMatch(compiled as RegExp);
  });
});

describe("patterns are folded as the text is", () => {
  it.each([
    ["訂造", "订造"],
    ["费用：", "费用:"],
    ["（免费）", "(免费)"],
    ["ＷiFi", "wifi"],
    ["[，；]退", ";退"],
    ["[口-後]厂", "国厂"],
    ["\\D天(?<Name>内)", "三天内"],
  ])("%s matches %s", (source, text) => expect(text).toMatch(compile(source) as RegExp));

  it("keeps folded punctuation literal", () => {
    expect("免费").not.toMatch(compile("（免费）") as RegExp);
    expect("问a").not.toMatch(compile("问？a") as RegExp);
  });

  it("gives the names of groups", () => {
    expect(groupNames(/(?<n>\d)(?<!x)(?<=y)\(?<m>(?<unit>天)/u)).toEqual(["n", "unit"]);
  });
});

describe("accepted patterns stay fast on texts made against them", () => {
  it.each([
    ["\\d+[^。]{0,12}元", "1".repeat(20_000)],
    ["(?:退|换)[^。]{0,24}(?:费|款)[^。]{0,24}(?:您|你)[^。]{0,24}担", "退费您".repeat(7_000)],
  ])("%s", (source, text) => {
    expect(text.match(compile(source) as RegExp)).toBeNull();
  });
});
