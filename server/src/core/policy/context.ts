import type { Span } from "../span.ts";
import type { Unit, UnitKind } from "./document.ts";
import { kindInContext } from "./kindInContext.ts";
import { LabelStack } from "./labelStack.ts";
import { LeadFinder } from "./leads.ts";
import type { RawUnit } from "./raw.ts";

/** A raw unit in its document: span absolute, numbers and indices over the whole document. */
export interface PlacedUnit {
  readonly raw: RawUnit;
  readonly span: Span;
  readonly parent: number;
  readonly item: number;
  readonly block: number;
  readonly leaf: number;
  /** Index of the innermost heading, -1 before the first. */
  readonly heading: number;
}

/** Gives every unit its kind, lead line and label, which depend on the units around it. */
export function inContext(units: readonly PlacedUnit[]): readonly Unit[] {
  const done: Unit[] = [];
  const labels = new LabelStack();
  const leads = new LeadFinder(units, done);
  let lineKind: UnitKind = "sentence";
  for (const [index, unit] of units.entries()) {
    const { span, heading } = unit;
    const { content } = unit.raw;
    const lead = leads.next(index);
    const kind = kindInContext(units, done, index, lead, lineKind);
    if (unit.raw.startsLine) lineKind = kind;
    const label = labels.next(unit, index, kind);
    done.push({ kind, span, content, lead, label, heading });
  }
  return done;
}
