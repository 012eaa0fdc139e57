import type { PolicyDocument } from "../policy/document.ts";
import type { PartMemory } from "../policy/partMemory.ts";
import { type Stretch, stretchesOf, type UnitRange } from "../policy/parts.ts";
import { type Passage, passagesOf } from "./passage.ts";

export function within({ index }: Passage, { firstUnit, endUnit }: UnitRange): boolean {
  return index >= firstUnit && index < endUnit;
}

export function disjoint(a: UnitRange, b: UnitRange): boolean {
  return a.endUnit <= b.firstUnit || b.endUnit <= a.firstUnit;
}

/** The passages of a scope. Of a long one only those parts are read that something is asked of. */
export class ScopePassages {
  private readonly stretches: readonly PassageStretch[];
  private read: readonly Passage[] | null = null;

  /** `copied` are the units that are the standard's own text: passages, but not the company's own word. */
  constructor(document: PolicyDocument, { firstUnit, endUnit }: UnitRange, copied: ReadonlySet<number>) {
    this.stretches = stretchesOf(document, firstUnit, endUnit).map(
      (stretch) => new PassageStretch(document, stretch, copied),
    );
  }

  /** Every passage, copied ones too. */
  get all(): readonly Passage[] {
    this.read ??= this.stretches.flatMap(({ all }) => all);
    return this.read;
  }

  /** The first `count` of them, or fewer. */
  first(count: number): readonly Passage[] {
    const found: Passage[] = [];
    for (const { all } of this.stretches) {
      if (found.length >= count) break;
      found.push(...all.slice(0, count - found.length));
    }
    return found;
  }

  get firstCopied(): Passage | null {
    for (const stretch of this.stretches) {
      const copied = stretch.hasCopies ? stretch.all.find((passage, at) => passage !== stretch.own[at]) : undefined;
      if (copied) return copied;
    }
    return null;
  }

  /** The company's own, in a range of units. */
  within(range: UnitRange): readonly Passage[] {
    return this.stretches
      .filter(({ firstUnit, endUnit }) => firstUnit < range.endUnit && range.firstUnit < endUnit)
      .flatMap(({ own }) => own.filter((passage) => within(passage, range)));
  }

  /**
   * The company's own passages in which a question finds something, which are few, or more than these. Of a long scope
   * they are remembered with its parts, by their place: an edit asks again of its own part.
   */
  telling(
    question: object,
    about: object,
    find: (passages: readonly Passage[]) => readonly { readonly passage: Passage }[],
  ): readonly Passage[] {
    return this.stretches.flatMap((stretch) => {
      if (stretch.memory === null) return stretch.own;
      const places = stretch.memory.of(question, about, () => {
        const found = new Set(find(stretch.own).map(({ passage }) => passage));
        return stretch.own.flatMap((passage, at) => (found.has(passage) ? [at] : []));
      });
      return places.length === 0 ? NONE : places.flatMap((at) => stretch.own[at] ?? []);
    });
  }
}

const NONE: readonly Passage[] = [];

class PassageStretch {
  readonly firstUnit: number;
  readonly endUnit: number;
  /** What is copied depends on the whole scope, so that nothing is remembered of such a stretch. */
  readonly memory: PartMemory | null;
  readonly hasCopies: boolean;
  private read: readonly Passage[] | null = null;
  private kept: readonly Passage[] | null = null;

  constructor(
    private readonly document: PolicyDocument,
    { firstUnit, endUnit, memory }: Stretch,
    private readonly copied: ReadonlySet<number>,
  ) {
    this.firstUnit = firstUnit;
    this.endUnit = endUnit;
    this.hasCopies = copied.size > 0 && hasAny(copied, firstUnit, endUnit);
    this.memory = this.hasCopies ? null : memory;
  }

  get all(): readonly Passage[] {
    this.read ??= passagesOf(this.document, this.firstUnit, this.endUnit);
    return this.read;
  }

  get own(): readonly Passage[] {
    if (!this.hasCopies) return this.all;
    this.kept ??= this.all.filter(({ index }) => !this.copied.has(index));
    return this.kept;
  }
}

function hasAny(units: ReadonlySet<number>, firstUnit: number, endUnit: number): boolean {
  for (let at = firstUnit; at < endUnit; at++) if (units.has(at)) return true;
  return false;
}
