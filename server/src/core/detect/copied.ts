import type { UnitContent } from "../policy/document.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { shingleHashes } from "../rubric/shingles.ts";

/** At least this share of a unit's shingles must be the standard's own for the unit to be a copy. */
const COPIED_SHARE = 0.5;
/** Shorter units have too few shingles to tell a copy from a common phrase. */
const LEAST_SHINGLES = 4;

const CACHE = new WeakMap<Rubric, WeakMap<UnitContent, boolean>>();

/**
 * Whether a unit restates a sentence of the standard: most of its character shingles, with persons and company names
 * folded, are the standard's. The rubric holds hashes only.
 */
export function isCopied(content: UnitContent, rubric: Rubric): boolean {
  let byContent = CACHE.get(rubric);
  if (!byContent) {
    byContent = new WeakMap();
    CACHE.set(rubric, byContent);
  }
  const known = byContent.get(content);
  if (known !== undefined) return known;
  const copied = restates(content.mapped.text, rubric);
  byContent.set(content, copied);
  return copied;
}

function restates(text: string, rubric: Rubric): boolean {
  if (rubric.copyShingles.size === 0) return false;
  const hashes = shingleHashes(text);
  if (hashes.length < LEAST_SHINGLES) return false;
  let shared = 0;
  for (const hash of hashes) if (rubric.copyShingles.has(hash)) shared++;
  return shared / hashes.length >= COPIED_SHARE;
}
