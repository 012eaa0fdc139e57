import type { UnitContent } from "../policy/document.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { isRenounced } from "./lawQuotes.ts";
import { valueBroken } from "./lawValue.ts";
import { type Candidate, prefilterOf } from "./prefilter.ts";

/** A hit inside one unit, as a half-open range of its normalised text. */
export interface UnitHit {
  readonly term: LawTerm;
  readonly start: number;
  readonly end: number;
}

/** A match that stands, some only where the passage is about the rule's topic. */
export interface Found extends UnitHit {
  readonly needsTopic: boolean;
}

/** What the rules find in a content, kept with it: only edited blocks are read again. */
interface Read {
  readonly found: readonly Found[];
  readonly calls: readonly UnitHit[];
  /** The lead that it was last read after, and what is found then: a lead that is edited is not kept by what stands under it. */
  after: { readonly lead: UnitContent; readonly found: readonly Found[] } | null;
}

const CACHE = new WeakMap<Rubric, WeakMap<UnitContent, Read>>();

/** What the pattern rules find in a unit read after its lead. */
export function matchesOf(content: UnitContent, lead: UnitContent | null, rubric: Rubric): readonly Found[] {
  const read = readingOf(content, rubric);
  if (lead === null) return read.found;
  if (read.after?.lead !== lead) read.after = { lead, found: withLead(content, read.found, lead, rubric) };
  return read.after.found;
}

/** What in a unit calls for words that absence rules ask for, the first of each rule. */
export function callsOf(content: UnitContent, rubric: Rubric): readonly UnitHit[] {
  return readingOf(content, rubric).calls;
}

function readingsOf(rubric: Rubric): WeakMap<UnitContent, Read> {
  const known = CACHE.get(rubric);
  if (known) return known;
  const made = new WeakMap<UnitContent, Read>();
  CACHE.set(rubric, made);
  return made;
}

function readingOf(content: UnitContent, rubric: Rubric): Read {
  const byContent = readingsOf(rubric);
  const known = byContent.get(content);
  if (known) return known;
  const text = textOf(content);
  const candidates = prefilterOf(rubric)(text);
  const made: Read = {
    found: withoutHeaders(content, hitsIn(text, content, candidates)),
    calls: candidates.flatMap(({ term, whenAny }) => callOf(content, term, whenAny)),
    after: null,
  };
  byContent.set(content, made);
  return made;
}

/** The cells of a row say one thing together ("定金" | "50%"), so commas part them, which gaps within a sentence cross. */
function textOf({ mapped, cells }: UnitContent): string {
  let { text } = mapped;
  for (const { body } of cells) {
    if (text[body.end] === ";") text = `${text.slice(0, body.end)},${text.slice(body.end + 1)}`;
  }
  return text;
}

/** The words of a column's header are not said again by each of its rows. */
function withoutHeaders({ cells }: UnitContent, hits: readonly Found[]): readonly Found[] {
  if (hits.length === 0) return NOTHING;
  const inHeader = (hit: Found) => cells.some(({ header }) => header.start <= hit.start && hit.end <= header.end);
  return hits.filter((hit) => !inHeader(hit));
}

function callOf(content: UnitContent, term: LawTerm, whenAny: readonly RegExp[]): readonly UnitHit[] {
  const { text } = content.mapped;
  for (const pattern of whenAny) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    return isRenounced(content, text, range) ? [] : [{ term, ...range }];
  }
  return [];
}

/**
 * What the unit says by itself, and what it says only as the end of its lead ("以下情况恕不退换:" + "特价商品") or of the
 * question before it ("发票丢了能修吗" + "不保"): such a match must end in the unit, and is marked there. A match inside the
 * lead belongs to the lead's own unit.
 */
function withLead(content: UnitContent, own: readonly Found[], lead: UnitContent, rubric: Rubric): readonly Found[] {
  const over = lead.mapped.text.replace(/[。;,.?\s]+$/, "");
  const text = textOf(content);
  const joined = `${over.endsWith(":") ? over : `${over}:`}${text}`;
  const shift = joined.length - text.length;
  const across: Found[] = [];
  for (const hit of hitsIn(joined, content, prefilterOf(rubric)(joined))) {
    if (hit.start >= shift || hit.end <= shift) continue;
    across.push({ ...hit, start: 0, end: partEnd(text, hit.end - shift) });
  }
  return across.length === 0 ? own : [...own, ...across];
}

/** Where the part between commas ends in which `at` stands. */
function partEnd(text: string, at: number): number {
  const rest = text.slice(at).search(/[,;。!?]/);
  return rest < 0 ? text.length : at + rest;
}

function hitsIn(text: string, content: UnitContent, candidates: readonly Candidate[]): readonly Found[] {
  if (candidates.length === 0) return NOTHING;
  const found: Found[] = [];
  for (const { term, patterns, topicPatterns } of candidates) {
    const hits: Found[] = [];
    addMatches(term, patterns, text, false, hits);
    addMatches(term, topicPatterns, text, true, hits);
    // Exceptions come last: they are needed for the few texts that match, and compiling them all takes a while.
    if (hits.length === 0 || term.exceptions.some((exception) => exception.test(text))) continue;
    found.push(...hits.filter((hit) => !isRenounced(content, text, hit)));
  }
  return found;
}

const NOTHING: readonly Found[] = [];

const GLOBAL = new WeakMap<RegExp, RegExp>();

/** The pattern, to be searched for again and again in a text. */
function globalOf(pattern: RegExp): RegExp {
  const known = GLOBAL.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern.source, `${pattern.flags}g`);
  GLOBAL.set(pattern, made);
  return made;
}

function addMatches(
  term: LawTerm,
  patterns: readonly RegExp[],
  text: string,
  needsTopic: boolean,
  found: Found[],
): void {
  for (const pattern of patterns) {
    const search = globalOf(pattern);
    search.lastIndex = 0;
    for (let match = search.exec(text); match !== null; match = search.exec(text)) {
      if (match[0].length === 0) {
        search.lastIndex++;
        continue;
      }
      if (term.negationGuard && NEGATED.test(text.slice(0, match.index))) continue;
      if (!valueBroken(term, match)) continue;
      found.push({ term, needsTopic, start: match.index, end: match.index + match[0].length });
    }
  }
}

/** "不设", "并非", "禁止" and the like right before a wording take it back. */
const NEGATED =
  /(?:不(?:存在|含|得|使用|设置|设|适用|再|会|应|允许|能|主张|保留|承诺)|禁止|严禁|杜绝|取消|删除|没有|无(?!论)(?:任何)?|并非|反对|避免|不是|属(?:于)?无效|无效|从不|绝不|勿)[^。;!?,\n]{0,12}$/;
