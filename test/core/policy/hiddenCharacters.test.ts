import { describe, expect, it } from "vitest";
import { parse } from "./unitLines.ts";

describe("hidden characters", () => {
  it.each([
    ["a direction override", "退\u202e货不\u202c换。", ["U+202E", "U+202C"]],
    ["an isolate", "\u2067退货\u2069。", ["U+2067", "U+2069"]],
    ["a zero-width blank in a word", "退\u200b换\u200b\u200b货。", ["U+200B", "U+200B"]],
    ["a joiner between Chinese characters", "退\u200d货。", ["U+200D"]],
    ["a byte order mark in a word", "退\ufeff货。", ["U+FEFF"]],
    ["tag characters", "退货\u{e0041}\u{e0042}。", ["U+E0041 U+E0042"]],
    ["a filler", "退\u3164货。", ["U+3164"]],
    ["one in the front matter", "---\ntitle: 退\u200b货\n---\n", ["U+200B"]],
  ])("are found: %s", (_, source, expected) => {
    const { problems } = parse(source);
    expect(problems.map((problem) => [problem.kind, problem.detail.found])).toEqual(
      expected.map((name) => ["hidden-characters", name]),
    );
    for (const { span } of problems) {
      expect(source.slice(span.start, span.end)).toMatch(
        /^[\u200b-\u202e\u2066-\u2069\ufeff\u3164\u{e0041}\u{e0042}]+$/u,
      );
    }
  });

  it.each([
    ["joiners of emoji", "👨‍👩‍👧与👩🏽‍🔧上门，❤️‍🔥。"],
    ["the tags of a flag", "🏴\u{e0067}\u{e0062}\u{e007f}"],
    ["variation selectors", "☎️ 电话"],
    ["a byte order mark in front", "\ufeff# 退货\n"],
    ["one at the end of a line", "退货\u200b\n"],
    ["𠮷 and other astral characters", "𠮷家😀"],
  ])("are not: %s", (_, source) => {
    expect(parse(source).problems).toEqual([]);
  });

  it("are told at fifty places at most", () => {
    expect(parse("退\u200b".repeat(500)).problems.length).toBe(50);
  });

  it("include letters of other scripts in the number of a clause", () => {
    const { problems } = parse("---\nclauses:\n  8.5о: 甲\n---\n# 甲\n");
    expect(problems.map((problem) => [problem.detail.found, problem.detail.expected])).toEqual([["8.5о", "8.50"]]);
  });
});
