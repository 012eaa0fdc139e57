import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleJudge } from "../../server/src/core/detect/exampleJudge.ts";
import { compileRubric } from "../../server/src/core/rubric/compile.ts";
import { ROOT } from "../../server/tools/builtIn.ts";

const path = "rubric/examples/gym-house-rules.yaml";
const source = readFileSync(join(ROOT, path), "utf8");

describe("the example of a house rubric", () => {
  const { rubric, problems } = compileRubric([{ path, source }], { judge: exampleJudge(null) });

  it("compiles, and its examples behave by rules alone", () => {
    expect(
      problems.map(({ position, code, span }) => [position.line + 1, code, source.slice(span.start, span.end)]),
    ).toEqual([]);
    const elements = rubric?.clauses.flatMap((clause) => clause.elements) ?? [];
    expect([rubric?.clauses.length, elements.length, rubric?.max]).toEqual([8, 20, 400]);
    for (const element of elements)
      expect([element.id, element.good.length > 0, element.bad.length > 0]).toEqual([element.id, true, true]);
  });

  it("finds its own examples out when they are swapped", () => {
    const swapped = source
      .replace("- 年卡每年可停卡两次，每次 7 至 60 天。", "- 停卡须知")
      .replace("{text: 停卡须知,", "{text: 年卡每年可停卡两次，每次 7 至 60 天。,");
    const found = compileRubric([{ path, source: swapped }], { judge: exampleJudge(null) }).problems;
    expect(found.map(({ code }) => code)).toEqual(["rubric/example-good", "rubric/example-bad"]);
  });

  it("is said in both languages throughout", () => {
    for (const clause of rubric?.clauses ?? []) {
      const texts = [
        clause.title,
        clause.requirement,
        clause.why,
        ...clause.elements.flatMap(({ name, countsWhen, fix }) => [name, countsWhen, fix]),
      ];
      for (const { zh, en } of texts)
        expect([/\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)]).toEqual([true, false]);
    }
  });
});
