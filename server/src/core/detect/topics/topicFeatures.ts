import type { Unit } from "../../policy/document.ts";
import { forEachGram } from "../scorer/features.ts";
import { tokenise } from "../scorer/tokens.ts";

/** In tokens. */
const LONGEST_GRAM = 3;
/** The same words mean more in a heading: they are features of their own there. */
const HEADING = 0x5bd1e990;

/** The distinct word pieces of a unit that say what it is about. */
export function topicFeatures(unit: Unit): ReadonlySet<number> {
  const salt = unit.kind === "heading" ? HEADING : 0;
  const found = new Set<number>();
  forEachGram(tokenise(unit.content.mapped.text), (hash, first, end) => {
    if (end - first <= LONGEST_GRAM) found.add((hash ^ salt) >>> 0);
  });
  return found;
}
