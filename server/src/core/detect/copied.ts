import type { PolicyDocument, UnitContent } from "../policy/document.ts";
import { type Stretch, stretchesOf } from "../policy/parts.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { copyForm, forEachShingle } from "../rubric/shingles.ts";

/** At least this share of a unit's shingles must be the standard's own for the unit to be a copy. */
const COPIED_SHARE = 0.5;
/** Shorter units have too few shingles to tell a copy from a common phrase. */
const LEAST_SHINGLES = 2;
/** One shingle of so many is looked at first. */
const GLANCE = 4;
/** A text of fewer characters cannot have that many. */
const SHORTEST = 9;

/** So many copied units that make up half of a scope mean that the standard itself was pasted, headings, tables and all. */
const PASTED_UNITS = 8;
const PASTED_SHARE = 0.5;

/** The units of a scope that are the standard's own text, by index in the document. */
export function copiedUnits(
  document: PolicyDocument,
  firstUnit: number,
  endUnit: number,
  rubric: Rubric,
): ReadonlySet<number> {
  const copied = new Set<number>();
  let length = 0;
  let total = 0;
  for (const stretch of stretchesOf(document, firstUnit, endUnit)) {
    const find = () => copiedIn(document, stretch, rubric);
    const own = stretch.memory ? stretch.memory.of(COPIED, rubric, find) : find();
    total += own.total;
    length += own.length;
    for (const at of own.units) copied.add(stretch.firstUnit + at);
  }
  if (copied.size < PASTED_UNITS || length < PASTED_SHARE * total) return copied;
  return new Set(Array.from({ length: endUnit - firstUnit }, (_, at) => firstUnit + at));
}

/** A question to a part's memory. */
const COPIED = {};

interface CopiedUnits {
  /** Counted from the first of the stretch. */
  readonly units: readonly number[];
  /** Characters of these, and of all. */
  readonly length: number;
  readonly total: number;
}

function copiedIn({ units }: PolicyDocument, { firstUnit, endUnit }: Stretch, rubric: Rubric): CopiedUnits {
  const copied: number[] = [];
  let length = 0;
  let total = 0;
  for (let at = firstUnit; at < endUnit; at++) {
    const content = units[at]?.content;
    if (!content) continue;
    total += content.mapped.text.length;
    if (!isCopied(content, rubric)) continue;
    copied.push(at - firstUnit);
    length += content.mapped.text.length;
  }
  return { units: copied, length, total };
}

const CACHE = new WeakMap<Rubric, WeakMap<UnitContent, boolean>>();

/**
 * Whether a unit restates a sentence of the standard: most of its character shingles, with persons and company names
 * folded, are the standard's. The rubric holds hashes only.
 */
function isCopied(content: UnitContent, rubric: Rubric): boolean {
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
  if (rubric.copyShingles.size === 0 || text.length < SHORTEST) return false;
  const form = copyForm(text);
  // What is copied is copied in runs, so that one in a few shingles tells of nearly every text that nothing is.
  if (sharedShare(form, rubric, GLANCE) === 0) return false;
  return sharedShare(form, rubric, 1) >= COPIED_SHARE;
}

/** The share that the standard has of every `step`th shingle of a copy form; 0 for a text with too few of them. */
function sharedShare(form: string, { copyShingles }: Rubric, step: number): number {
  let shared = 0;
  let total = 0;
  forEachShingle(form, step, (hash) => {
    total++;
    if (copyShingles.has(hash)) shared++;
  });
  return total * step < LEAST_SHINGLES ? 0 : shared / total;
}
