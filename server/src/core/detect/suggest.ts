import type { PolicyDocument } from "../policy/document.ts";
import type { Clause } from "../rubric/rubric.ts";
import type { DetectContext } from "./detect.ts";
import { elementKey } from "./scorer/elementKey.ts";
import { type Model, UNBOUND } from "./scorer/model.ts";
import { type LikelyClause, likelyClause } from "./topics/likelyClause.ts";
import { type Section, sectionsOf } from "./topics/sections.ts";

/** A heading's section that answers a clause without being tagged with it. */
export interface TagSuggestion {
  readonly document: PolicyDocument;
  readonly heading: number;
  readonly clause: string;
  /** Estimated probability, 0 to 1. */
  readonly confidence: number;
}

/** What `docs/detection.md` gives the precision of: a suggestion that is less sure is not shown as a finding. */
export const SURE = 0.7;

/**
 * The sections of a document that answer a clause no tag of theirs names, however surely, in source order: a section whose
 * parts answer different clauses is none, and of one inside another only the outer.
 */
export function likelyTags(document: PolicyDocument, { rubric, model }: DetectContext): readonly TagSuggestion[] {
  const sections = sectionsOf(document);
  const read = new Map(sections.map((section) => [section.heading, readSection(document, section, model)]));
  const tags: TagSuggestion[] = [];
  for (const { heading, firstUnit, endUnit } of sections) {
    const own = read.get(heading);
    if (!own || endUnit - firstUnit < 2 || isTagged(document, heading)) continue;
    const clause = rubric.clauseById.get(own.clause);
    if (!clause || !model || !hasColumn(model, clause) || !agrees(document, heading, own.clause, read)) continue;
    if (isOnlyTitle(document, heading, firstUnit)) continue;
    if (isInside(document, heading, own.clause, tags)) continue;
    tags.push({ document, heading, ...own });
  }
  return tags;
}

/** The suggestions that are nearly certain. */
export function suggestTags(document: PolicyDocument, context: DetectContext): readonly TagSuggestion[] {
  return likelyTags(document, context).filter(({ confidence }) => confidence >= SURE);
}

function readSection(
  document: PolicyDocument,
  { firstUnit, endUnit }: Section,
  model: Model | null,
): LikelyClause | null {
  return model?.topics ? likelyClause(model.topics, document, firstUnit, endUnit) : null;
}

/** A clause that a house rubric words anew is another clause: what was learnt of it does not hold. */
function hasColumn(model: Model, clause: Clause): boolean {
  const columns = model.clauses.get(clause.id)?.elements ?? [];
  return clause.elements.some((element) =>
    columns.some(({ id, key }) => id === element.id && (key === UNBOUND || key === elementKey(element))),
  );
}

/** What a tag of its own, or of a section around it, covers is answered for; a tag on the whole document is not so precise. */
function isTagged(document: PolicyDocument, heading: number): boolean {
  const start = document.headings[heading]?.span.start ?? 0;
  return document.scopes.some(
    ({ heading: tagged, span }) => tagged === heading || (tagged !== null && span.start <= start && start < span.end),
  );
}

type Read = ReadonlyMap<number, LikelyClause | null>;

function agrees(document: PolicyDocument, heading: number, clause: string, read: Read): boolean {
  return document.headings.every(
    ({ index, parent }) => parent !== heading || (read.get(index)?.clause ?? clause) === clause,
  );
}

/** Over one section and nothing else: it is that section that answers. */
function isOnlyTitle({ headings, units }: PolicyDocument, heading: number, firstUnit: number): boolean {
  return units[firstUnit + 1]?.kind === "heading" && headings.filter(({ parent }) => parent === heading).length === 1;
}

function isInside(document: PolicyDocument, heading: number, clause: string, found: readonly TagSuggestion[]): boolean {
  for (let at = document.headings[heading]?.parent ?? -1; at >= 0; at = document.headings[at]?.parent ?? -1) {
    const outer = at;
    if (found.some((tag) => tag.heading === outer && tag.clause === clause && tag.confidence >= SURE)) return true;
  }
  return false;
}
