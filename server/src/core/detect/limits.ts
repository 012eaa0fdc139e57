import type { Element } from "../rubric/rubric.ts";
import type { Value } from "../text/values.ts";
import type { Passage } from "./passage.ts";
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
      if (!isBound(detection, passage, value, phrasebook)) continue;
      bound.push({ passage, value, broken: value.quantity > limit.atMost });
    }
  }
  return bound;
}

function isBound(detection: CompiledDetection, passage: Passage, value: Value, phrasebook: Phrasebook): boolean {
  const cell = passage.facts.cells.find((c) => value.start >= c.body.start && value.end <= c.body.end);
  if (cell) {
    const header = passage.text.slice(cell.header.start, cell.header.end);
    const body = passage.text.slice(cell.body.start, cell.body.end);
    for (const text of [body, header, passage.text.slice(0, passage.facts.cells[0]?.body.end ?? 0)]) {
      const owner = nearest(detection, text, value.start - cell.body.start, phrasebook);
      if (owner !== null) return owner;
    }
    return nearest(detection, passage.over, passage.over.length, phrasebook) ?? false;
  }
  const part = passage.facts.parts.find((p) => value.start >= p.start && value.end <= p.end);
  if (part === undefined) return false;
  const own = nearest(detection, passage.text.slice(part.start, part.end), value.end - part.start, phrasebook);
  if (own !== null) return own;
  const next = passage.facts.parts.find((p) => p.start >= part.end);
  const following = next ? nearest(detection, passage.text.slice(next.start, next.end), 0, phrasebook) : null;
  if (following !== null) return following;
  return nearest(detection, passage.over, passage.over.length, phrasebook) ?? false;
}

/** Whether the verb nearest to `at` is the limit's (true), another one (false), or there is none (null). */
function nearest(detection: CompiledDetection, text: string, at: number, phrasebook: Phrasebook): boolean | null {
  let best = Number.POSITIVE_INFINITY;
  let own: boolean | null = null;
  for (const hit of phrasebook.hitsIn(text)) {
    if (!detection.verbs.some((verb) => verb.terms.has(hit.term))) continue;
    const away = distance(hit.start, hit.end, at);
    if (away < best) {
      best = away;
      own = true;
    }
  }
  OTHER_VERBS.lastIndex = 0;
  for (let match = OTHER_VERBS.exec(text); match !== null; match = OTHER_VERBS.exec(text)) {
    const away = distance(match.index, match.index + match[0].length, at);
    if (away < best) {
      best = away;
      own = false;
    }
  }
  return own;
}

/** A verb after its value ("2小时内响应") is nearer than one the same way before it. */
function distance(start: number, end: number, at: number): number {
  return start >= at ? start - at : (at - end) * 2 + 1;
}
