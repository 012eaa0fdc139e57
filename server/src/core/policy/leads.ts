import type { Unit } from "./document.ts";
import type { PlacedUnit } from "./placedUnit.ts";

interface Numbering {
  readonly style: string;
  readonly lead: number;
}

const SHORT_LINE = 30;

/**
 * Finds the line that introduces a unit: the paragraph right before a list or table, the item a nested list hangs on, the
 * line above a numbering, the words before a colon for what follows them up to the full stop.
 */
export class LeadFinder {
  private readonly units: readonly PlacedUnit[];
  private readonly done: readonly Unit[];
  private numberings: Numbering[] = [];
  /** Lead of the current list or table, and of the current line. */
  private blockLead = -1;
  private lineLead = -1;

  constructor(units: readonly PlacedUnit[], done: readonly Unit[]) {
    this.units = units;
    this.done = done;
  }

  /** To be called for every unit in turn; -1 where the unit has no lead line. */
  next(index: number): number {
    const unit = this.units[index];
    if (!unit || unit.raw.kind === "heading") {
      this.numberings = [];
      return -1;
    }
    const before = this.units[index - 1];
    if (before?.block !== unit.block) this.blockLead = this.leadOfBlock(index);
    const inner = this.leadInLine(unit, before, index);
    if (inner >= 0) return inner;
    if (unit.parent >= 0) return unit.parent;
    const { kind, content } = unit.raw;
    if (content.depth > 0 || kind === "row" || content.cells.length > 0) return this.blockLead;
    return this.leadOfNumbering(unit, before, index);
  }

  private leadOfBlock(index: number): number {
    const before = this.units[index - 1];
    if (!before || before.raw.content.depth > 0) return -1;
    const { kind, content, announces, startsLine } = before.raw;
    if (kind !== "sentence" && kind !== "item") return -1;
    if (announces || this.done[index - 1]?.kind === "label") return index - 1;
    const { text } = content.mapped;
    return startsLine && text.length <= SHORT_LINE && !/[。!?;]/.test(text) ? index - 1 : -1;
  }

  private leadInLine(unit: PlacedUnit, before: PlacedUnit | undefined, index: number): number {
    const { startsLine, mark, announces, coversAll } = unit.raw;
    const goesOn = !startsLine && before?.leaf === unit.leaf;
    if (!goesOn || (!mark && !before.raw.content.mapped.text.endsWith(";"))) this.lineLead = -1;
    const lead = this.lineLead;
    if (announces || coversAll) {
      this.lineLead = index;
      return goesOn && mark ? lead : -1;
    }
    return lead;
  }

  /** Numbered lines of one style share the line above the first; a line without a number ends them. */
  private leadOfNumbering(unit: PlacedUnit, before: PlacedUnit | undefined, index: number): number {
    const { mark, startsLine } = unit.raw;
    if (mark === null) {
      if (startsLine) this.numberings = [];
      return this.numberings.at(-1)?.lead ?? -1;
    }
    const known = this.numberings.findIndex((numbering) => numbering.style === mark.style);
    const open = known >= 0 ? this.numberings.slice(0, known + 1) : this.numberings;
    const opens = before?.raw.announces === true && before.raw.kind !== "heading";
    const outer = mark.section ? -1 : (open.at(-1)?.lead ?? -1);
    this.numberings = known >= 0 ? open : [...open, { style: mark.style, lead: opens ? index - 1 : outer }];
    return this.numberings.at(-1)?.lead ?? -1;
  }
}
