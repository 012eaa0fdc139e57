import type { Clause, Element } from "../rubric/rubric.ts";
import { type BoundValue, boundValues } from "./limits.ts";
import { type Contradiction, contradictions } from "./opposites.ts";
import type { Passage } from "./passage.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { type Delay, delaysIn, type PutOff, putOffs } from "./putOff.ts";
import { type RuleReading, readByRules } from "./rules.ts";

/** What the rules find in the passages of one scope, each found at most once and only when asked for. */
export class ScopeReading {
  private delays: readonly Delay[] | null = null;
  private readonly knownPutOffs = new Map<Element, readonly PutOff[]>();
  private readonly knownOpposites = new Map<Element, readonly Contradiction[]>();
  private readonly knownReadings = new Map<Element, RuleReading>();

  constructor(
    readonly clause: Clause,
    /** The passages that are the company's own word: not copied from the standard. */
    readonly passages: readonly Passage[],
    private readonly phrasebook: Phrasebook,
  ) {}

  putOffs(element: Element): readonly PutOff[] {
    return remember(this.knownPutOffs, element, () => {
      this.delays ??= delaysIn(this.passages);
      return putOffs(this.clause, element, this.delays);
    });
  }

  /** Places in a range of units that put off a sibling of the element and not the element itself. */
  putsOffSiblingOnly(element: Element, range: UnitRange): boolean {
    const inside = (found: readonly PutOff[]) => found.some(({ passage }) => within(passage, range));
    if (inside(this.putOffs(element))) return false;
    return this.clause.elements.some((sibling) => sibling !== element && inside(this.putOffs(sibling)));
  }

  opposites(element: Element): readonly Contradiction[] {
    return remember(this.knownOpposites, element, () => contradictions(this.clause, element, this.passages));
  }

  boundValues(element: Element): readonly BoundValue[] {
    return boundValues(element, this.phrasebook.of(element), this.passages, this.phrasebook);
  }

  /** Passages that put a condition on a limited value which the element does not allow ("工作时间内2小时响应"). */
  conditioned(element: Element): readonly Passage[] {
    if (element.detection.limit === null) return [];
    const { forbids } = this.phrasebook.of(element);
    return this.passages.filter((passage) =>
      this.phrasebook.hits(passage.unit.content).some((hit) => forbids.some(({ terms }) => terms.has(hit.term))),
    );
  }

  byRules(element: Element): RuleReading {
    return remember(this.knownReadings, element, () =>
      readByRules(this.clause, element, this.phrasebook.of(element), this.passages, this.phrasebook),
    );
  }

  within(range: UnitRange): readonly Passage[] {
    return this.passages.filter((passage) => within(passage, range));
  }
}

/** A half-open range of a document's units. */
export interface UnitRange {
  readonly firstUnit: number;
  readonly endUnit: number;
}

export function within({ index }: Passage, { firstUnit, endUnit }: UnitRange): boolean {
  return index >= firstUnit && index < endUnit;
}

export function disjoint(a: UnitRange, b: UnitRange): boolean {
  return a.endUnit <= b.firstUnit || b.endUnit <= a.firstUnit;
}

function remember<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find();
  known.set(key, value);
  return value;
}
