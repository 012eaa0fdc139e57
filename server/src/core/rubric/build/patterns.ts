import { type Located, type LocatedProblem, problemAt } from "../../yaml/located.ts";
import { nearest } from "../../yaml/nearest.ts";
import { compilePattern } from "../pattern/compilePattern.ts";
import { expandPattern, unknownWords } from "../pattern/expandPattern.ts";
import type { BuildContext } from "./context.ts";

/** Word lists that name one another could double in length at every step; no pattern of a person gets this long. */
const LONGEST = 20_000;

/** The regular expressions of a list that may be used; the others are problems. */
export function patterns(
  list: Located<readonly Located<string>[]> | undefined,
  context: BuildContext,
): readonly RegExp[] {
  return (list?.value ?? []).flatMap((item) => {
    const expanded = expand(item, context);
    if (typeof expanded !== "string") {
      context.problems.push(expanded);
      return [];
    }
    const compiled = compilePattern({ ...item, value: expanded });
    if (compiled instanceof RegExp) return [compiled];
    // The writer knows the pattern as it is written, not with the word lists put in.
    context.problems.push({ ...compiled, found: item.value });
    return [];
  });
}

/** A pattern with its word lists put in, or what is wrong with their names or length. */
export function expand(item: Located<string>, context: Pick<BuildContext, "words">): string | LocatedProblem {
  const expanded = expandPattern(item.value, context.words);
  if (expanded.length > LONGEST) return problemAt(item, "rubric/pattern-long", { found: item.value.slice(0, 80) });
  const [unknown] = unknownWords(expanded);
  if (unknown === undefined) return expanded;
  const guess = nearest(
    unknown,
    context.words.map(({ id }) => id),
  );
  return problemAt(item, "rubric/unknown-words", { found: `{${unknown}}`, nearest: guess && `{${guess}}` });
}
