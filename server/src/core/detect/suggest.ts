import type { PolicyDocument } from "../policy/document.ts";
import { foldHeading } from "../policy/foldHeading.ts";
import { markOf } from "../policy/ordinals.ts";
import type { Clause } from "../rubric/rubric.ts";
import type { DetectContext } from "./detect.ts";
import { type Model, trainedIndex } from "./scorer/scorer.ts";
import type { LikelyClause } from "./topics/likelyClause.ts";
import { type Section, sectionsOf } from "./topics/sections.ts";
import { likelyClauses } from "./topics/sectionTopics.ts";

/** A heading's section that answers a clause without being tagged with it. */
export interface TagSuggestion {
  readonly document: PolicyDocument;
  readonly heading: number;
  readonly clause: string;
  /** Estimated probability, 0 to 1. */
  readonly confidence: number;
}

/** What `docs/detection.md` gives the precision of: a suggestion that is less sure is not shown as a finding. */
export const SURE = 0.8;
/** Of a heading that says a clause's title word for word. */
const TITLED = 0.95;

/**
 * The sections of a document that answer a clause no tag of theirs names, however surely, in source order: a section whose
 * parts answer different clauses is none, and of one inside another only the outer.
 */
export function likelyTags(document: PolicyDocument, context: DetectContext): readonly TagSuggestion[] {
  const sections = sectionsOf(document);
  const trained = trainedClauses(context);
  const titles = titlesOf(context.rubric.clauses.filter((clause) => !trained.has(clause.id)));
  const topics = context.model?.topics;
  const likely = topics ? likelyClauses(topics, document, sections) : new Map<number, LikelyClause>();
  const read = new Map(
    sections.map((section) => [section.heading, readSection(document, section, likely, trained, titles)]),
  );
  const parts = partsOf(document);
  const tagged = taggedHeadings(document);
  const found = new Map<number, TagSuggestion>();
  for (const { heading, firstUnit, endUnit } of sections) {
    const own = read.get(heading);
    const inner = parts.get(heading) ?? [];
    if (!own || endUnit - firstUnit < 2 || tagged.has(heading)) continue;
    if (!inner.every((part) => (read.get(part)?.clause ?? own.clause) === own.clause)) continue;
    // A title over one section and nothing else: it is that section that answers.
    if (inner.length === 1 && document.units[firstUnit + 1]?.kind === "heading") continue;
    if (isInside(document, heading, own.clause, found)) continue;
    found.set(heading, { document, heading, ...own });
  }
  return [...found.values()];
}

/** The suggestions that are nearly certain. */
export function suggestTags(document: PolicyDocument, context: DetectContext): readonly TagSuggestion[] {
  return likelyTags(document, context).filter(({ confidence }) => confidence >= SURE);
}

/** A clause that a house rubric words anew is another clause: what was learnt of it does not hold. */
function trainedClauses({ rubric, model }: DetectContext): ReadonlySet<string> {
  if (!model?.topics) return new Set();
  return new Set(rubric.clauses.filter((clause) => hasColumn(model, clause)).map(({ id }) => id));
}

function hasColumn(model: Model, clause: Clause): boolean {
  const column = model.clauses.get(clause.id);
  return column !== undefined && clause.elements.some((element) => trainedIndex(column, element) >= 0);
}

/** Clauses by their titles in both languages. */
function titlesOf(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  return new Map(
    clauses.flatMap(({ id, title }) => [title.zh, title.en].map((text) => [foldHeading(text).toLowerCase(), id])),
  );
}

function readSection(
  document: PolicyDocument,
  { heading }: Section,
  likely: ReadonlyMap<number, LikelyClause | null>,
  trained: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
): LikelyClause | null {
  const text = document.headings[heading]?.text ?? "";
  const titled = titles.get(
    text
      .slice(markOf(text)?.length ?? 0)
      .trim()
      .toLowerCase(),
  );
  if (titled !== undefined) return { clause: titled, confidence: TITLED };
  const found = likely.get(heading) ?? null;
  return found && trained.has(found.clause) ? found : null;
}

/** Headings by the heading they stand directly below. */
function partsOf({ headings }: PolicyDocument): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  for (const { index, parent } of headings) {
    const list = parts.get(parent);
    if (list) list.push(index);
    else parts.set(parent, [index]);
  }
  return parts;
}

/** What a tag of its own, or of a section around it, covers is answered for; a tag on the whole document is not so precise. */
function taggedHeadings({ headings, scopes }: PolicyDocument): ReadonlySet<number> {
  const tagged = new Set(scopes.flatMap(({ heading }) => heading ?? []));
  for (const { index, parent } of headings) if (tagged.has(parent)) tagged.add(index);
  return tagged;
}

function isInside(
  { headings }: PolicyDocument,
  heading: number,
  clause: string,
  found: ReadonlyMap<number, TagSuggestion>,
): boolean {
  for (let at = headings[heading]?.parent ?? -1; at >= 0; at = headings[at]?.parent ?? -1) {
    const outer = found.get(at);
    if (outer?.clause === clause && outer.confidence >= SURE) return true;
  }
  return false;
}
