import { contains, type Span } from "../span.ts";
import type { Unit } from "./document.ts";

/** The unit that a stretch of the source lies in as a whole. Units are in source order and never overlap. */
export function unitAround(units: readonly Unit[], at: Span): Unit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.span.start ?? 0) <= at.start) low = middle + 1;
    else high = middle;
  }
  const last = units[low - 1];
  return last && contains(last.span, at) ? last : undefined;
}
