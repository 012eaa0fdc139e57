import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../server/src/core/policy/document.ts";
import { parse } from "./unitLines.ts";

function policy(clauses: string, body: string): PolicyDocument {
  return parse(`---\nclauses: ${clauses}\n---\n\n${body}`);
}

describe("headings", () => {
  const source =
    "前言。\n\n# 售后\n\n一。\n\n## 联系**我们**\n\n二。\n\n投诉\n渠道\n----\n\n三。\n\n附则\n====\n\n四。\n";
  const { headings, units } = parse(source);

  it("are ATX and setext, with level, text and parent", () => {
    expect(headings.map(({ level, text, parent }) => [level, text, parent])).toEqual([
      [1, "售后", -1],
      [2, "联系我们", 0],
      [2, "投诉 渠道", 0],
      [1, "附则", -1],
    ]);
  });

  it("reach to the next heading of their level or a higher one", () => {
    expect(
      headings.map(({ scope }) =>
        source
          .slice(scope.start, scope.end)
          .match(/[一二三四]/g)
          ?.join(""),
      ),
    ).toEqual(["一二三", "二", "三", "四"]);
  });

  it("stand with and without their marks", () => {
    expect(headings.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      "# 售后",
      "## 联系**我们**",
      "投诉\n渠道\n----",
      "附则\n====",
    ]);
    expect(source.slice(headings[0]?.textSpan.start, headings[0]?.textSpan.end)).toBe("售后");
  });

  it("are over their units", () => {
    expect(units.filter((unit) => unit.kind === "sentence").map((unit) => unit.heading)).toEqual([-1, 0, 1, 2, 3]);
  });

  it("have the anchors that GitHub gives them", () => {
    const anchors = (body: string) => parse(body).headings.map((heading) => heading.slug);
    expect(
      anchors("# 退换货 条件（一）\n\n# A-b_C 1.2!\n\n# 退换货\n\n# 退换货\n\n# 退换货-1\n\n# `x` **Y**\n"),
    ).toEqual(["退换货-条件一", "a-b_c-12", "退换货", "退换货-1", "退换货-1-1", "x-y"]);
  });
});

describe("tags find their heading", () => {
  const body = "# 售后\n\n## 联系我们\n\n# 售前\n\n## 联系我们\n\n## Ａ型（甲） 说明\n\n### 细 则\n\n# 甲 > 乙\n";

  it.each([
    ["by its text", "{8.1: 售后}", { kind: "heading", heading: 0 }],
    ["trimmed and NFKC-folded", '{8.1: " A型(甲)  说明 "}', { kind: "heading", heading: 4 }],
    ["below its parent", "{8.1: 售前 > 联系我们}", { kind: "heading", heading: 3 }],
    ["below its parent with a full-width mark", "{8.1: 售前＞联系我们}", { kind: "heading", heading: 3 }],
    ["below an ancestor", "{8.1: 售前 > 细 则}", { kind: "heading", heading: 5 }],
    ["with a mark in its own text", "{8.1: 甲 > 乙}", { kind: "heading", heading: 6 }],
    ["unless it occurs twice", "{8.1: 联系我们}", { kind: "ambiguous-heading", headings: [1, 3] }],
    ["unless there is none", "{8.1: 联系}", { kind: "unknown-heading" }],
    ["unless blanks differ inside", "{8.1: 细则}", { kind: "unknown-heading" }],
    ["unless the parent is another", "{8.1: 甲 > 联系我们}", { kind: "unknown-heading" }],
    ["or the whole document", '{8.1: "*"}', { kind: "document" }],
  ])("%s", (_, clauses, expected) => {
    expect(policy(clauses, body).tags.map((tag) => tag.resolution)).toEqual([expected]);
  });

  it("gives scopes in the order of the text, with their units", () => {
    const document = policy(
      '{8.5: 乙, 7.6: "*", 8.1: 甲, 9.1: 丙}',
      "前言。\n\n# 甲\n\n一。二。\n\n## 乙\n\n三。\n\n# 丁\n\n四。\n",
    );
    expect(
      document.scopes.map(({ clause, heading, firstUnit, endUnit }) => [
        clause,
        heading,
        document.units
          .slice(firstUnit, endUnit)
          .filter((unit) => unit.kind === "sentence")
          .map((unit) => unit.content.mapped.text)
          .join(""),
      ]),
    ).toEqual([
      ["7.6", null, "前言。一。二。三。四。"],
      ["8.1", 0, "一。二。三。"],
      ["8.5", 1, "三。"],
    ]);
    const anchor = (index: number) => {
      const at = document.scopes[index]?.anchor;
      return document.source.slice(at?.start, at?.end);
    };
    expect([anchor(0), anchor(1)]).toEqual(['"*"', "甲"]);
  });
});
