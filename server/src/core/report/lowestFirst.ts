import type { ReportSet } from "./reportInput.ts";

/** Sets by score, the lowest first: that is where work is needed. A set without a score comes before all. */
export function lowestFirst<T extends Pick<ReportSet, "assessment">>(sets: readonly T[]): readonly T[] {
  const value = ({ assessment }: T) => assessment.score.value ?? -1;
  return [...sets].sort((a, b) => value(a) - value(b));
}
