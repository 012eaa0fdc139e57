import { describe, expect, it } from "vitest";
import { Gate, LARGEST_CLASS, passes } from "../../../server/src/core/text/pattern/gate.ts";
import { rarestGroup, requiredWords } from "../../../server/src/core/text/pattern/requiredWords.ts";
import { findValues } from "../../../server/src/core/text/values.ts";

describe("the words that a gate looks for", () => {
  it.each<[string, readonly string[] | null]>([
    ["免费|免收", ["免费", "免收"]],
    ["以[^。;,]{0,8}为准", ["为准"]],
    ["[下次]个?工作[日天]", ["工作"]],
    ["(?<!应)当(?:天|日)", ["当"]],
    ["[一二]环内?", ["环"]],
    ["\\d{4}年", ["年"]],
    ["(?:a|\\w+)b{2,}", ["b"]],
    ["a?", null],
    ["x|[^。]", null],
    ["(?=免费)", null],
    ["[\\u4e00-\\u9fff]{2,4}", null],
  ])("%s", (source, words) => {
    expect(rarestGroup(requiredWords(source, LARGEST_CLASS))).toEqual(words);
  });
});

describe("Gate", () => {
  const patterns = [/免费|全免/g, /\d{4}年/g, /(?<=电话)\s?\d{3}/g, /第[一二三]条/g, /a?/g, /以[^。]{0,6}为准/g];
  const texts = ["免费", "全不免", "2026年", "1年", "电话 123", "第二条", "", "以门店为准", "为准以", "准为", "免 费"];

  it("lets every pattern pass that matches, and says all of them may before it is worth preparing", () => {
    const gate = new Gate(patterns);
    expect(gate.possible("")).toBe(-1);
    for (let warm = 0; warm < 400; warm++) gate.possible("。");
    for (const text of texts) {
      const possible = gate.possible(text);
      const hidden = patterns.filter((pattern, at) => text.search(pattern) >= 0 && !passes(possible, at));
      expect(hidden, text).toEqual([]);
    }
    // A pattern that can match nothing at all always passes.
    expect(gate.possible("。")).toBe(1 << 4);
    expect(gate.possible("全 免")).toBe(1 << 4);
  });

  it("lets patterns pass for which it has no room", () => {
    const many = Array.from({ length: 40 }, (_, at) => new RegExp(`第${at}号`, "g"));
    const gate = new Gate(many);
    for (let warm = 0; warm < 1000; warm++) gate.possible("。");
    const possible = gate.possible("第7号");
    expect([7, 8, 30, 31, 39].map((at) => passes(possible, at))).toEqual([true, false, false, true, true]);
  });

  it("does not change what values are found", () => {
    const samples = [
      "上门费50元/次,免费检测,价目表张贴在门店,详情以门店为准。",
      "当天响应,次日上门,24小时热线400-800-1234,尽快处理,费用待定,见附表二。",
      "全市配送,每年一次,退一赔三,微信公众号「云杉家居」,和平路12号,gb/t 27922-2011。",
    ];
    const fresh = samples.map((text) => findValues(text));
    for (let warm = 0; warm < 400; warm++) findValues("我们的承诺");
    expect(samples.map((text) => findValues(text))).toEqual(fresh);
    expect(fresh.flat().length).toBeGreaterThan(15);
  });
});
