import type { PolicyDocument, Unit } from "../policy/document.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { callsOf, type UnitHit } from "./lawMatches.ts";
import { factsOf } from "./passage.ts";

/**
 * Absence rules: a passage calls for words that neither it nor the rest of its section has. What one sentence mends is said
 * once in a section, at the first such passage; words that stand out do so each for themselves.
 */
export class Absences {
  private readonly document: PolicyDocument;
  private readonly rubric: Rubric;
  /** What the section has that was asked last, its first unit, and the unit that was asked for. */
  private readonly found = new Map<LawTerm, boolean>();
  private first = 0;
  private last = 0;

  constructor(document: PolicyDocument, rubric: Rubric) {
    this.document = document;
    this.rubric = rubric;
  }

  /** Asked in the order of the units. */
  hits(unit: Unit, index: number): readonly UnitHit[] {
    const calls = callsOf(unit.content, this.rubric);
    if (calls.length === 0) return calls;
    this.enter(unit, index);
    return calls.filter(({ term, start }) => {
      const known = this.found.get(term);
      if (known === true || (known === false && !term.unlessEmphasised)) return false;
      if (this.isEmphasised(unit, term, start)) return false;
      const has = known ?? this.sectionHas(unit, term);
      this.found.set(term, has);
      return !has;
    });
  }

  private isEmphasised(unit: Unit, term: LawTerm, at: number): boolean {
    if (!term.unlessEmphasised) return false;
    if (unit.content.quoted || unit.content.strong.some((strong) => strong.start <= at && at < strong.end)) return true;
    const label = this.document.units[unit.label];
    return label !== undefined && label.content.strong.length > 0;
  }

  /** Forgets the section before, if the unit begins or stands in another: walks back no further than to what is known. */
  private enter(unit: Unit, index: number): void {
    let first = index;
    while (first > this.last && this.document.units[first - 1]?.heading === unit.heading) first--;
    if (first > this.last) {
      this.found.clear();
      this.first = first;
    }
    this.last = index;
  }

  private sectionHas(unit: Unit, term: LawTerm): boolean {
    for (let index = this.first; this.document.units[index]?.heading === unit.heading; index++) {
      if (hasAny(this.document.units[index], term)) return true;
    }
    return false;
  }
}

function hasAny(unit: Unit | undefined, term: LawTerm): boolean {
  if (!unit) return false;
  const text = unit.content.mapped.text;
  if (term.unlessAny.some((pattern) => pattern.test(text))) return true;
  if (term.unlessValues.length === 0) return false;
  return factsOf(unit.content).values.some((value) => term.unlessValues.includes(value.kind));
}
