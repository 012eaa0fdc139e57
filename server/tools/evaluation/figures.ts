import type { Decision } from "../../src/core/detect/decision.ts";
import type { Outcome } from "../../src/core/detect/verdict.ts";
import type { Scored } from "../training/scores.ts";
import { groupBy, type Quality, qualityOf, recallAt, three } from "./measures.ts";
import { type Judged, scoreError } from "./outcomes.ts";
import { styleOf } from "./styles.ts";
import type { SuggestionFigures } from "./suggestions.ts";

export interface Figures {
  /** SHA-256 of the shipped model: the figures belong to it and to no other. */
  readonly model: string;
  readonly corpus: { readonly passages: number; readonly sets: number; readonly elements: number };
  /** What the threshold was fixed at, on scores of authors left out. */
  readonly threshold: number;
  /** Passages train, all sets test. */
  readonly passagesOnly: Curve;
  /** The scorer alone on authors left out, each with a threshold fixed without them. */
  readonly scorer: Curve & Rounded;
  /** The whole of detection on authors left out, over the sets of the first six authors and over all. */
  readonly first: ProductFigures;
  readonly product: ProductFigures;
  /** The same over passages, their authors left out. */
  readonly passages: OutcomeFigures;
  /** What the decision's weights and least share come to with nobody left out. */
  readonly decision: Decision;
  readonly law: Rounded;
  readonly suggestions: SuggestionFigures;
}

export interface Rounded {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Curve {
  /** Recall at a precision of 0.95 and 0.96. */
  readonly recallAt95: number;
  readonly recallAt96: number;
}

export interface OutcomeFigures {
  readonly stated: Rounded;
  readonly deferred: Rounded;
  readonly contradicted: Rounded;
  /** `stated` by style. */
  readonly styles: Readonly<Record<string, Rounded>>;
}

export interface ProductFigures extends OutcomeFigures {
  /** Label -> outcome -> elements. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly authors: Readonly<Record<string, Rounded>>;
  readonly lowestSet: { readonly precision: number; readonly recall: number };
  readonly scoreError: { readonly mean: number; readonly largest: number };
  /** Clauses by the F1 of `stated`, lowest first. */
  readonly clauses: Readonly<Record<string, Rounded>>;
}

export function rounded({ precision, recall, f1 }: Quality): Rounded {
  return { precision: three(precision), recall: three(recall), f1: three(f1) };
}

export function curveOf(scored: readonly Scored[]): Curve {
  const ranked = scored.map(({ score, label }) => ({ score, right: label === "stated" }));
  return { recallAt95: three(recallAt(ranked, 0.95)), recallAt96: three(recallAt(ranked, 0.96)) };
}

export function productFigures(judged: readonly Judged[]): ProductFigures {
  const sets = [...groupBy(judged, (one) => one.set).values()];
  const bySet = sets.map((set) => outcomeQuality(set, "stated"));
  const errors = sets.map(scoreError);
  const clauses = [...groupBy(judged, (one) => one.clause)]
    .map(([clause, own]) => [clause, rounded(outcomeQuality(own, "stated"))] as const)
    .sort((a, b) => a[1].f1 - b[1].f1 || (a[0] < b[0] ? -1 : 1));
  return {
    ...outcomeFigures(judged, (one) => styleOf(one.style)),
    confusion: confusionOf(judged),
    authors: statedBy(judged, (one) => one.author),
    lowestSet: {
      precision: three(Math.min(...bySet.map((quality) => quality.precision))),
      recall: three(Math.min(...bySet.map((quality) => quality.recall))),
    },
    scoreError: {
      mean: three(errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length)),
      largest: three(Math.max(0, ...errors)),
    },
    clauses: Object.fromEntries(clauses),
  };
}

export function outcomeFigures(judged: readonly Judged[], style: (one: Judged) => string): OutcomeFigures {
  return {
    stated: rounded(outcomeQuality(judged, "stated")),
    deferred: rounded(outcomeQuality(judged, "deferred")),
    contradicted: rounded(outcomeQuality(judged, "contradicted")),
    styles: statedBy(judged, style),
  };
}

function statedBy(judged: readonly Judged[], key: (one: Judged) => string): Readonly<Record<string, Rounded>> {
  const groups = [...groupBy(judged, key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([name, own]) => [name, rounded(outcomeQuality(own, "stated"))]));
}

function outcomeQuality(judged: readonly Judged[], outcome: Outcome): Quality {
  return qualityOf(judged.map((one) => ({ decided: one.outcome === outcome, right: one.label === outcome })));
}

function confusionOf(judged: readonly Judged[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const label of ["stated", "deferred", "contradicted", "missing"]) {
    const row: Record<string, number> = { stated: 0, deferred: 0, contradicted: 0, missing: 0 };
    for (const one of judged) if (one.label === label) row[one.outcome] = (row[one.outcome] ?? 0) + 1;
    table[label] = row;
  }
  return table;
}
