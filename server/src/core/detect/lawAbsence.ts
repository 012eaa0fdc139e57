import type { PolicyDocument, Unit } from "../policy/document.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import type { UnitHit } from "./lawMatches.ts";
import { isRenounced } from "./lawQuotes.ts";
import { factsOf } from "./passage.ts";
import { prefilterOf } from "./prefilter.ts";

/** Absence rules: a passage calls for words that neither it nor the rest of its section has. */
export function absenceHits(document: PolicyDocument, unit: Unit, index: number, rubric: Rubric): readonly UnitHit[] {
  const text = unit.content.mapped.text;
  const hits: UnitHit[] = [];
  for (const { term } of prefilterOf(rubric).absences(text)) {
    for (const pattern of term.whenAny) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const range = { start: match.index, end: match.index + match[0].length };
      if (isRenounced(unit.content, text, range)) break;
      if (!satisfied(document, unit, index, term, match.index)) hits.push({ term, ...range });
      break;
    }
  }
  return hits;
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
