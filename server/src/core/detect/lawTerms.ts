import type { PolicyDocument, Unit, UnitContent } from "../policy/document.ts";
import { type Stretch, stretchesOf } from "../policy/parts.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import type { Span } from "../span.ts";
import { toSource } from "../text/mapped.ts";
import { Absences } from "./lawAbsence.ts";
import { leadOf } from "./lawLead.ts";
import { callsOf, type Found, matchesOf, type UnitHit } from "./lawMatches.ts";
import { topicOf } from "./lawTopic.ts";
import { mostSpecific } from "./mostSpecific.ts";

/** A risky wording: which rule, and exactly where in the document's source. */
export interface LawHit {
  readonly term: LawTerm;
  readonly span: Span;
}

/**
 * The risky wordings of a document by the rubric's pattern and absence rules, in source order. Headings, code, HTML and
 * the front matter are not read, nor is a statute that the policy quotes; a list item or a table row is read together
 * with the line that leads into it, an answer with its question. Of overlapping hits the most specific stays.
 */
export function findLawTerms(document: PolicyDocument, rubric: Rubric): readonly LawHit[] {
  const hits: LawHit[] = [];
  const absences = new Absences(document, rubric);
  for (const index of riskyUnits(document, rubric)) {
    const unit = document.units[index];
    if (!unit) continue;
    const patterns = patternHits(document, unit, index, rubric);
    for (const hit of [...patterns, ...absences.hits(unit, index)].sort((a, b) => a.start - b.start)) {
      const place = toSource(unit.content.mapped, visibleStart(unit.content, hit), hit.end);
      hits.push({ term: hit.term, span: { start: unit.span.start + place.start, end: unit.span.start + place.end } });
    }
  }
  return hits;
}

/** A question to a part's memory. */
const RISKY = {};

/** The units that say what some rule looks for, whether or not it holds in its place. */
function riskyUnits(document: PolicyDocument, rubric: Rubric): readonly number[] {
  return stretchesOf(document, 0, document.units.length).flatMap((stretch) => {
    const find = () => riskyIn(document, stretch, rubric);
    const own = stretch.memory ? stretch.memory.of(RISKY, rubric, find) : find();
    return own.map((at) => stretch.firstUnit + at);
  });
}

/** Counted from the first unit of the stretch. */
function riskyIn(document: PolicyDocument, { firstUnit, endUnit }: Stretch, rubric: Rubric): readonly number[] {
  const found: number[] = [];
  for (let index = firstUnit; index < endUnit; index++) {
    const unit = document.units[index];
    if (!unit || unit.kind === "heading" || unit.kind === "code" || unit.kind === "html") continue;
    if (isTableHeader(unit)) continue;
    const says = matchesOf(unit.content, leadOf(document, unit, index), rubric).length > 0;
    if (says || callsOf(unit.content, rubric).length > 0) found.push(index - firstUnit);
  }
  return found;
}

/** The names of columns say nothing by themselves ("不能退换 | 已粘固"); each row is read with them. */
function isTableHeader(unit: Unit): boolean {
  return unit.kind === "label" && unit.content.cells.length > 0;
}

/** A mark starts at a word, and in a row at the cell: what a match has of the column's header stands elsewhere. */
function visibleStart(content: UnitContent, hit: UnitHit): number {
  const from = hit.start + (/^[,;:、|\s]*/.exec(content.mapped.text.slice(hit.start, hit.end))?.[0].length ?? 0);
  const cell = content.cells.find(
    ({ header, body }) => header.start <= from && from < body.start && body.start < hit.end,
  );
  return cell ? cell.body.start : from;
}

function patternHits(document: PolicyDocument, unit: Unit, index: number, rubric: Rubric): readonly UnitHit[] {
  const found = matchesOf(unit.content, leadOf(document, unit, index), rubric);
  if (found.every((hit) => !hit.needsTopic)) return mostSpecific(found);
  const topic = topicOf(document, unit, index);
  const holds = (hit: Found) => !hit.needsTopic || hit.term.topic.some((pattern) => pattern.test(topic));
  return mostSpecific(found.filter(holds));
}
