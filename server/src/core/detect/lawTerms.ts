import type { PolicyDocument, Unit } from "../policy/document.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { overlaps, type Span } from "../span.ts";
import { toSource } from "../text/mapped.ts";
import { parseNumber } from "../text/numbers.ts";
import { factsOf } from "./passage.ts";
import { prefilterOf } from "./prefilter.ts";

/** A risky wording: which rule, and exactly where in the document's source. */
export interface LawHit {
  readonly term: LawTerm;
  readonly span: Span;
}

/** A hit inside one unit, as a range of its normalised text. */
interface UnitHit {
  readonly term: LawTerm;
  readonly start: number;
  readonly end: number;
}

/**
 * The risky wordings of a document by the rubric's pattern and absence rules, in source order. Headings, code, HTML and
 * the front matter are not read, nor is a statute that the policy quotes; of overlapping hits the most specific stays.
 */
export function findLawTerms(document: PolicyDocument, rubric: Rubric): readonly LawHit[] {
  const hits: LawHit[] = [];
  for (let index = 0; index < document.units.length; index++) {
    const unit = document.units[index];
    if (!unit || unit.kind === "heading" || unit.kind === "code" || unit.kind === "html") continue;
    for (const hit of hitsOf(document, unit, index, rubric)) {
      const place = toSource(unit.content.mapped, hit.start, hit.end);
      hits.push({ term: hit.term, span: { start: unit.span.start + place.start, end: unit.span.start + place.end } });
    }
  }
  return hits;
}

const CACHE = new WeakMap<Rubric, WeakMap<Unit["content"], readonly UnitHit[]>>();

/** Pattern rules depend on the unit's own text alone, so their hits are kept with its content. */
function patternHits(unit: Unit, rubric: Rubric): readonly UnitHit[] {
  let byContent = CACHE.get(rubric);
  if (!byContent) {
    byContent = new WeakMap();
    CACHE.set(rubric, byContent);
  }
  const known = byContent.get(unit.content);
  if (known) return known;
  const text = unit.content.mapped.text;
  const hits: UnitHit[] = [];
  for (const term of prefilterOf(rubric).candidates(text)) {
    if (term.kind !== "pattern") continue;
    if (term.exceptions.some((exception) => exception.test(text))) continue;
    for (const hit of matches(term, text)) {
      if (isQuotedLaw(unit, hit.start, hit.end)) continue;
      hits.push(hit);
    }
  }
  const kept = mostSpecific(hits);
  byContent.set(unit.content, kept);
  return kept;
}

function* matches(term: LawTerm, text: string): Iterable<UnitHit> {
  for (const pattern of term.patterns) {
    const search = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
    search.lastIndex = 0;
    for (let match = search.exec(text); match !== null; match = search.exec(text)) {
      if (match[0].length === 0) {
        search.lastIndex++;
        continue;
      }
      if (term.negationGuard && NEGATED.test(text.slice(0, match.index))) continue;
      if (!valueBroken(term, match)) continue;
      yield { term, start: match.index, end: match.index + match[0].length };
    }
  }
}

/** "不设", "并非", "禁止" and the like right before a wording take it back. */
const NEGATED =
  /(?:不(?:存在|含|得|使用|设置|设|适用|再|会|应|允许|能)|禁止|严禁|杜绝|取消|删除|没有|无(?:任何)?|并非|反对|避免|不是|属(?:于)?无效|无效|从不|绝不|勿)[^。;!?,\n]{0,12}$/;

const HOURS: ReadonlyMap<string, number> = new Map([
  ["小时", 1],
  ["h", 1],
  ["分钟", 1 / 60],
  ["天", 24],
  ["日", 24],
  ["工作日", 24],
  ["个工作日", 24],
  ["周", 168],
  ["个月", 720],
  ["月", 720],
]);

function valueBroken(term: LawTerm, match: RegExpExecArray): boolean {
  const value = term.value;
  if (value === null) return true;
  const quantity = quantityOf(match.groups?.[value.group] ?? "");
  if (quantity === null) return false;
  const hours = HOURS.get(value.unitGroup === null ? "" : (match.groups?.[value.unitGroup] ?? "")) ?? 1;
  switch (value.unit) {
    case "percent":
      return quantity > value.above;
    case "hour":
      return quantity * hours > value.above;
    case "day":
      return (quantity * hours) / 24 > value.above;
  }
}

/** "30%", "百分之三十" and "三成" are the same share. */
function quantityOf(written: string): number | null {
  const tenths = written.endsWith("成");
  const number = parseNumber(written.replace(/^百分之|[%成]$/g, ""));
  return number === null ? null : tenths ? number * 10 : number;
}

const STATUTE =
  /《[^》]{2,24}(?:法|条例|办法|规定|细则|解释)》|(?:消费者权益保护法|民法典|价格法|广告法|合同法|三包规定)/;
