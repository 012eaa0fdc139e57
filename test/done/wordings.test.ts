import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exampleJudge } from "../../server/src/core/detect/exampleJudge.ts";
import { compileBuiltIn, ROOT, readModel } from "../../server/tools/builtIn.ts";
import { readWordings } from "../../server/tools/training/wordings.ts";

/** The field's own wordings, judged as the product judges a policy that says nothing else. */

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
if (rubric === null) throw new Error("the built-in standard does not compile");
const standard = rubric;
const judge = exampleJudge(readModel());

const fixture = (name: string) => join(ROOT, "test/fixtures", name);
const COPIED = parse(readFileSync(fixture("copied-near-misses.yaml"), "utf8"), { schema: "failsafe" }) as readonly {
  readonly clause: string;
  readonly text: string;
}[];

function outcomeOf(clause: string, id: string, text: string): string {
  const element = standard.clauseById.get(clause)?.elements.find((candidate) => candidate.id === id);
  return element ? judge.element(standard, element, text) : "no such element";
}

/** Each wording's outcome and what was judged, for those meant to state their element and for those meant not to. */
const JUDGED = readWordings(fixture("variants.yaml")).flatMap(({ clause, scopes, labels }) =>
  [...labels].map(([id, label]) => {
    const text = scopes[0]?.document.source ?? "";
    const outcome = outcomeOf(clause, id, text);
    return { label, outcome, what: `${clause}/${id} ${outcome}: ${text}` };
  }),
);

describe("wordings seen in use", () => {
  it("state their element in a plain sentence, at least 95 of 100", () => {
    const variants = JUDGED.filter(({ label }) => label === "stated");
    const failed = variants.filter(({ outcome }) => outcome !== "stated").map(({ what }) => what);
    const satisfied = variants.length - failed.length;
    console.log(`${satisfied} of ${variants.length} variants state their element; not: ${failed.join(" | ")}`);
    expect(variants.length).toBeGreaterThan(1500);
    expect(satisfied / variants.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("near misses", () => {
  it("state nothing", () => {
    const missed = JUDGED.filter(({ label }) => label === "missing");
    expect(missed.length).toBeGreaterThan(0);
    const wrong = missed.filter(({ outcome }) => outcome === "stated" || outcome === "no such element");
    expect(wrong.map(({ what }) => what)).toEqual([]);
  });

  it("that restate the standard state nothing", () => {
    const stated = COPIED.flatMap(({ clause, text }) =>
      (standard.clauseById.get(clause)?.elements ?? [])
        .filter((element) => judge.element(standard, element, text) === "stated")
        .map((element) => `${clause}/${element.id}: ${text}`),
    );
    expect(stated).toEqual([]);
  });
});

describe("the examples of law rules", () => {
  it.each(standard.lawTerms.map((term) => [term.id, term] as const))("%s", (_, term) => {
    expect(term.bad.filter((text) => !judge.law(standard, term, text))).toEqual([]);
    expect(term.good.filter((text) => judge.law(standard, term, text))).toEqual([]);
    expect(judge.law(standard, term, term.replacement)).toBe(false);
  });
});
