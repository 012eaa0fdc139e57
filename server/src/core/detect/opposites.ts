import type { Clause, Element } from "../rubric/rubric.ts";
import { OPPOSITES, type Opposite } from "./families.ts";
import type { Passage } from "./passage.ts";

/** A place where the opposite of an element is said. */
export interface Contradiction {
  readonly passage: Passage;
  /** Half-open range of the passage's text. */
  readonly start: number;
  readonly end: number;
}

const BY_ELEMENT: ReadonlyMap<string, readonly Opposite[]> = groupByElement();

function groupByElement(): ReadonlyMap<string, readonly Opposite[]> {
  const groups = new Map<string, Opposite[]>();
  for (const opposite of OPPOSITES) {
    for (const key of opposite.elements) {
      const list = groups.get(key);
      if (list) list.push(opposite);
      else groups.set(key, [opposite]);
    }
  }
  return groups;
}

/** The places in a scope that say the opposite of `element`, by its families and by the rubric's own patterns. */
export function contradictions(
  clause: Clause,
  element: Element,
  passages: readonly Passage[],
): readonly Contradiction[] {
  const families = BY_ELEMENT.get(`${clause.id}/${element.id}`) ?? [];
  const own = element.detection?.contradictedBy ?? [];
  if (families.length === 0 && own.length === 0) return [];
  const found: Contradiction[] = [];
  for (const passage of passages) {
    const hit = opposed(families, passage) ?? matchAny(own, passage.text);
    if (hit !== null) found.push({ passage, start: hit.start, end: hit.end });
  }
  return found;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function opposed(families: readonly Opposite[], passage: Passage): Range | null {
  for (const family of families) {
    const hit = matchAny(family.patterns, passage.text);
    if (hit === null) continue;
    if (family.unless?.test(passage.text)) continue;
    if (family.context && !family.context.test(`${passage.heading};${passage.over};${passage.text}`)) continue;
    return hit;
  }
  return null;
}

function matchAny(patterns: readonly RegExp[], text: string): Range | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
