import type { Clause, Element } from "../rubric/rubric.ts";
import type { Value } from "../text/values.ts";
import type { Part, Passage } from "./passage.ts";
import { type Subject, subjectOf } from "./subjects.ts";

/** A place where an element's content is put off, blank or vague. */
export interface PutOff {
  readonly passage: Passage;
  /** The words that put it off, in the passage's text. */
  readonly cue: Value;
  readonly kind: "placeholder" | "deferral" | "vague-time";
}

/** The places in a scope where the content of `element` is put off; siblings compete for each of them. */
export function putOffs(clause: Clause, element: Element, passages: readonly Passage[]): readonly PutOff[] {
  const subject = subjectOf(clause.id, element.id);
  if (subject === null) return [];
  const found: PutOff[] = [];
  for (const passage of passages) {
    for (const cue of passage.facts.values) {
      if (cue.kind !== "placeholder" && cue.kind !== "deferral" && cue.kind !== "vague-time") continue;
      if (!owns(clause, element, subject, passage, cue)) continue;
      found.push({ passage, cue, kind: cue.kind });
    }
  }
  return found;
}

function owns(clause: Clause, element: Element, subject: Subject, passage: Passage, cue: Value): boolean {
  if (cue.kind === "vague-time" && !subject.time) return false;
  const stretch = stretchOf(clause, passage, cue);
  if (stretch === null || !stretch.owners.includes(element.id)) return false;
  if (subject.except?.test(stretch.text)) return false;
  return !hasContent(subject, passage, stretch, cue);
}

/** The words a cue speaks about, and the elements of the clause that they name. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly owners: readonly string[];
}

function stretchOf(clause: Clause, passage: Passage, cue: Value): Stretch | null {
  if (passage.facts.cells.length > 0) return rowStretch(clause, passage, cue);
  const parts = passage.facts.parts;
  const at = parts.findIndex((part) => cue.start < part.end && cue.end > part.start);
  const own = parts[at];
  if (own === undefined) return null;
  let start = own.start;
  let end = Math.max(own.end, cue.end);
  const collective = COLLECTIVE.test(passage.text.slice(start, end));
  let owners = named(clause, passage.text.slice(start, end), cue);
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const part = parts[back];
    if (part === undefined) break;
    const text = passage.text.slice(part.start, part.end);
    if (owners.length > 0 && !collective && !OPEN_QUESTION.test(text)) break;
    const more = named(clause, text, cue);
    if (more.length === 0 && owners.length > 0) break;
    owners = [...new Set([...owners, ...more])];
    start = part.start;
    if (hasValue(passage, part)) break;
  }
  if (owners.length === 0) {
    owners = named(clause, passage.over, cue);
    if (owners.length === 0) {
      // "以门店为准": the noun may follow the cue in the same breath ("待定的有:费用、流程").
      const next = parts[at + 1];
      if (next !== undefined) {
        owners = named(clause, passage.text.slice(next.start, next.end), cue);
        if (owners.length > 0) end = next.end;
      }
    }
  }
  return { text: passage.text.slice(start, end), start, end, owners };
}

const COLLECTIVE = /^(?:等)?[^。;,]{0,4}(?:均|都|皆|全|一律|概|悉|俱)|以上|这些|上述/;
const OPEN_QUESTION = /哪|几|多少|多久|怎|如何|何时|是否|什么|要不要|能不能|会不会|[有不]没有|点样|边/;

function rowStretch(clause: Clause, passage: Passage, cue: Value): Stretch | null {
  const cells = passage.facts.cells;
  const cell = cells.find((candidate) => cue.end > candidate.body.start && cue.end <= candidate.body.end);
  const first = cells[0];
  if (cell === undefined || first === undefined) return null;
  const own = passage.text.slice(cell.body.start, cell.body.end);
  const header = passage.text.slice(cell.header.start, cell.header.end);
  const key = cell === first ? "" : passage.text.slice(first.body.start, first.body.end);
  // The cell's own words decide first, then its column, then what the row is about.
  for (const text of [own, header, key]) {
    const owners = named(clause, text, cue);
    if (owners.length > 0) {
      return { text: `${key} ${header} ${own}`, start: cell.body.start, end: cell.body.end, owners };
    }
  }
  return null;
}

function named(clause: Clause, text: string, cue: Value): readonly string[] {
  if (text.length === 0) return [];
  const owners: string[] = [];
  for (const element of clause.elements) {
    const subject = subjectOf(clause.id, element.id);
    if (subject === null || (cue.kind === "vague-time" && !subject.time)) continue;
    if (subject.named.test(text)) owners.push(element.id);
  }
  return owners;
}

function hasContent(subject: Subject, passage: Passage, stretch: Stretch, cue: Value): boolean {
  return passage.facts.values.some(
    (value) =>
      value !== cue && subject.content.includes(value.kind) && value.start >= stretch.start && value.end <= stretch.end,
  );
}

function hasValue(passage: Passage, part: Part): boolean {
  return passage.facts.values.some(
    (value) => value.quantity !== null && value.start >= part.start && value.end <= part.end,
  );
}
