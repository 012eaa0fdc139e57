import type { Located } from "../../yaml/located.ts";
import { compilePattern } from "../pattern/compilePattern.ts";
import { expandPattern } from "../pattern/expandPattern.ts";
import type { BuildContext } from "./context.ts";

/** The regular expressions of a list that may be used; the others are problems. */
export function patterns(
  list: Located<readonly Located<string>[]> | undefined,
  context: BuildContext,
): readonly RegExp[] {
  return (list?.value ?? []).flatMap((item) => {
    const compiled = compilePattern({ ...item, value: expandPattern(item.value, context.words) });
    if (compiled instanceof RegExp) return [compiled];
    context.problems.push(compiled);
    return [];
  });
}
