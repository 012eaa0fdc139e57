import type { PolicyDocument } from "../../policy/document.ts";

/** A heading with the text under it, as a half-open range of the document's units that begins with the heading's own. */
export interface Section {
  /** Index of the heading. */
  readonly heading: number;
  readonly firstUnit: number;
  readonly endUnit: number;
}

export function sectionsOf({ headings, units }: PolicyDocument): readonly Section[] {
  const first = new Map<number, number>();
  for (const [index, unit] of units.entries()) if (unit.kind === "heading") first.set(unit.heading, index);
  return headings.flatMap(({ index, scope }) => {
    const firstUnit = first.get(index);
    if (firstUnit === undefined) return [];
    let endUnit = firstUnit + 1;
    while (endUnit < units.length && (units[endUnit]?.span.start ?? 0) < scope.end) endUnit++;
    return [{ heading: index, firstUnit, endUnit }];
  });
}
