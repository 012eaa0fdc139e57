import type { UnitRange } from "../policy/parts.ts";
import type { Clause, Element } from "../rubric/rubric.ts";
import { type BoundValue, boundValues } from "./limits.ts";
import { type Contradiction, contradictions } from "./opposites.ts";
import type { Passage } from "./passage.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { type Delay, delaysIn, type PutOff, putOffs } from "./putOff.ts";
import { type RuleReading, readByRules, topicHits } from "./rules.ts";
import { type ScopePassages, within } from "./scopePassages.ts";

/** What the rules find in the passages of one scope, each found at most once and only when asked for. */
export class ScopeReading {
  private delays: readonly Delay[] | null = null;
  private readonly knownPutOffs = new Map<Element, readonly PutOff[]>();
  private readonly knownOpposites = new Map<Element, readonly Contradiction[]>();
  private readonly knownReadings = new Map<Element, RuleReading>();

  constructor(
    readonly clause: Clause,
    private readonly passages: ScopePassages,
    private readonly phrasebook: Phrasebook,
  ) {}

  putOffs(element: Element): readonly PutOff[] {
    return remember(this.knownPutOffs, element, () => {
      this.delays ??= delaysIn(this.passages.telling(DELAYS, DELAYS, (passages) => delaysIn(passages)));
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
    const find = (passages: readonly Passage[]) => contradictions(this.clause, element, passages);
    return remember(this.knownOpposites, element, () => find(this.passages.telling(OPPOSITES, element, find)));
  }

  boundValues(element: Element): readonly BoundValue[] {
    const compiled = this.phrasebook.of(element);
    const find = (passages: readonly Passage[]) => boundValues(element, compiled, passages, this.phrasebook);
    return find(this.passages.telling(BOUND, compiled, find));
  }

  /** Passages that put a condition on a limited value which the element does not allow ("工作时间内2小时响应"). */
  conditioned(element: Element): readonly Passage[] {
    if (element.detection.limit === null) return [];
    const compiled = this.phrasebook.of(element);
    const isConditioned = ({ unit }: Passage) =>
      this.phrasebook.hits(unit.content).some((hit) => compiled.forbids.some(({ terms }) => terms.has(hit.term)));
    const find = (passages: readonly Passage[]) => passages.filter(isConditioned).map((passage) => ({ passage }));
    return find(this.passages.telling(CONDITIONED, compiled, find)).map(({ passage }) => passage);
  }

  byRules(element: Element): RuleReading {
    return remember(this.knownReadings, element, () => {
      const compiled = this.phrasebook.of(element);
      const find = (passages: readonly Passage[]) => topicHits(this.clause, compiled, passages, this.phrasebook);
      return readByRules(element, find(this.passages.telling(TOPIC, compiled, find)));
    });
  }

  within(range: UnitRange): readonly Passage[] {
    return this.passages.within(range);
  }
}

/** Questions to a part's memory. */
const DELAYS = {};
const OPPOSITES = {};
const BOUND = {};
const CONDITIONED = {};
const TOPIC = {};

function remember<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find();
  known.set(key, value);
  return value;
}
