import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { prefilterOf } from "../../../server/src/core/detect/prefilter.ts";
import { requiredWords } from "../../../server/src/core/detect/requiredWords.ts";
import { normalise } from "../../../server/src/core/text/normalise.ts";
import { compileBuiltIn, ROOT } from "../../../server/tools/builtIn.ts";

describe("the words that a pattern needs", () => {
  it.each([
    ["退货", [["退货"]]],
    ["(?:不|恕)退", [["不", "恕"], ["退"]]],
    ["退(?:货)?换", [["退"], ["换"]]],
    ["运费[^。]{0,8}自理", [["运费"], ["自理"]]],
    ["概不|恕不", [["概不", "恕不"]]],
    ["(?<n>\\d{1,3})%", [["%"]]],
    ["(?<!不)退", [["退"]]],
    ["[退换]", []],
    ["退*换", [["换"]]],
    ["(?:退){0,2}换", [["换"]]],
    ["退{0,2}换", [["换"]]],
  ])("%s", (source, expected) => {
    expect(requiredWords(source)).toEqual(expected);
  });
});

describe("the prefilter of the built-in rules", () => {
  const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
  const wordings = parse(readFileSync(join(ROOT, "test/fixtures/law-wordings.yaml"), "utf8"), {
    schema: "failsafe",
  }) as Record<string, { readonly bad: readonly string[]; readonly good: readonly string[] }>;
  const texts = Object.values(wordings)
    .flatMap(({ bad, good }) => [...bad, ...good])
    .map((text) => normalise(text).text);

  it("hides no pattern that matches", () => {
    if (!rubric) throw new Error("the built-in standard does not compile");
    const prefilter = prefilterOf(rubric);
    const hidden = texts.flatMap((text) => {
      const shown = new Set(prefilter.candidates(text).flatMap((one) => [...one.patterns, ...one.topicPatterns]));
      return rubric.lawTerms
        .flatMap((term) => [...term.patterns, ...term.topicPatterns])
        .filter((pattern) => pattern.test(text) && !shown.has(pattern))
        .map((pattern) => `${text}: ${pattern.source}`);
    });
    expect(hidden).toEqual([]);
  });

  it("leaves few rules to try on an ordinary sentence", () => {
    if (!rubric) throw new Error("the built-in standard does not compile");
    const prefilter = prefilterOf(rubric);
    expect(prefilter.candidates("我们的展厅在和平路,欢迎带图纸来看样。").length).toBeLessThan(4);
    expect(prefilter.candidates("").length).toBe(0);
  });
});
