import type { Unit, UnitKind } from "./document.ts";
import { kindInContext } from "./kindInContext.ts";
import { LabelStack } from "./labelStack.ts";
import { LeadFinder } from "./leads.ts";
import type { PlacedUnit } from "./placedUnit.ts";

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
