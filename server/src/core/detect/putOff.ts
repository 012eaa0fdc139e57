import type { Clause, Element } from "../rubric/rubric.ts";
import type { Value } from "../text/values.ts";
import { emptyCells } from "./emptyCells.ts";
import type { Part, Passage } from "./passage.ts";
import { type Subject, subjectOf } from "./subjects.ts";

/** A place where an element's content is put off, blank or vague. */
export interface PutOff {
  readonly passage: Passage;
  /** The words that put it off, in the passage's text. */
  readonly cue: Cue;
  readonly kind: "placeholder" | "deferral" | "vague-time";
}

/** The words that put something off, or an empty cell with the words of its header. */
type Cue = Value & { readonly column?: string };

/** A passage that may put something off, whatever it speaks of. */
export interface Delay {
  readonly passage: Passage;
  /** A question inside a statement, with the evasion that stands where its answer should. */
  readonly asked: Part | null;
  /** An answer that gives nothing, under a question. */
  readonly evasion: Part | null;
  readonly cues: readonly (Cue & { readonly kind: PutOff["kind"] })[];
}

/** The passages of a scope that may put something off, in source order: found once for all elements. */
export function delaysIn(passages: readonly Passage[]): readonly Delay[] {
  return passages.flatMap((passage) => {
    const cues = [...passage.facts.values.filter(isCue), ...emptyCells(passage)];
    const isAnswer = !passage.text.endsWith("?") && passage.facts.cells.length === 0;
    const asked = isAnswer ? placeOf(OPEN, passage.text) : null;
    const evasion = isAnswer && passage.over.endsWith("?") ? placeOf(EVASION, passage.text) : null;
    return cues.length > 0 || asked || evasion ? [{ passage, asked, evasion, cues }] : [];
  });
}

function isCue(value: Value): value is Delay["cues"][number] {
  return value.kind === "placeholder" || value.kind === "deferral" || value.kind === "vague-time";
}

