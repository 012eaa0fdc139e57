import type { Unit, UnitKind } from "./document.ts";
import type { RawUnit } from "./raw.ts";

/** A raw unit in its document: spans absolute, indices over all units. */
export interface PlacedUnit extends RawUnit {
  /** Index of the innermost heading, -1 before the first. */
  readonly heading: number;
}

interface Label {
  readonly index: number;
  readonly style: string;
  readonly depth: number;
  readonly item: number;
}

interface Numbering {
  readonly style: string;
  readonly lead: number;
}

/**
 * Gives every unit its kind, lead line and label, which depend on the units around it: a short numbered line is a label
 * when text follows it, and an item when the next number does.
 */
export function inContext(units: readonly PlacedUnit[]): readonly Unit[] {
  const done: Unit[] = [];
  const labels: Label[] = [];
  let numberings: Numbering[] = [];
  let lineKind: UnitKind = "sentence";
  for (const [index, unit] of units.entries()) {
    const { span, content, heading } = unit;
    if (unit.kind === "heading") {
      labels.length = 0;
      numberings = [];
      done.push({ kind: "heading", span, content, lead: -1, label: -1, heading });
      continue;
    }
    const before = done[index - 1];
    const rawBefore = units[index - 1];
    if (unit.startsLine && unit.mark === null) numberings = [];
    if (unit.mark) numberings = numbered(numberings, unit.mark.style, rawBefore?.announces === true ? index - 1 : -1);
    const lead = leadOf(units, done, index, numberings);
    let kind: UnitKind = unit.kind;
    if (kind === "sentence" || kind === "item") {
      if (unit.startsLine || unit.mark) lineKind = kindOf(units, index, lead, before);
      kind = lineKind === "label" && !unit.startsLine ? unit.kind : lineKind;
    }
    leaveLabels(labels, unit);
    if (kind === "label" && unit.kind !== "label") {
      const style = unit.mark?.style ?? "strong";
      const same = labels.findIndex((label) => label.style === style && label.depth === unit.content.depth);
      if (same >= 0) labels.length = same;
      const label = labels.at(-1)?.index ?? -1;
      done.push({ kind, span, content, lead, label, heading });
      const depth = unit.mark?.style === "1." ? 0 : unit.content.depth;
      labels.push({ index, style, depth, item: depth === 0 ? 0 : unit.item });
    } else {
      done.push({ kind, span, content, lead, label: labels.at(-1)?.index ?? -1, heading });
    }
  }
  return done;
}

/** The numberings open after a mark: a known style returns to its list, a new one opens a list under the line above. */
function numbered(open: readonly Numbering[], style: string, lead: number): Numbering[] {
  const known = open.findIndex((numbering) => numbering.style === style);
  if (known >= 0) return open.slice(0, known + 1);
  return [...open, { style, lead }];
}

function leadOf(
  units: readonly PlacedUnit[],
  done: readonly Unit[],
  index: number,
  numberings: readonly Numbering[],
): number {
  const unit = units[index];
  if (!unit) return -1;
  if (unit.parent >= 0) return unit.parent;
  const inner = numberings.at(-1);
  if (inner && inner.lead >= 0) return inner.lead;
  const isList = unit.content.depth > 0;
  const isRow = unit.kind === "row" || (unit.kind === "label" && unit.content.cells.length > 0);
  if (!isList && !isRow) return -1;
  const before = units[index - 1];
  // Later items and rows share the lead line of the first.
  if (before && before.block === unit.block) return sharedLead(units, done, index);
  if (!before || before.kind === "heading" || before.content.depth > 0 || before.kind === "row") return -1;
  if (before.kind === "code" || before.kind === "html") return -1;
  return introduces(before, done[index - 1]) ? index - 1 : -1;
}

function sharedLead(units: readonly PlacedUnit[], done: readonly Unit[], index: number): number {
  const unit = units[index];
  for (let at = index - 1; at >= 0 && units[at]?.block === unit?.block; at--) {
    if (units[at]?.parent === -1 && units[at]?.kind === unit?.kind) return done[at]?.lead ?? -1;
    if (units[at]?.kind === "label" && units[at]?.content.cells.length !== 0) return done[at]?.lead ?? -1;
  }
  return -1;
}

const SHORT_LINE = 30;

function introduces(before: PlacedUnit, done: Unit | undefined): boolean {
  if (before.announces || done?.kind === "label") return true;
  const { text } = before.content.mapped;
  return before.startsLine && text.length <= SHORT_LINE && !/[。!?;]/.test(text);
}

function kindOf(units: readonly PlacedUnit[], index: number, lead: number, before: Unit | undefined): UnitKind {
  const unit = units[index];
  if (!unit) return "sentence";
  const { mark } = unit;
  if (unit.title && isLabel(units, index, lead, before)) return "label";
  if (mark === null || unit.kind === "item") return unit.kind;
  return mark.section && lead < 0 ? "sentence" : "item";
}

function isLabel(units: readonly PlacedUnit[], index: number, lead: number, before: Unit | undefined): boolean {
  const unit = units[index];
  if (!unit) return false;
  const next = units[index + 1];
  const style = unit.mark?.style;
  if (unit.kind === "item") {
    if (style === "1.") return next !== undefined && next.kind !== "heading" && next.content.depth === 0;
    return next !== undefined && (next.parent === index || (next.item === unit.item && next.block === unit.block));
  }
  if (style === "Q" || style === "##" || style?.startsWith("h")) return true;
  if (style?.startsWith("第")) return true;
  const follows = next !== undefined && next.kind !== "heading" && next.mark?.style !== style;
  const hasBody =
    style === undefined ? next !== undefined && next.kind !== "heading" : follows && !isOuter(units, index);
  if (!unit.mark) return hasBody || unit.content.strong.length > 0 || /^[【〖]/.test(unit.content.mapped.text);
  if (unit.mark.section) return hasBody || lead < 0;
  if (!hasBody) return false;
  const rawBefore = units[index - 1];
  const siblingIsItem = rawBefore?.mark?.style === style && before?.kind !== "label";
  return !siblingIsItem;
}

/** The next number belongs to a list around this one, so this line has no text of its own. */
function isOuter(units: readonly PlacedUnit[], index: number): boolean {
  const next = units[index + 1];
  if (!next?.mark) return false;
  for (let at = index - 1; at >= 0 && units[at]?.kind !== "heading"; at--) {
    const mark = units[at]?.mark;
    if (mark?.style === units[index]?.mark?.style) continue;
    if (mark?.style === next.mark.style) return true;
  }
  return false;
}

/** Labels end with the list or the item they stand in. */
function leaveLabels(labels: Label[], unit: PlacedUnit): void {
  for (let last = labels.at(-1); last; last = labels.at(-1)) {
    const { depth } = unit.content;
    if (depth > last.depth || (depth === last.depth && (last.item === 0 || last.item === unit.item))) return;
    labels.pop();
  }
}