/** A list of phrases that staff must not say. */
const FORBIDDEN_PHRASE = /^[^\u4e00-\u9fff]{0,3}(?:✗|❌|✘|×|错误(?:示范|说法)|禁用语?|禁语|不要说|不能说|不许说|别说)/;
const DISOWNED =
  /无效|禁止|不得使用|不使用|不设|不写|不得以|不会|从不|删除|禁用|不出现|杜绝|废除|取消|作废|清理|退件|不许|不准|扣(?:当|本)/;

/** The words of a statute, and words a policy names only to renounce them ("不设“最终解释权”"). */
function isQuotedLaw(unit: Unit, start: number, end: number): boolean {
  const text = unit.content.mapped.text;
  if ((unit.content.quoted && STATUTE.test(text)) || FORBIDDEN_PHRASE.test(text)) return true;
  const quoted = insideQuotes(text, start, end);
  if (quoted && (DISOWNED.test(text) || STATUTE.test(text.slice(0, start)))) return true;
  return /(?:法|条例|办法|规定|细则)》?(?:第[^,。;]{1,8}条)?[^。;]{0,6}(?:明确|规定|指出|要求|载明)[:,]/.test(
    text.slice(0, start),
  );
}

const OPENING = /[“「『‘]|"/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["‘", "’"],
  ['"', '"'],
]);

function insideQuotes(text: string, start: number, end: number): boolean {
  for (let at = 0; at < start; at++) {
    const open = text.charAt(at);
    if (!OPENING.test(open)) continue;
    const close = text.indexOf(CLOSING.get(open) ?? open, at + 1);
    if (close < 0) return false;
    if (close >= end - 1) return true;
    at = close;
  }
  return false;
}

/** Of hits that share characters the longest stays; a longer match has more of the rule's words in it. */
function mostSpecific(hits: readonly UnitHit[]): readonly UnitHit[] {
  const sorted = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: UnitHit[] = [];
  for (const hit of sorted) {
    if (!kept.some((other) => overlaps(other, hit))) kept.push(hit);
  }
  return onePerRule(kept.sort((a, b) => a.start - b.start));
}

/** A sentence that says the same risky thing twice has one cause: its hits become one, from the first to the last. */
function onePerRule(hits: readonly UnitHit[]): readonly UnitHit[] {
  const merged: UnitHit[] = [];
  for (const hit of hits) {
    const at = merged.findIndex((other) => other.term === hit.term);
    const earlier = merged[at];
    if (earlier) merged[at] = { ...earlier, end: hit.end };
    else merged.push(hit);
  }
  return merged;
}

function hitsOf(document: PolicyDocument, unit: Unit, index: number, rubric: Rubric): readonly UnitHit[] {
  const patterns = patternHits(unit, rubric);
  const absences = absenceHits(document, unit, index, rubric);
  return absences.length === 0 ? patterns : [...patterns, ...absences].sort((a, b) => a.start - b.start);
}

/** Absence rules: a passage calls for words that neither it nor the rest of its section has. */
function absenceHits(document: PolicyDocument, unit: Unit, index: number, rubric: Rubric): readonly UnitHit[] {
  const text = unit.content.mapped.text;
  const hits: UnitHit[] = [];
  for (const term of prefilterOf(rubric).candidates(text)) {
    if (term.kind !== "absence") continue;
    for (const pattern of term.whenAny) {
      const match = pattern.exec(text);
      if (match === null) continue;
      if (isQuotedLaw(unit, match.index, match.index + match[0].length)) break;
      if (!satisfied(document, unit, index, term, match.index)) {
        hits.push({ term, start: match.index, end: match.index + match[0].length });
      }
      break;
    }
  }
  return hits;
}

function satisfied(document: PolicyDocument, unit: Unit, index: number, term: LawTerm, at: number): boolean {
  if (term.unlessEmphasised) {
    if (unit.content.quoted || unit.content.strong.some((strong) => strong.start <= at && at < strong.end)) return true;
    const label = document.units[unit.label];
    if (label && label.content.strong.length > 0) return true;
  }
  for (let other = index; other >= 0 && document.units[other]?.heading === unit.heading; other--) {
    if (hasAny(document.units[other], term)) return true;
  }
  for (let other = index + 1; document.units[other]?.heading === unit.heading; other++) {
    if (hasAny(document.units[other], term)) return true;
  }
  return false;
}

function hasAny(unit: Unit | undefined, term: LawTerm): boolean {
  if (!unit) return false;
  const text = unit.content.mapped.text;
  if (term.unlessAny.some((pattern) => pattern.test(text))) return true;
  if (term.unlessValues.length === 0) return false;
  return factsOf(unit.content).values.some((value) => term.unlessValues.includes(value.kind));
}
