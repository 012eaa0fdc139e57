import type { Model } from "../../src/core/detect/scorer/scorer.ts";
import type { Scored } from "../training/scores.ts";
import { thresholdAt } from "./measures.ts";

/** The precision at which the scorer alone is measured. */
const AIMED_PRECISION = 0.945;

/** The threshold that reaches the aimed precision on the scores of everybody but some authors. */
export function thresholdWithout(scored: readonly Scored[], authors: readonly string[]): number {
  return thresholdAt(
    scored
      .filter((one) => !authors.includes(one.author))
      .map(({ score, label }) => ({ score, right: label === "stated" })),
    AIMED_PRECISION,
  );
}

/** The same model with every element's score moved down. */
export function withThreshold(model: Model, threshold: number): Model {
  const clauses = new Map(
    [...model.clauses].map(([clause, column]) => [
      clause,
      { ...column, elements: column.elements.map((element) => ({ ...element, bias: element.bias - threshold })) },
    ]),
  );
  return { ...model, clauses };
}
