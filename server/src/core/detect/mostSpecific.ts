import { overlaps } from "../span.ts";
import type { UnitHit } from "./lawMatches.ts";

/**
 * Of hits that share characters, those whose rule another one beats go; what is left of one rule becomes one hit, because
 * a sentence that says the same risky thing twice has one cause. Rules without an order between them may share words.
 */
export function mostSpecific<T extends UnitHit>(hits: readonly T[]): readonly T[] {
  if (hits.length < 2) return hits;
  const standing = hits.filter(
    (hit) => !hits.some((other) => overlaps(other, hit) && other.term.beats.includes(hit.term.id)),
  );
  const merged: T[] = [];
  for (const hit of standing.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = merged.findIndex((other) => other.term === hit.term);
    const earlier = merged[at];
    if (earlier) merged[at] = { ...earlier, end: Math.max(earlier.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
}
