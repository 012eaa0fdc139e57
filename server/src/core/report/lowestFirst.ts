import { OpenedSets } from "./openedSets.ts";
import type { ReportSet, ReportSets } from "./reportInput.ts";

/** Sets by score, the lowest first: that is where work is needed. A set without a score comes before all. */
export function* lowestFirst<S extends Pick<ReportSet, "assessment">>(sets: ReportSets<S>): Iterable<S> {
  const scores =
    sets instanceof OpenedSets ? sets.scores : Array.from(sets, ({ assessment }) => assessment.score.value);
  const value = (index: number) => scores[index] ?? -1;
  for (const index of [...scores.keys()].sort((a, b) => value(a) - value(b))) {
    const set = sets.at(index);
    if (set) yield set;
  }
}
