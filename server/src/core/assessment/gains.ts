import type { Element } from "../rubric/rubric.ts";
import type { Assessment, ClauseAssessment } from "./assessment.ts";

/** One step that would raise the score. */
export interface Gain {
  readonly clause: ClauseAssessment;
  /** The elements of the clause that are not stated, the most valuable first. */
  readonly elements: readonly Element[];
  /** Quarter points won when all of them are stated. */
  readonly points: number;
}

/** What to write next: clauses by the points still to be won, the standard's order among equals. */
export function topGains(assessment: Assessment, limit: number): readonly Gain[] {
  const gains = assessment.clauses.flatMap((entry): Gain[] => {
    const open = openElements(entry);
    const points = entry.max - entry.points;
    return points > 0 ? [{ clause: entry, elements: open, points }] : [];
  });
  return gains.sort((a, b) => b.points - a.points).slice(0, limit);
}

/** Elements that apply and are not stated, the most valuable first; for an untagged clause all of them. */
function openElements(entry: ClauseAssessment): readonly Element[] {
  if (entry.status === "notApplicable") return [];
  const judged = entry.elements.filter((item) => item.verdict.outcome !== "stated").map((item) => item.element);
  const open = entry.status === "untagged" ? entry.clause.elements : judged;
  return [...open].sort((a, b) => b.max - a.max);
}
