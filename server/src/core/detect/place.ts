import { toSource } from "../text/mapped.ts";
import type { Passage } from "./passage.ts";
import type { Place } from "./scopeVerdict.ts";
import type { ElementScore } from "./scorer/scorer.ts";

/**
 * A range of a passage's text as a place of its scope, which starts at `firstUnit`. A verdict is kept while its document is
 * edited and must not keep the old one, so nothing here holds on to more than passages.
 */
export function placeIn(firstUnit: number, passage: Passage, start: number, end: number): Place {
  const span = toSource(passage.unit.content.mapped, start, end);
  return { unit: passage.index - firstUnit, start: span.start, end: span.end };
}

/** The phrases that speak most for an element, strongest first, as far as they stand in some passages. */
export function phrasesIn(firstUnit: number, score: ElementScore, places: readonly Passage[]): readonly Place[] {
  return score.because.flatMap((span) => {
    const passage = places.find(({ unit }) => unit.span.start <= span.start && span.end <= unit.span.end);
    if (!passage) return [];
    const { start } = passage.unit.span;
    return [{ unit: passage.index - firstUnit, start: span.start - start, end: span.end - start }];
  });
}
