import type { Location } from "../yaml/located.ts";
import { type BuildContext, complain } from "./build/context.ts";
import type { Clause, Erratum, Section } from "./rubric.ts";

/** What of a rubric has to add up; all in quarter points. */
export interface Ledger {
  readonly max: number;
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly errata: readonly Erratum[];
}

/** Elements add up to their clause, clauses to their section, sections to the maximum, and errata agree. */
export function checkSums(ledger: Ledger, head: Location, context: BuildContext): void {
  const at = (item: object) => context.places.get(item) ?? head;
  for (const clause of ledger.clauses) {
    const sum = total(clause.elements);
    if (clause.elements.length === 0) complain(context, at(clause), "rubric/no-elements");
    else if (sum !== clause.max) complain(context, at(clause), "rubric/sum-elements", words(sum, clause.max));
  }
  for (const section of ledger.sections) {
    const sum = total(ledger.clauses.filter((clause) => clause.section === section.id));
    if (sum !== section.max) complain(context, at(section), "rubric/sum-clauses", words(sum, section.max));
  }
  const sum = total(ledger.sections);
  if (sum !== ledger.max) complain(context, head, "rubric/sum-sections", words(sum, ledger.max));
  for (const erratum of ledger.errata) {
    const clause = ledger.clauses.find(({ id }) => id === erratum.clause);
    if (clause && clause.max !== erratum.points) {
      complain(context, at(erratum), "rubric/erratum-points", words(erratum.points, clause.max));
    }
  }
}

function total(items: readonly { readonly max: number }[]): number {
  return items.reduce((sum, item) => sum + item.max, 0);
}

function words(found: number, expected: number): { found: string; expected: string } {
  return { found: String(found / 4), expected: String(expected / 4) };
}
