import type { Unit } from "../../policy/document.ts";
import { forEachGram } from "../scorer/features.ts";
import { tokenise } from "../scorer/tokens.ts";

/** The kind of a feature stands in the lowest bits of its hash; n-grams of up to three tokens have 1 to 3. */
const KIND = 7;
const LONGEST_GRAM = 3;
/** The same words mean more in a heading: they are features of their own there. */
const HEADING = 0x5bd1e990;

/** The distinct word pieces of a unit that say what it is about. */
export function topicFeatures(unit: Unit): ReadonlySet<number> {
  const salt = unit.kind === "heading" ? HEADING : 0;
  const found = new Set<number>();
  forEachGram(tokenise(unit.content.mapped.text), (hash) => {
    if ((hash & KIND) <= LONGEST_GRAM) found.add((hash ^ salt) >>> 0);
  });
  return found;
}
