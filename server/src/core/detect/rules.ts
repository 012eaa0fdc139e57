import type { Clause, Element } from "../rubric/rubric.ts";
import type { TermHit } from "../terms/termIndex.ts";
import type { GuardHit } from "./guards.ts";
import { guardHits } from "./guards.ts";
import type { Passage } from "./passage.ts";
import type { CompiledDetection, Phrasebook, Reference } from "./phrasebook.ts";
import { countSteps } from "./steps.ts";

/** A passage that brings up the topic, as a range of its text. */
export interface Support {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** What the element's detection data alone say about some passages. */
export type RuleReading =
  | { readonly kind: "stated"; readonly supports: readonly Support[] }
  | { readonly kind: "guarded"; readonly guard: GuardHit; readonly at: Passage }
  | { readonly kind: "incomplete"; readonly near: Support; readonly missing: readonly Reference[] }
  | { readonly kind: "too-few"; readonly near: Support; readonly found: number; readonly minimum: number }
  | { readonly kind: "absent" };

interface TopicHit extends Support {
  readonly references: ReadonlySet<number>;
  readonly missing: readonly Reference[] | null;
}

/**
 * Judges an element by phrases and values: the topic and every need in one unit (with its label and lead), nothing
 * forbidden in it, and at least `minimum` different topic members, or as many steps, under one heading.
 */
export function readByRules(element: Element, hits: readonly TopicHit[]): RuleReading {
  const first = hits[0];
  if (first === undefined) return { kind: "absent" };
  const minimum = element.detection.minimum;
  const complete = hits.filter((hit) => hit.missing === null);
  const guarded: { guard: GuardHit; at: Passage }[] = [];
  const supports = complete.filter((hit) => {
    const guard = guardHits(hit.passage, hit.start, hit.end)[0];
    if (guard) guarded.push({ guard, at: hit.passage });
    return guard === undefined;
  });
  if (minimum > 1) {
    // Members of a list or steps of a procedure count together, wherever under the heading their needs are met.
    const members = supports.length > 0 ? hits : supports;
    const found = Math.max(distinct(members), minimum >= 3 ? countSteps(members.map((hit) => hit.passage)) : 0);
    if (supports.length > 0 && found >= minimum) return { kind: "stated", supports: members };
    if (supports.length > 0) return { kind: "too-few", near: supports[0] ?? first, found, minimum };
  } else if (supports.length > 0) {
    return { kind: "stated", supports };
  }
  const guard = guarded[0];
  if (guard) return { kind: "guarded", ...guard };
  return { kind: "incomplete", near: first, missing: first.missing ?? [] };
}

/** The passages that bring up the topic and say nothing that is forbidden, in order. */
export function topicHits(
  clause: Clause,
  detection: CompiledDetection,
  passages: readonly Passage[],
  phrasebook: Phrasebook,
): readonly TopicHit[] {
  return passages.flatMap((passage) => topicHit(clause, detection, passage, phrasebook) ?? []);
}

function topicHit(
  clause: Clause,
  detection: CompiledDetection,
  passage: Passage,
  phrasebook: Phrasebook,
): TopicHit | null {
  const own = phrasebook.hits(passage.unit.content);
  if (detection.forbids.some((reference) => present(reference, own, passage))) return null;
  const references = new Set<number>();
  let start = -1;
  let end = -1;
  for (const hit of own) {
    const members = detection.topicOf.get(hit.term);
    if (members === undefined) continue;
    for (const member of members) references.add(member);
    if (start >= 0) continue;
    start = hit.start;
    end = hit.end;
  }
  const over = passage.over === "" ? [] : phrasebook.hitsIn(passage.over);
  // The label or lead may name the topic of what stands under it, once what stands there has a value of its own.
  if (references.size === 0) {
    for (const { term } of over) for (const member of detection.topicOf.get(term) ?? []) references.add(member);
  }
  if (references.size === 0) return null;
  if (start < 0) {
    start = 0;
    end = passage.text.length;
  }
  const around = [over, phrasebook.hitsIn(passage.heading), phrasebook.hitsIn(clause.title.zh)];
  const missing = detection.needs.find(
    (group) =>
      !group.some(
        (need) => present(need, own, passage) || around.some((hits) => hits.some((hit) => need.terms.has(hit.term))),
      ),
  );
  return { passage, start, end, references, missing: missing ?? null };
}

function present(reference: Reference, hits: readonly TermHit[], passage: Passage): boolean {
  if (reference.value !== null) return passage.facts.values.some((value) => value.kind === reference.value);
  return hits.some((hit) => reference.terms.has(hit.term));
}

function distinct(hits: readonly TopicHit[]): number {
  const references = new Set<number>();
  for (const hit of hits) for (const reference of hit.references) references.add(reference);
  return references.size;
}
