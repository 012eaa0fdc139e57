import type { UnitKind } from "./document.ts";
import type { PlacedUnit } from "./placedUnit.ts";

interface Label {
  readonly index: number;
  readonly style: string;
  readonly depth: number;
  readonly item: number;
}

/**
 * The labels that stand over a unit. A label of a style already open closes that one and all below it (第三条 closes 第二条
 * with its （一）); labels inside a list end with their item, all end at a heading.
 */
export class LabelStack {
  private readonly open: Label[] = [];

  /** The innermost label over the next unit, -1 where there is none; a label opens for the units after it. */
  next(unit: PlacedUnit, index: number, kind: UnitKind): number {
    if (kind === "heading") {
      this.open.length = 0;
      return -1;
    }
    const { content, mark } = unit.raw;
    this.leave(unit);
    if (kind !== "label" || content.cells.length > 0) return this.innermost();
    const style = mark?.style ?? "strong";
    // `1. 标题` above a paragraph parses as a list of one item; its text stands outside.
    const depth = style === "1." ? 0 : content.depth;
    const same = this.open.findIndex((label) => label.style === style && label.depth === depth);
    if (same >= 0) this.open.length = same;
    const above = this.innermost();
    this.open.push({ index, style, depth, item: depth === 0 ? 0 : unit.item });
    return above;
  }

  private innermost(): number {
    return this.open.at(-1)?.index ?? -1;
  }

  private leave(unit: PlacedUnit): void {
    const { depth } = unit.raw.content;
    for (let last = this.open.at(-1); last; last = this.open.at(-1)) {
      if (depth > last.depth || (depth === last.depth && (last.item === 0 || last.item === unit.item))) return;
      this.open.pop();
    }
  }
}
