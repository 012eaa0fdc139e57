import { overlaps } from "../span.ts";
import type { UnitHit } from "./lawMatches.ts";

/**
 * Of hits that share characters a rule that names the other in `beats` stays, whatever their lengths; else the longest,
 * because a longer match has more of its rule's words in it. What remains of one rule becomes one hit.
 */
export function mostSpecific<T extends UnitHit>(hits: readonly T[]): readonly T[] {
  if (hits.length < 2) return hits;
  const standing = hits.filter(
    (hit) => !hits.some((other) => overlaps(other, hit) && other.term.beats.includes(hit.term.id)),
  );
  const sorted = standing.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: T[] = [];
  for (const hit of sorted) {
    if (!kept.some((other) => overlaps(other, hit))) kept.push(hit);
  }
  return onePerRule(kept.sort((a, b) => a.start - b.start));
}

/** A sentence that says the same risky thing twice has one cause: its hits become one, from the first to the last. */
function onePerRule<T extends UnitHit>(hits: readonly T[]): readonly T[] {
  const merged: T[] = [];
  for (const hit of hits) {
    const at = merged.findIndex((other) => other.term === hit.term);
    const earlier = merged[at];
    if (earlier) merged[at] = { ...earlier, end: Math.max(earlier.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
}
