import type { Clause, Element } from "../rubric/rubric.ts";
import { Gate, passes } from "../text/pattern/gate.ts";
import { CARELESS } from "./carelessOpposites.ts";
import { OPPOSITES, type Opposite } from "./families.ts";
import type { Passage } from "./passage.ts";
import { WITHOUT_CUSTOMER } from "./withoutCustomer.ts";

/** A place where the opposite of an element is said. */
export interface Contradiction {
  readonly passage: Passage;
  /** Whether a family of opposites or one of the rubric's own patterns knows it. */
  readonly by: "family" | "pattern";
  /** Half-open range of the passage's text. */
  readonly start: number;
  readonly end: number;
}

/** Whether the passage says the opposite and nothing else. */
export function isWhole({ passage, start, end }: Contradiction): boolean {
  return start === 0 && WHOLE_END.test(passage.text.slice(end));
}

const WHOLE_END = /^[。;!,]?$/;

const BY_ELEMENT: ReadonlyMap<string, readonly Opposite[]> = groupByElement();

function groupByElement(): ReadonlyMap<string, readonly Opposite[]> {
  const groups = new Map<string, Opposite[]>();
  for (const opposite of [...OPPOSITES, ...WITHOUT_CUSTOMER, ...CARELESS]) {
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
  const { families, own, gate } = opposites(clause, element);
  if (gate === null) return [];
  const found: Contradiction[] = [];
  for (const passage of passages) {
    if (ASKS.test(passage.text)) continue;
    const possible = gate.possible(passage.text);
    const family = opposed(families, passage, possible);
    if (family !== null) found.push({ passage, by: "family", ...family });
    const pattern = allowed(matchAny(own, passage.text, possible), passage.text);
    if (pattern !== null) found.push({ passage, by: "pattern", ...pattern });
  }
  return found;
}

/** Patterns with the place that the first of them has in the gate of their element. */
interface Gated {
  readonly patterns: readonly RegExp[];
  readonly first: number;
}

interface ElementOpposites {
  readonly families: readonly (Gated & Pick<Opposite, "unless" | "context">)[];
  readonly own: Gated;
  /** Over the patterns of the families and its own; null where there are none. */
  readonly gate: Gate | null;
}

const KNOWN = new WeakMap<Element, ElementOpposites>();

function opposites(clause: Clause, element: Element): ElementOpposites {
  const known = KNOWN.get(element);
  if (known) return known;
  const all: RegExp[] = [];
  const gated = (patterns: readonly RegExp[]): Gated => {
    const first = all.length;
    all.push(...patterns);
    return { patterns, first };
  };
  const families = (BY_ELEMENT.get(`${clause.id}/${element.id}`) ?? []).map((family) => ({
    ...gated(family.patterns),
    unless: family.unless,
    context: family.context,
  }));
  const own = gated(element.detection?.contradictedBy ?? []);
  const made = { families, own, gate: all.length > 0 ? new Gate(all) : null };
  KNOWN.set(element, made);
  return made;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function opposed(families: ElementOpposites["families"], passage: Passage, possible: number): Range | null {
  for (const family of families) {
    const hit = matchAny(family, passage.text, possible);
    if (hit === null) continue;
    if (family.unless?.test(passage.text)) continue;
    if (denied(hit, passage.text) || DENIED.test(passage.text.slice(0, hit.start))) continue;
    if (family.context && !family.context.test(`${passage.heading};${passage.over};${passage.text}`)) continue;
    return hit;
  }
  return null;
}

/** "担心我们不打招呼就上门?": who asks says nothing yet; an answer is read with its question. */
const ASKS = /^[^。;!]{0,40}\?["”』」)]?$/;

/** "不得代签": a prohibition in front of the opposite takes it back. */
const FORBIDDEN = /(?:不得|严禁|禁止|不许|不准|绝不|从不|不会|不能|杜绝|避免|不可)[^。;,]{0,8}$/;

/** A rule for the company's own people. */
const FORBIDDEN_TO_STAFF =
  /(?:师傅|司机|人员|员工|客服|安装工|组长|技师|设计师|我们|本店|我司|本公司|乙方|供方|商家)[^。;,]{0,4}(?:不得|严禁|禁止|不许|不准|绝不|从不|不会)/;

/** "没有您的打分,这一单就不算完": a lack that stops the company protects the customer. */
const LACK = /^(?:没|无|未|冇)/;
const STOPS = /^[^。;,]{0,10},?[^。;,]{0,8}(?:不算|不(?:得|能|准|许|予|可)|一律不|[就便则]不|不(?:派|结|发|开工|动手))/;

/** "不用等到装完才知道", "不是装完才说". */
const NOT_SO = /(?:(?<!是)不是|(?:不用|不必|无需|无须|从不|绝不)等到?)[^。;,]{0,2}$/;

/** "不往大里说", "乙方不得单方面定案", "严禁使用白箱": what is denied right in front of the opposite is not done. */
const DENIED =
  /(?:(?<![要否是])不|[不无毋][需须用必]|唔(?:使|会|好)?|(?<![分个特])别|勿|莫|不(?:得|许|准|能|可|会|要|是)|严禁|禁止|杜绝)(?:使用[^。;,]{0,3}|再|去|让)?$/;

/** "不签不准动": who must wait for a signature asks for it. */
const UNSIGNED_STOPS = /不签[^。;,]{0,3}(?:不|别|勿)/;

/** "送之前会不会打电话": a question that is left open; "改不改由师傅决定" answers it. */
const WHETHER = /(.)[不唔]\1/;
const ANSWERED = /决定|说了算|拿主意|做主|定夺|视为/;

function denied(hit: Range, text: string): boolean {
  if (NOT_SO.test(text.slice(0, hit.start)) || UNSIGNED_STOPS.test(text.slice(hit.start, hit.end + 3))) return true;
  return (
    WHETHER.test(text.slice(Math.max(0, hit.start - 1), hit.end)) && !ANSWERED.test(text.slice(hit.start, hit.end))
  );
}

function allowed(hit: Range | null, text: string): Range | null {
  if (hit === null || denied(hit, text) || FORBIDDEN.test(text.slice(0, hit.start))) return null;
  if (LACK.test(text.slice(hit.start, hit.end)) && STOPS.test(text.slice(hit.end))) return null;
  return FORBIDDEN_TO_STAFF.test(text.slice(hit.start, hit.end)) ? null : hit;
}

function matchAny({ patterns, first }: Gated, text: string, possible: number): Range | null {
  for (const [at, pattern] of patterns.entries()) {
    if (!passes(possible, first + at)) continue;
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