function placeOf(pattern: RegExp, text: string): Part | null {
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The places in a scope where the content of `element` is put off; siblings compete for each of them. */
export function putOffs(clause: Clause, element: Element, delays: readonly Delay[]): readonly PutOff[] {
  const subject = subjectOf(clause.id, element.id);
  if (subject === null) return [];
  const found: PutOff[] = [];
  for (const delay of delays) {
    const { passage, cues } = delay;
    const open = openQuestion(clause, element, subject, delay);
    if (open !== null) found.push({ passage, cue: open, kind: "deferral" });
    for (const cue of cues) {
      if (owns(clause, element, subject, passage, cue)) found.push({ passage, cue, kind: cue.kind });
    }
  }
  return found;
}

function owns(clause: Clause, element: Element, subject: Subject, passage: Passage, cue: Cue): boolean {
  if (cue.kind === "vague-time" && !subject.time) return false;
  const stretch = stretchOf(clause, passage, cue);
  if (stretch === null || !stretch.owners.includes(element.id)) return false;
  return !evaded(subject, passage, stretch);
}

/** A question inside a statement, and the evasion that stands where its answer should. */
const OPEN =
  /(?<!(?:无论|不论|不管|不拘|任凭)[^。;,?]{0,3})(?:哪|几(?=[天日时个条步种样人名次])|多少|多久|多大|怎[么样]|如何|何时|何种|何处|是否|什么|要不要|能不能|会不会|有没有|需不需|点样|边(?=[个啲度])|几时|几多)[^。;?]{0,22}?[^。;?]{0,2}?(?:看|睇|由|听|等(?![级内于])|再(?![次犯坏])|请(?:洽|问|以|询)|问|各[店站家区地片自]|视|依|凭|随(?![货箱机附时])|难[讲说]|说不|没法|不好说|未(?![按经])|还没|还在|正在|另|先不|不敢|自行|自定|不一定|都得|都要|没个?准|没定|再说|商量)/;
/** An answer that gives nothing, at the start of what stands under a question. */
const EVASION =
  /^(?:答:|a:|仔:|[“"「])?[^。;,]{0,6}?(?:看|睇|听|由|等(?![级内])|再说|难[讲说]|说不|不好说|没法|请以|到时|排到|这个?要?看|问|不一定|不敢说|尽量|尽快|赶|随缘|不急)/;

/**
 * "怎么批、几日改完,我司正在研究": the content is asked for and not given. Such a sentence, or such an answer under a question,
 * puts the content off in whatever words.
 */
function openQuestion(
  clause: Clause,
  element: Element,
  subject: Subject,
  { passage, asked, evasion }: Delay,
): Value | null {
  const { text } = passage;
  if (asked !== null) {
    const part = passage.facts.parts.find((p) => asked.start < p.end) ?? { start: 0, end: text.length };
    const stretch = { text: text.slice(part.start, asked.end), start: part.start, end: asked.end };
    const cue: Value = { kind: "deferral", ...asked, quantity: null, unit: null };
    if (ownedBy(clause, element, stretch.text, cue) && !evaded(subject, passage, stretch)) return cue;
  }
  if (evasion === null) return null;
  const cue: Value = { kind: "deferral", ...evasion, quantity: null, unit: null };
  const whole = { text, start: 0, end: text.length };
  return ownedBy(clause, element, passage.over, cue) && !evaded(subject, passage, whole) ? cue : null;
}

function ownedBy(clause: Clause, element: Element, text: string, cue: Value): boolean {
  return named(clause, text, cue).includes(element.id);
}

/** Whether the content is there after all, or the wording is one that states it. */
function evaded(subject: Subject, passage: Passage, stretch: Part & { readonly text: string }): boolean {
  return subject.except?.test(stretch.text) === true || hasContent(subject, passage, stretch);
}

/** The words a cue speaks about, and the elements of the clause that they name. */
interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly owners: readonly string[];
}

function stretchOf(clause: Clause, passage: Passage, cue: Cue): Stretch | null {
  if (passage.facts.cells.length > 0) return rowStretch(clause, passage, cue);
  const parts = passage.facts.parts;
  const at = parts.findIndex((part) => cue.start < part.end && cue.end > part.start);
  const own = parts[at];
  if (own === undefined) return null;
  let start = own.start;
  let end = Math.max(own.end, cue.end);
  const collective = COLLECTIVE.test(passage.text.slice(start, end));
  const condition = conditionOwners(clause, passage, parts[at - 1], cue);
  if (condition.length > 0) {
    const from = parts[at - 1]?.start ?? start;
    return { text: passage.text.slice(from, end), start: from, end, owners: condition };
  }
  // The words of putting off ("公布", "告知") are no names, unless nothing else is.
  const rest = `${passage.text.slice(start, Math.max(start, cue.start))};${passage.text.slice(Math.min(cue.end, end), end)}`;
  let owners = named(clause, rest, cue);
  if (owners.length === 0) owners = named(clause, passage.text.slice(start, end), cue);
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

const CONDITION = /^(?:[^,]{0,4})?(?:如[遇果因]?|若|遇到?|碰[到上]|万一|要是|倘若?|一旦|赶上|逢)/;

/** "遇极端天气,到货日期另行通知" is about the bad weather, whatever is put off in it. */
function conditionOwners(clause: Clause, passage: Passage, before: Part | undefined, cue: Value): readonly string[] {
  if (before === undefined) return [];
  const text = passage.text.slice(before.start, before.end);
  return CONDITION.test(text) ? named(clause, text, cue) : [];
}

const COLLECTIVE = /^(?:等)?[^。;,]{0,4}(?:均|都|皆|全|一律|概|悉|俱)|以上|这些|上述/;
const OPEN_QUESTION = /哪|几|多少|多久|怎|如何|何时|是否|什么|要不要|能不能|会不会|[有不]没有|点样|边/;

function rowStretch(clause: Clause, passage: Passage, cue: Cue): Stretch | null {
  const cells = passage.facts.cells;
  const first = cells[0];
  if (first === undefined) return null;
  const name = passage.text.slice(first.body.start, first.body.end);
  if (cue.column !== undefined) {
    // In a header the empty column is all that is told.
    const key = passage.unit.kind === "label" ? "" : name;
    return ownedStretch(clause, cue, [cue.column, key], cue);
  }
  const cell = cells.find((candidate) => cue.end > candidate.body.start && cue.end <= candidate.body.end);
  if (cell === undefined) return null;
  const own = passage.text.slice(cell.body.start, cell.body.end);
  const header = passage.text.slice(cell.header.start, cell.header.end);
  // The cell's own words decide first, then its column, then what the row is about.
  return ownedStretch(clause, cue, [own, header, cell === first ? "" : name], cell.body);
}

/** The stretch of a cell, by the first of some texts about it that names an element. */
function ownedStretch(clause: Clause, cue: Cue, texts: readonly string[], { start, end }: Part): Stretch | null {
  for (const text of texts) {
    const owners = named(clause, text, cue);
    if (owners.length > 0) return { text: [...texts].reverse().join(" "), start, end, owners };
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

/** What is part of a blank ("□1年 □2年", "service@****.com") is no content. */
function hasContent(subject: Subject, passage: Passage, stretch: Part): boolean {
  const { values } = passage.facts;
  const blanks = values.filter(({ kind }) => kind === "placeholder");
  return values.some(
    (value) =>
      subject.content.includes(value.kind) &&
      value.start >= stretch.start &&
      value.end <= stretch.end &&
      !blanks.some((blank) => value.start < blank.end && value.end > blank.start),
  );
}

function hasValue(passage: Passage, part: Part): boolean {
  return passage.facts.values.some(
    (value) => value.quantity !== null && value.start >= part.start && value.end <= part.end,
  );
}
