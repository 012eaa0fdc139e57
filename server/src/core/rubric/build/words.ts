import type { Located } from "../../yaml/located.ts";
import { requireMembers } from "../../yaml/shape.ts";
import { foldPattern } from "../pattern/fold.ts";
import type { WordList } from "../rubric.ts";
import type { WordsDraft } from "../shape.ts";
import type { BuildContext } from "./context.ts";
import { withOwnId } from "./ids.ts";
import { expand } from "./patterns.ts";

/** Word lists for patterns, in order; a list may name those before it, and one of the base's id replaces that. */
export function buildWords(
  drafts: readonly Located<WordsDraft>[],
  base: readonly WordList[],
  context: BuildContext,
): readonly WordList[] {
  let lists = base;
  for (const place of withOwnId(drafts, "name", context)) {
    const { id, terms } = place.value;
    requireMembers(place.value, ["terms"], place, context.problems, id.span);
    if (!terms) continue;
    const before = lists;
    const expanded = terms.value.flatMap((term) => {
      const pattern = expand(term, { words: before });
      if (typeof pattern === "string") return [foldPattern(pattern)];
      context.problems.push(pattern);
      return [];
    });
    const list = { id: id.value, terms: expanded };
    lists = [...before.filter((other) => other.id !== list.id), list];
  }
  return lists;
}
