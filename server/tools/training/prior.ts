import type { Bags } from "./bags.ts";
import { log } from "./exact.ts";

/** Texts a sound prior needs: two that state the element and one that does not are always assumed. */
const ASSUMED_STATED = 2;
const ASSUMED_OTHER = 1;

/**
 * Log-odds that a tagged scope states each element, from the labelled sets among the training examples. Linear models are
 * fitted with both classes weighing the same, which forgets that most sections about something do say it.
 */
export function priorsOf(bags: Bags, train: readonly number[]): Float64Array {
  const stated = new Float64Array(bags.elements.length).fill(ASSUMED_STATED);
  const other = new Float64Array(bags.elements.length).fill(ASSUMED_OTHER);
  for (const bag of train) {
    const example = bags.examples[bag];
    if (example?.source !== "set") continue;
    for (const [k, element] of (bags.elementsOf.get(example.clause) ?? []).entries()) {
      const label = bags.labels[bag]?.[k] ?? null;
      if (label === "stated") stated[element] = (stated[element] ?? 0) + 1;
      else if (label !== null) other[element] = (other[element] ?? 0) + 1;
    }
  }
  return stated.map((count, element) => log(count) - log(other[element] ?? 1));
}
