import { describe, expect, it } from "vitest";
import { elementKey } from "../../../server/src/core/detect/scorer/elementKey.ts";
import { lawWordsOf } from "../../../server/src/core/rubric/lawWords.ts";
import type { Rubric } from "../../../server/src/core/rubric/rubric.ts";
import { deserialiseRubric, serialiseRubric } from "../../../server/src/core/rubric/serial.ts";
import { compileBuiltIn } from "../../../server/tools/builtIn.ts";

const { rubric, problems } = compileBuiltIn("t-cgcc-customized-goods");

describe("the built-in standard", () => {
  it("compiles without a problem", () => {
    expect(problems.map(({ file, position, code }) => `${file}:${position.line + 1} ${code}`)).toEqual([]);
  });

  it("has 43 clauses, 115 elements (66 disclosures), 21 advice texts and 100 points", () => {
    const clauses = rubric?.clauses ?? [];
    const elements = clauses.flatMap((clause) => clause.elements);
    expect([clauses.length, elements.length, clauses.flatMap((clause) => clause.advice).length]).toEqual([43, 115, 21]);
    expect(elements.filter((element) => element.kind === "disclosure")).toHaveLength(66);
    expect(elements.reduce((sum, element) => sum + element.max, 0)).toBe(400);
    expect(rubric?.max).toBe(400);
    expect(clauses.filter((clause) => clause.conditional !== null).map((clause) => clause.id)).toEqual([
      "5.8",
      "6.6",
      "7.5",
      "8.6",
    ]);
    expect(rubric?.errata.map(({ clause, points }) => [clause, points])).toEqual([["5.9", 8]]);
    expect(clauses.filter((clause) => clause.inferred).map((clause) => clause.id)).toEqual(["5.9"]);
  });

  it("gives every element a key of its own for its trained column", () => {
    const keys = rubric?.clauses.flatMap((clause) => clause.elements).map(elementKey) ?? [];
    expect(new Set(keys).size).toBe(115);
  });

  it("says everything in both languages", () => {
    for (const clause of rubric?.clauses ?? []) {
      for (const text of [clause.title, clause.requirement, clause.why, ...clause.elements.map(({ fix }) => fix)]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/[a-z]{3}/);
      }
    }
  });
});

describe("a compiled rubric as JSON", () => {
  it("comes back the same, with its patterns", () => {
    expect(rubric).not.toBeNull();
    const back = deserialiseRubric(serialiseRubric(rubric as Rubric));
    const lawWords = lawWordsOf((rubric as Rubric).lawTerms);
    expect(plain(back)).toEqual(plain({ ...(rubric as Rubric), lawWords }));
    expect(back.clauseById.get("8.5")).toBe(back.clauses.find((clause) => clause.id === "8.5"));
  });

  it("compiles a pattern once, when it is asked for", () => {
    const back = deserialiseRubric(serialiseRubric(rubric as Rubric));
    const term = back.lawTerms.find((candidate) => candidate.patterns.length > 0);
    expect(term?.patterns).toBe(term?.patterns);
    expect(term?.patterns[0]).toBeInstanceOf(RegExp);
  });
});

/** Getters read, so that values are compared and not how they are kept. */
function plain(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map) return plain([...value.values()]);
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
