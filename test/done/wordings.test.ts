import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exampleJudge } from "../../server/src/core/detect/exampleJudge.ts";
import type { Element } from "../../server/src/core/rubric/rubric.ts";
import { compileBuiltIn, ROOT, readModel } from "../../server/tools/builtIn.ts";

/** The field's own wordings, judged as the product judges a policy that says nothing else. */

interface Wordings {
  readonly clause: string;
  readonly element: string;
  readonly advice?: string;
  readonly frame?: string;
  readonly variants?: readonly string[];
  readonly nearMisses?: readonly { readonly text: string; readonly why: string }[];
}

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
if (rubric === null) throw new Error("the built-in standard does not compile");
const standard = rubric;
const judge = exampleJudge(readModel());

const read = <T>(name: string) =>
  parse(readFileSync(join(ROOT, "test/fixtures", name), "utf8"), { schema: "failsafe" }) as T;
const WORDINGS = read<readonly Wordings[]>("variants.yaml").filter(({ advice }) => advice !== "true");
const COPIED = read<readonly { clause: string; element: string; text: string }[]>("copied-near-misses.yaml");

/** A variant that begins with a unit of measure needs a number before it. */
const BEGINS_WITH_UNIT = /^(?:小时|分钟|天|日|工作日|个|年|元|%|％|公里|名|人|次)/;

function elementOf(clause: string, id: string): Element | undefined {
  return standard.clauseById.get(clause)?.elements.find((element) => element.id === id);
}

describe("wordings seen in use", () => {
  const satisfied: string[] = [];
  const failed: string[] = [];
  for (const { clause, element: id, frame = "{}。", variants = [] } of WORDINGS) {
    const element = elementOf(clause, id);
    for (const variant of variants) {
      const text = frame.replace("{}", BEGINS_WITH_UNIT.test(variant) ? `2 ${variant}` : variant);
      const outcome = element ? judge.element(standard, element, text) : "no such element";
      (outcome === "stated" ? satisfied : failed).push(`${clause}/${id} ${outcome}: ${text}`);
    }
  }

  it("state their element in a plain sentence, at least 95 of 100", () => {
    const total = satisfied.length + failed.length;
    console.log(`${satisfied.length} of ${total} variants state their element; not: ${failed.join(" | ")}`);
    expect(total).toBeGreaterThan(1500);
    expect(satisfied.length / total).toBeGreaterThanOrEqual(0.95);
  });
});

describe("near misses", () => {
  it("state nothing", () => {
    const stated = WORDINGS.flatMap(({ clause, element: id, nearMisses = [] }) => {
      const element = elementOf(clause, id);
      if (!element) return [`no element ${clause}/${id}`];
      return nearMisses
        .filter(({ text }) => judge.element(standard, element, text) === "stated")
        .map(({ text, why }) => `${clause}/${id} ${why}: ${text}`);
    });
    expect(stated).toEqual([]);
  });

  it("that restate the standard state nothing", () => {
    const stated = COPIED.filter(({ clause, element: id, text }) => {
      const element = elementOf(clause, id);
      return element !== undefined && judge.element(standard, element, text) === "stated";
    });
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
