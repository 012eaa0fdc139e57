import type { Decision } from "../../src/core/detect/decision.ts";
import { createDetectContext, createJudge } from "../../src/core/detect/detect.ts";
import type { Model } from "../../src/core/detect/scorer/scorer.ts";
import { validOn } from "../../src/core/detect/validity.ts";
import type { Outcome } from "../../src/core/detect/verdict.ts";
import type { Rubric } from "../../src/core/rubric/rubric.ts";
import type { Label, LabelledSet } from "../training/corpus.ts";

/** What the whole of detection decided of one labelled element. */
export interface Judged {
  readonly author: string;
  readonly set: string;
  readonly style: string;
  readonly clause: string;
  readonly label: Label;
  readonly outcome: Outcome;
  /** Quarter points. */
  readonly points: number;
}

/** The day by which the labels of certificates go. */
const LABELLED_ON = "2026-11-24";

/** Judges a set's tagged clauses as the product does: the rules, the guards, a model and a decision. */
export function judgeSet(set: LabelledSet, rubric: Rubric, model: Model, decision: Decision): readonly Judged[] {
  const judge = validOn(createJudge({ ...createDetectContext(rubric, model), decision }), LABELLED_ON);
  const judged: Judged[] = [];
  for (const [id, labels] of set.clauses) {
    const clause = rubric.clauseById.get(id);
    if (!clause) continue;
    const scopes = set.documents.flatMap((document) =>
      document.scopes.filter((scope) => scope.clause === id).map((scope) => ({ document, scope })),
    );
    const verdicts = judge.judge(clause, scopes);
    for (const [k, element] of clause.elements.entries()) {
      const label = labels.get(element.id);
      const outcome = verdicts[k]?.outcome;
      if (label === undefined || outcome === undefined) continue;
      judged.push({
        author: set.author,
        set: set.name,
        style: set.style,
        clause: id,
        label,
        outcome,
        points: element.max,
      });
    }
  }
  return judged;
}

/** How far the score of a set is from its labels', in points of its tagged maximum scaled to 100. */
export function scoreError(judged: readonly Judged[]): number {
  let all = 0;
  let difference = 0;
  for (const { label, outcome, points } of judged) {
    all += points;
    difference += (outcome === "stated" ? points : 0) - (label === "stated" ? points : 0);
  }
  return all === 0 ? 0 : (100 * Math.abs(difference)) / all;
}
