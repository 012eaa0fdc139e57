import type { PolicyDocument, Unit } from "../policy/document.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { callsOf, type UnitHit } from "./lawMatches.ts";
import { factsOf } from "./passage.ts";

/** Absence rules: a passage calls for words that neither it nor the rest of its section has. */
export function absenceHits(document: PolicyDocument, unit: Unit, index: number, rubric: Rubric): readonly UnitHit[] {
  return callsOf(unit.content, rubric).filter(({ term, start }) => !satisfied(document, unit, index, term, start));
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
