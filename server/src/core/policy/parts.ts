import type { DocumentPart, PolicyDocument } from "./document.ts";
import type { PartMemory } from "./partMemory.ts";

/** A half-open range of a document's units. */
export interface UnitRange {
  readonly firstUnit: number;
  readonly endUnit: number;
}

/** Part of a document as far as it stands inside a range of units. */
export interface Stretch extends UnitRange {
  /** Null where the stretch is neither a whole part nor one without its heading. */
  readonly memory: PartMemory | null;
}

/** Reading so few units anew costs less than remembering what they say. */
const SHORT = 300;

/** A half-open range of units, cut where parts end; a short one is a single stretch. */
export function stretchesOf({ parts }: PolicyDocument, firstUnit: number, endUnit: number): readonly Stretch[] {
  if (endUnit - firstUnit <= SHORT) return [{ firstUnit, endUnit, memory: null }];
  const stretches: Stretch[] = [];
  for (let at = partAt(parts, firstUnit); at < parts.length; at++) {
    const part = parts[at];
    if (!part || part.firstUnit >= endUnit) break;
    const first = Math.max(part.firstUnit, firstUnit);
    const end = Math.min(part.endUnit, endUnit);
    if (first < end) stretches.push({ firstUnit: first, endUnit: end, memory: memoryOf(part, first, end) });
  }
  return stretches;
}

function memoryOf({ firstUnit, endUnit, memory }: DocumentPart, first: number, end: number): PartMemory | null {
  if (end !== endUnit) return null;
  if (first === firstUnit) return memory;
  return first === firstUnit + 1 ? memory.body : null;
}

/** The last part that begins at or before a unit. */
function partAt(parts: readonly DocumentPart[], unit: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.firstUnit ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
