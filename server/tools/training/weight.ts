import type { Example } from "./corpus.ts";

/** A near miss is short and alone against many longer texts with its words. */
const NEAR_MISS_WEIGHT = 8;

/** How much an example weighs beside a passage. */
export function weightOf(example: Example | undefined, setWeight: number): number {
  if (example?.source === "set") return setWeight;
  if (example?.source === "wording" && example.style === "missing") return NEAR_MISS_WEIGHT;
  return 1;
}
