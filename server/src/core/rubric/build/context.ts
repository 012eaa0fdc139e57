import type { LocatedProblem, Location, ProblemWords } from "../../yaml/located.ts";
import { problemAt } from "../../yaml/located.ts";
import type { WordList } from "../rubric.ts";

/** What the parts of a rubric refer to while they are built, and where their problems go. */
export interface BuildContext {
  readonly concepts: readonly string[];
  readonly sections: readonly string[];
  readonly laws: readonly string[];
  readonly rules: readonly string[];
  /** Word lists that patterns may name. */
  readonly words: readonly WordList[];
  readonly problems: LocatedProblem[];
  /** Where a built section, clause or erratum was written; those of a base have no place. */
  readonly places: Map<object, Location>;
}

export function complain(context: BuildContext, place: Location, code: string, words: ProblemWords = {}): void {
  context.problems.push(problemAt(place, code, words));
}
