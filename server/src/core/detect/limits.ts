import type { Element } from "../rubric/rubric.ts";
import type { TermHit } from "../terms/termIndex.ts";
import type { Value } from "../text/values.ts";
import type { Part, Passage } from "./passage.ts";
import type { CompiledDetection, Phrasebook } from "./phrasebook.ts";

/** A value that an element's limit applies to, in the text of its passage. */
export interface BoundValue {
  readonly passage: Passage;
  readonly value: Value;
  readonly broken: boolean;
}

/** Verbs a time may belong to; the nearest one owns it. Responding is neither visiting, solving nor paying. */
const OTHER_VERBS =
  /上门|到场|到达|赶到|抵达|到您家|解决|处理(?!意见|人)|办[结妥完]|了结|结案|关闭|完成|修好|修复|维修|到账|退款|退还|返还|赔付|赔偿|送达|送货|发货|配送|交付|安装|回访|保存|留存|保管|提出(?!投诉)|申请|书面|方案|核实|调查|查明|登记|记录|录入|归档|上报|报告|转交|派单|答复结果|处理结果|质保|保修|培训|更换/g;

/** "4小时→90分钟内", "由4小时缩短为90分钟": what a value was changed from no longer holds. */
const SUPERSEDED = /^(?:[之以]?内)?\s?,?(?:→|->|[改变][为成]|(?:缩短|调整|压缩|修改|更改|提高)(?:为|到|至|成))/;

/**
 * The durations in some passages that are bound to the verb of the element's limit, each with whether it breaks the limit
 * (8.3: two hours to respond). In a table the column's header names the verb; elsewhere the nearest verb of the part does.
 */
export function boundValues(
  element: Element,
  detection: CompiledDetection,
  passages: readonly Passage[],
  phrasebook: Phrasebook,
): readonly BoundValue[] {
  const limit = element.detection.limit;
  if (limit === null) return [];
  const bound: BoundValue[] = [];
  for (const passage of passages) {
    for (const value of passage.facts.values) {
      if (value.kind !== limit.kind || value.quantity === null) continue;
      if (SUPERSEDED.test(passage.text.slice(value.end, value.end + 10))) continue;
      if (!isBound(detection, passage, value, phrasebook)) continue;
      bound.push({ passage, value, broken: value.quantity > limit.atMost });
    }
  }
  return bound;
}

function isBound(detection: CompiledDetection, passage: Passage, value: Value, phrasebook: Phrasebook): boolean {
  const cell = passage.facts.cells.find((c) => value.start >= c.body.start && value.end <= c.body.end);
  if (cell) {
    const first = { start: 0, end: passage.facts.cells[0]?.body.end ?? 0 };
    for (const range of [cell.body, cell.header, first]) {
      const owner = nearest(verbsIn(detection, passage, range, phrasebook), value.end);
      if (owner !== null) return owner;
    }
    return overOwner(detection, passage, phrasebook);
  }
  const part = passage.facts.parts.find((p) => value.start >= p.start && value.end <= p.end);
  if (part === undefined) return false;
  const own = nearest(verbsIn(detection, passage, part, phrasebook), value.end);
  if (own !== null) return own;
  const next = passage.facts.parts.find((p) => p.start >= part.end);
  const following = next ? nearest(verbsIn(detection, passage, next, phrasebook), next.start) : null;
  return following ?? namedBefore(detection, passage, part, phrasebook) ?? overOwner(detection, passage, phrasebook);
}

/** What stands before a colon names what follows it ("首响:24 小时"); null where it has no verb. */
function namedBefore(
  detection: CompiledDetection,
  passage: Passage,
  part: Part,
  phrasebook: Phrasebook,
): boolean | null {
  const before = passage.facts.parts.findLast(({ end }) => end <= part.start);
  if (before === undefined || passage.text[before.end] !== ":") return null;
  return nearest(verbsIn(detection, passage, before, phrasebook), before.end);
}

/** The label or lead over a value names its verb where the value's own line does not. */
function overOwner(detection: CompiledDetection, { over }: Passage, phrasebook: Phrasebook): boolean {
  return nearest(verbs(over, phrasebook.hitsIn(over), detection, 0, over.length), over.length) ?? false;
}

interface Verb {
  readonly start: number;
  readonly end: number;
  /** Whether it is the limit's verb. */
  readonly own: boolean;
}

function verbsIn(
  detection: CompiledDetection,
  passage: Passage,
  range: { readonly start: number; readonly end: number },
  phrasebook: Phrasebook,
): readonly Verb[] {
  return verbs(passage.text, phrasebook.hits(passage.unit.content), detection, range.start, range.end);
}

function verbs(
  text: string,
  hits: readonly TermHit[],
  detection: CompiledDetection,
  from: number,
  to: number,
): readonly Verb[] {
  const found: Verb[] = [];
  for (const { term, start, end } of hits) {
    if (start >= from && end <= to && detection.verbs.some((verb) => verb.terms.has(term))) {
      found.push({ start, end, own: true });
    }
  }
  OTHER_VERBS.lastIndex = from;
  for (let match = OTHER_VERBS.exec(text); match !== null; match = OTHER_VERBS.exec(text)) {
    const end = match.index + match[0].length;
    if (end > to) break;
    found.push({ start: match.index, end, own: false });
  }
  return found;
}

/** Whether the verb nearest to `at` is the limit's (true), another one (false), or there is none (null). */
function nearest(found: readonly Verb[], at: number): boolean | null {
  let best = Number.POSITIVE_INFINITY;
  let own: boolean | null = null;
  for (const verb of found) {
    const away = distance(verb.start, verb.end, at);
    if (away < best) {
      best = away;
      own = verb.own;
    }
  }
  return own;
}

/** A verb after its value ("2小时内响应") is nearer than one the same way before it. */
function distance(start: number, end: number, at: number): number {
  return start >= at ? start - at : (at - end) * 2 + 1;
}
