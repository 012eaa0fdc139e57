export interface Point {
  readonly line: number;
  readonly character: number;
}

/** The nearest place after (or before) the cursor, going round at the end of the document. */
export function gapAfter(places: readonly Point[], cursor: Point, direction: "next" | "previous"): Point | null {
  const sorted = [...places].sort(compare);
  if (direction === "next") return sorted.find((place) => compare(place, cursor) > 0) ?? sorted[0] ?? null;
  return sorted.findLast((place) => compare(place, cursor) < 0) ?? sorted.at(-1) ?? null;
}

function compare(a: Point, b: Point): number {
  return a.line - b.line || a.character - b.character;
}
