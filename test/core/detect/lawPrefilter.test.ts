import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { prefilterOf } from "../../../server/src/core/detect/prefilter.ts";
import { normalise } from "../../../server/src/core/text/normalise.ts";
import { compileBuiltIn, ROOT } from "../../../server/tools/builtIn.ts";

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
      const shown = new Set(prefilter(text).flatMap((one) => [...one.patterns, ...one.topicPatterns, ...one.whenAny]));
      return rubric.lawTerms
        .flatMap((term) => [...term.patterns, ...term.topicPatterns, ...(term.kind === "absence" ? term.whenAny : [])])
        .filter((pattern) => pattern.test(text) && !shown.has(pattern))
        .map((pattern) => `${text}: ${pattern.source}`);
    });
    expect(hidden).toEqual([]);
  });

  it("leaves few rules to try on an ordinary sentence", () => {
    if (!rubric) throw new Error("the built-in standard does not compile");
    const prefilter = prefilterOf(rubric);
    expect(prefilter("我们的展厅在和平路,欢迎带图纸来看样。").length).toBeLessThan(4);
    expect(prefilter("").length).toBe(0);
  });
});
