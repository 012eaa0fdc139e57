import { type Decision, SIGNS, type SignValues, sharesOf } from "../../src/core/detect/decision.ts";
import { createDetectContext } from "../../src/core/detect/detect.ts";
import { signsOf } from "../../src/core/detect/judgeScope.ts";
import type { Model } from "../../src/core/detect/scorer/scorer.ts";
import type { Rubric } from "../../src/core/rubric/rubric.ts";
import type { LabelledSet } from "../training/corpus.ts";
import { fitDecision, type WeighedElement } from "../training/decisions.ts";
import { thresholdOfCount } from "./measures.ts";

/** An element of a set with the signs that columns trained without its author find. */
export interface LeftOutElement extends WeighedElement {
  readonly author: string;
}

export function weighedElements(set: LabelledSet, rubric: Rubric, model: Model): readonly LeftOutElement[] {
  const context = createDetectContext(rubric, model);
  const elements: LeftOutElement[] = [];
  for (const [id, labels] of set.clauses) {
    const clause = rubric.clauseById.get(id);
    if (!clause) continue;
    const scopes = set.documents.flatMap((document) =>
      document.scopes
        .filter((scope) => scope.clause === id)
        .map(({ firstUnit, endUnit }) => signsOf(clause, { document, firstUnit, endUnit, claims: new Map() }, context)),
    );
    for (const [element, label] of labels) {
      const signs = scopes.flatMap((scope) => scope.get(element) ?? []);
      if (signs.length > 0) elements.push({ author: set.author, label, signs: strongest(signs) });
    }
  }
  return elements;
}

/** Over several scopes each sign counts where it is strongest. */
function strongest(scopes: readonly SignValues[]): SignValues {
  return Object.fromEntries(SIGNS.map((sign) => [sign, Math.max(...scopes.map((signs) => signs[sign]))])) as SignValues;
}

/**
 * The decision fitted on everybody but some authors. Its least share is where as many elements are taken for stated as are,
 * so that scores are off to both sides alike.
 */
export function decisionWithout(elements: readonly LeftOutElement[], authors: readonly string[]): Decision {
  const others = elements.filter(({ author }) => !authors.includes(author));
  const weights = fitDecision(others);
  const ranked = others.map(({ label, signs }) => ({
    score: sharesOf(weights, signs)[0] ?? 0,
    right: label === "stated",
  }));
  return { leastStated: Math.round(thresholdOfCount(ranked) * 100) / 100, weights };
}
