import type { Unit, UnitKind } from "./document.ts";
import type { PlacedUnit } from "./placedUnit.ts";

/**
 * The kind of a unit among its neighbours: a short numbered or bold line is a label when text follows it, and an item when
 * the next number does. Later sentences of a line share the kind of its first, `lineKind`.
 */
export function kindInContext(
  units: readonly PlacedUnit[],
  done: readonly Unit[],
  index: number,
  lead: number,
  lineKind: UnitKind,
): UnitKind {
  const unit = units[index];
  if (!unit) return "sentence";
  const { kind, mark, startsLine, title } = unit.raw;
  if (kind !== "sentence" && kind !== "item") return kind;
  if (title && startsLine && isLabel(units, done, index, lead)) return "label";
  if (kind === "item") return "item";
  if (mark) return mark.section && lead < 0 ? "sentence" : "item";
  return !startsLine && lineKind === "item" ? "item" : "sentence";
}

function isLabel(units: readonly PlacedUnit[], done: readonly Unit[], index: number, lead: number): boolean {
  const unit = units[index];
  const next = units[index + 1];
  if (!unit) return false;
  const { kind, mark, content } = unit.raw;
  const style = mark?.style;
  const follows = next !== undefined && next.raw.kind !== "heading";
  if (kind === "item") {
    if (style === "1.") return follows && next.raw.content.depth === 0;
    return follows && (next.parent === index || (next.item === unit.item && next.block === unit.block));
  }
  if (!mark) return follows || content.strong.length > 0 || /^[【〖]/.test(content.mapped.text);
  if (style === "Q" || style === "##" || /^[第h]/.test(mark.style)) return true;
  const hasBody = follows && next.raw.mark?.style !== style && !belongsOutside(units, index);
  if (mark.section) return hasBody || lead < 0;
  if (next?.raw.mark?.section) return false;
  return hasBody && !(units[index - 1]?.raw.mark?.style === style && done[index - 1]?.kind !== "label");
}

/** The next number belongs to a list around this one, so this line has no text of its own. */
function belongsOutside(units: readonly PlacedUnit[], index: number): boolean {
  const style = units[index]?.raw.mark?.style;
  const next = units[index + 1]?.raw.mark?.style;
  if (next === undefined) return false;
  for (let at = index - 1; at >= 0; at--) {
    const unit = units[at];
    if (!unit || unit.raw.kind === "heading") return false;
    const before = unit.raw.mark?.style;
    if (before !== style && before === next) return true;
    // Numberings of a text lie close together; an endless search would make long lists quadratic.
    if (index - at > 200) return false;
  }
  return false;
}
