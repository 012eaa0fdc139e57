import { message } from "../messages/catalogue.ts";
import type { Message } from "../messages/message.ts";
import type { UnitRange } from "../policy/parts.ts";
import type { Element } from "../rubric/rubric.ts";
import { namesOneWay } from "./channels.ts";
import { bounded, type Decided, type Decision, ranked, type SignValues } from "./decision.ts";
import { isHollow } from "./emptyCells.ts";
import { type GuardHit, wholeGuards } from "./guards.ts";
import type { ElementKinds, KindScore } from "./kinds/elementKinds.ts";
import { guardMessage, guardReason, lackingOf, limitMessage, putOffMessage } from "./lacking.ts";
import type { BoundValue } from "./limits.ts";
import { type Contradiction, isWhole } from "./opposites.ts";
import { isTableHeader, type Passage } from "./passage.ts";
import { phrasesIn, placeIn } from "./place.ts";
import { PROTECTIVE } from "./protective.ts";
import type { PutOff } from "./putOff.ts";
import type { RuleReading } from "./rules.ts";
import { disjoint, type ScopePassages, within } from "./scopePassages.ts";
import type { ScopeReading } from "./scopeReading.ts";
import { ABSENT, type Place, type ScopeVerdict } from "./scopeVerdict.ts";
import type { ElementScore } from "./scorer/scorer.ts";
import { subjectOf } from "./subjects.ts";
import type { Reason } from "./verdict.ts";

/** What an element is judged by over one scope. */
export interface Grounds {
  readonly passages: ScopePassages;
  readonly reading: ScopeReading;
  /** Units that are still a draft, by index in the document. */
  readonly drafts: ReadonlySet<number>;
  /** Null where the element has no trained column: then rules decide. */
  readonly score: ElementScore | null;
  /** The score of what is left of the scope without some passages. */
  readonly scoredWithout: (passages: readonly Passage[]) => ElementScore | null;
  readonly kinds: ElementKinds | null;
  /** Mean score of the clause's other elements, 0 where it has none. */
  readonly siblings: number;
  /** How the signs of a trained element add up. */
  readonly decision: Decision;
}

interface Supports {
  readonly places: readonly Passage[];
  readonly because: () => readonly Place[];
}

/** Decides one element over one scope that starts at `firstUnit` of its document. */
export class Judgement {
  /** Whether the element can be contradicted, and not only missing. */
  private readonly protective: boolean;

  constructor(
    private readonly element: Element,
    private readonly firstUnit: number,
    /** The units that the author marked as evidence. */
    private readonly claims: readonly UnitRange[],
    private readonly grounds: Grounds,
  ) {
    this.protective = isProtective(element);
  }

  decide(): ScopeVerdict {
    if (saysNothing(this.grounds.passages.first(2)))
      return this.missing("heading-only", message("lacks/empty-scope"), null);
    const { decision } = this.grounds;
    const signs = this.weighed();
    if (signs === null) return this.contradicted() ?? this.unlessStated() ?? this.stated() ?? this.without();
    for (const outcome of ranked(decision, signs)) {
      const verdict = this.as(outcome);
      if (verdict !== null) return verdict;
    }
    return this.without();
  }

  /** The signs that the trained decision weighs; null where the element has no trained column: then rules decide. */
  weighed(): SignValues | null {
    const { reading, score } = this.grounds;
    if (score === null) return null;
    const { deferred, opposite } = this;
    const found = this.putOffs();
    const owned = ownership(found);
    const opposed = this.opposites();
    const inKind = deferred === null ? [] : this.within(deferred);
    const inPlace = (kind: UnitRange | null) => kind !== null && score.window !== null && !disjoint(score.window, kind);
    const sign = (holds: boolean) => (holds ? 1 : 0);
    return {
      always: 1,
      stated: bounded(score.score),
      deferred: bounded(deferred?.score ?? null),
      contradicted: this.protective ? bounded(opposite?.score ?? null) : 0,
      length: score.window === null ? 0 : lengthOf(this.within(score.window)),
      siblings: this.grounds.siblings,
      protective: sign(this.protective),
      blank: sign(owned === "blank"),
      "put-off": sign(owned === "put-off"),
      "vague-time": sign(owned === "vague-time"),
      cue: sign(inKind.some(({ facts }) => facts.values.some(isBlank))),
      sibling: sign(deferred !== null && reading.putsOffSiblingOnly(this.element, deferred)),
      plan: sign(inKind.some((passage) => wholeGuards(passage).some(({ kind }) => kind === "plan"))),
      "put-off-in-place": sign(inPlace(deferred)),
      "opposed-in-place": sign(this.protective && inPlace(opposite)),
      apart: sign(deferred !== null && this.isApart(score, deferred, found)),
      family: sign(this.protective && opposed.some(({ by }) => by === "family")),
      pattern: sign(this.protective && opposed.some(({ by }) => by === "pattern")),
      limit: sign(this.brokenValues().length > 0),
      "one-way": sign(namesOneWay(`${this.element.clause}/${this.element.id}`, this.grounds.passages)),
      refusal: sign(!this.protective && opposed.length > 0),
    };
  }

  /** The windows that put the element off most, and that say its opposite most. */
  private get deferred(): KindScore | null {
    return this.grounds.kinds?.deferred ?? null;
  }

  private get opposite(): KindScore | null {
    return this.protective ? (this.grounds.kinds?.contradicted ?? null) : null;
  }

  /** The verdict for an outcome, null where a guard forbids it or nothing in the text can be shown for it. */
  private as(outcome: Decided): ScopeVerdict | null {
    switch (outcome) {
      case "stated":
        return this.stated();
      case "deferred":
        return this.putOff();
      case "contradicted":
        return this.contradicted();
      case "missing":
        return this.without();
    }
  }

  private without(): ScopeVerdict {
    return this.claimed() ?? this.lacking();
  }

  private contradicted(): ScopeVerdict | null {
    const { firstUnit } = this;
    const broken = this.brokenValues();
    const opposed = this.protective ? this.opposites() : [];
    const limit = broken[0];
    if (limit) {
      return {
        ...ABSENT,
        outcome: "contradicted",
        reason: "limit",
        evidence: this.wholes(broken.map(({ passage }) => passage)),
        lacks: limitMessage(limit, this.element),
        because: () => broken.map(({ passage, value }) => placeIn(firstUnit, passage, value.start, value.end)),
      };
    }
    const first = opposed[0];
    if (first) {
      return {
        ...ABSENT,
        outcome: "contradicted",
        reason: "opposite",
        evidence: this.wholes(opposed.map(({ passage }) => passage)),
        lacks: message("lacks/opposite", { text: first.passage.text.slice(first.start, first.end) }),
        because: () => opposed.map(({ passage, start, end }) => placeIn(firstUnit, passage, start, end)),
      };
    }
    const window = this.opposite === null ? [] : this.within(this.opposite);
    const text = window[0]?.text;
    if (text === undefined) return null;
    const lacks = message("lacks/opposite", { text });
    return { ...ABSENT, outcome: "contradicted", reason: "opposite", evidence: this.wholes(window), lacks };
  }

  /** Values bound to the limit that break it, unless an ordinary case keeps it ("两小时内响应,节假日四小时"). */
  private brokenValues(): readonly BoundValue[] {
    if (this.element.detection.limit === null) return [];
    const bound = this.grounds.reading.boundValues(this.element);
    const broken = bound.filter((entry) => entry.broken);
    if (bound.length > broken.length && broken.every((entry) => EXCEPTIONAL.test(entry.passage.text))) return [];
    return broken;
  }

  /** By rules alone what is stated elsewhere is not put off. */
  private unlessStated(): ScopeVerdict | null {
    return this.supports() === null ? this.putOff() : null;
  }

  private putOff(): ScopeVerdict | null {
    const { firstUnit } = this;
    const found = this.putOffs();
    const first = found[0];
    if (first) {
      return {
        ...ABSENT,
        outcome: "deferred",
        reason: first.kind,
        evidence: this.wholes(found.map(({ passage }) => passage)),
        lacks: putOffMessage(first),
        because: () => found.slice(0, 5).map(({ passage, cue }) => placeIn(firstUnit, passage, cue.start, cue.end)),
      };
    }
    const window = this.deferred === null ? [] : this.within(this.deferred);
    const text = window[0]?.text;
    if (text === undefined) return null;
    const lacks = message("lacks/deferral", { text });
    return { ...ABSENT, outcome: "deferred", reason: "deferral", evidence: this.wholes(window), lacks };
  }

  private isApart({ stated, window }: ElementScore, kind: UnitRange, found: readonly PutOff[]): boolean {
    if (!stated || window === null || !disjoint(window, kind)) return false;
    return !found.some(({ passage }) => within(passage, window));
  }

  private stated(): ScopeVerdict | null {
    const supports = this.supports();
    if (supports === null) return null;
    const { because, places } = supports;
    return { ...ABSENT, outcome: "stated", reason: null, evidence: this.wholes(places), lacks: null, because };
  }

  private knownSupports: Supports | null | undefined;

  /** The passages that state the element after the guards; null where none is left. */
  private supports(): Supports | null {
    if (this.knownSupports !== undefined) return this.knownSupports;
    let found = this.grounds.score ? this.scored(this.grounds.score) : this.ruled();
    const trained = this.grounds.score !== null;
    if (trained && (this.brokenValues().length > 0 || this.hasBlankPrice())) found = null;
    // Where put-offs and opposites are weighed, only a blank still to be filled in is beyond doubt, and a sentence that is
    // an opposite named by the rubric and nothing else.
    const put = this.putOffs().filter(({ kind }) => !trained || kind === "placeholder");
    const opposed = this.opposites().filter((found) => found.by === "pattern" && (!trained || isWhole(found)));
    const conditioned = this.grounds.reading.conditioned(this.element);
    const out = new Set([...[...put, ...opposed].map(({ passage }) => passage), ...conditioned, ...this.refusals()]);
    const states = (passage: Passage) => !out.has(passage) && this.isFirm(passage);
    let firm = (found?.places ?? []).filter(states);
    if (found !== null && firm.length < found.places.length && !firm.some((passage) => this.carries(passage))) {
      const again = this.grounds.scoredWithout(this.grounds.passages.all.filter((passage) => !states(passage)));
      found = again?.stated ? this.scored(again) : null;
      firm = [...(found?.places ?? [])];
    }
    const kept = this.element.detection.limit === null ? firm : firm.filter((passage) => !isBesideLimit(passage));
    const places = kept.every(isTableHeader) ? [] : kept;
    this.knownSupports = found !== null && places.length > 0 ? { places, because: found.because } : null;
    return this.knownSupports;
  }

  /** One price of several that is still to be filled in: customers are charged by it as by the others. */
  private hasBlankPrice(): boolean {
    const { clause, id } = this.element;
    if (!subjectOf(clause, id)?.content.includes("money")) return false;
    return this.putOffs().some(
      ({ kind, cue, passage }) => kind === "placeholder" && PRICED.test(passage.text.slice(cue.end)),
    );
  }

  /** Whether the phrase that speaks most for the element stands in a passage: a window is worth little without it. */
  private carries({ unit }: Passage): boolean {
    const [strongest] = this.grounds.score?.because ?? [];
    return !strongest || (unit.span.start <= strongest.start && strongest.end <= unit.span.end);
  }

  private isFirm(passage: Passage): boolean {
    return !this.grounds.drafts.has(passage.index) && !isHollow(passage) && wholeGuards(passage).length === 0;
  }

  private scored(score: ElementScore): Supports | null {
    const { window } = score;
    if (window === null) return null;
    const { firstUnit } = this;
    const places = this.within(window);
    return { places, because: () => phrasesIn(firstUnit, score, places) };
  }

  private ruled(): Supports | null {
    const { firstUnit } = this;
    const reading = this.reading();
    if (reading.kind !== "stated") return null;
    const { supports } = reading;
    return {
      places: supports.map(({ passage }) => passage),
      because: () => supports.slice(0, 5).map(({ passage, start, end }) => placeIn(firstUnit, passage, start, end)),
    };
  }

  private claimed(): ScopeVerdict | null {
    const marked = this.claims
      .flatMap((claim) => this.within(claim))
      .filter((passage) => !passage.facts.values.some(isBlank) && this.isFirm(passage));
    if (marked.length === 0) return null;
    const evidence = this.wholes(marked);
    return { ...ABSENT, outcome: "stated", reason: null, evidence, lacks: null, claimed: true };
  }

  private lacking(): ScopeVerdict {
    const copy = this.grounds.passages.firstCopied;
    if (copy) return this.missing("copied", message("lacks/copied"), copy);
    const refused = this.refusals()[0];
    const near = this.nearest();
    const guarded = near ? (wholeGuards(near)[0] ?? null) : null;
    if (near && guarded) return this.guarded(near, guarded);
    if (refused) return this.missing("negation", message("lacks/negation", { text: refused.text }), refused);
    const reading = this.reading();
    if (reading.kind === "guarded") return this.guarded(reading.at, reading.guard);
    const lacking = lackingOf(reading, near);
    return lacking === null ? ABSENT : this.missing(lacking.reason, lacking.lacks, lacking.near);
  }

  private guarded(passage: Passage, guard: GuardHit): ScopeVerdict {
    return this.missing(guardReason(guard), guardMessage(passage, guard), passage);
  }

  /** The scorer's best window, where its score comes near that of what is stated. */
  private nearest(): Passage | null {
    const { score } = this.grounds;
    if (!score?.window || score.score < NEAR) return null;
    return this.within(score.window)[0] ?? null;
  }

  private opposites(): readonly Contradiction[] {
    return this.grounds.reading.opposites(this.element);
  }

  /** Passages that refuse what the element asks for: no opposite rule, but nothing stated either. */
  private refusals(): readonly Passage[] {
    return this.protective ? [] : this.opposites().map(({ passage }) => passage);
  }

  private putOffs(): readonly PutOff[] {
    return this.grounds.reading.putOffs(this.element);
  }

  private reading(): RuleReading {
    return this.grounds.reading.byRules(this.element);
  }

  private within(range: UnitRange): readonly Passage[] {
    return this.grounds.reading.within(range);
  }

  private missing(reason: Reason, lacks: Message, near: Passage | null): ScopeVerdict {
    return { ...ABSENT, reason, lacks, nearest: near ? (this.wholes([near])[0] ?? null) : null };
  }

  private wholes(passages: readonly Passage[]): readonly Place[] {
    return [...new Set(passages)].map(({ unit, index }) => ({
      unit: index - this.firstUnit,
      start: 0,
      end: unit.span.end - unit.span.start,
    }));
  }
}

/** Times and cases for which a longer limit may be set beside the ordinary one. */
const EXCEPTIONAL = /夜间|夜里|深夜|凌晨|节假日|节日|假期|周末|非工作(?:时间|日)|下班后|非营业|偏远|休息日/;
/** Going there, delivering and repairing take their own time: "2 小时内送达" answers nobody. */
const ANOTHER_DEED = /^(?:之|以)?内?[^,。;]{0,4}(?:送达|送到|送货|到货|发货|上门|到场|到达|赶到|修好|修复)/;
/** What a blank stands for: the number before it. */
const PRICED = /^\s?(?:元|块|万元|港[币元]|新?台币)/;
/** In characters: what a window has beyond them says no more. */
const LONG_WINDOW = 100;
/** A window that scores less than this has little to do with the element. */
const NEAR = -2.5;

/** Of a house rubric's elements nothing is known but their patterns, so these are taken at their word. */
function isProtective({ clause, id }: Element): boolean {
  return subjectOf(clause, id) === null || PROTECTIVE.has(`${clause}/${id}`);
}

/** All times of the passage belong to deeds that no limit is set for. */
function isBesideLimit({ facts, text }: Passage): boolean {
  const times = facts.values.filter(({ kind }) => kind === "duration");
  return times.length > 0 && times.every(({ end }) => ANOTHER_DEED.test(text.slice(end)));
}

/** Nothing, or a name of up to four characters, which is a heading, whatever it is written as. */
function saysNothing([only, ...more]: readonly Passage[]): boolean {
  if (only === undefined) return true;
  return more.length === 0 && only.text.length <= 4 && only.facts.values.length === 0;
}

function lengthOf(window: readonly Passage[]): number {
  return Math.sqrt(
    Math.min(
      LONG_WINDOW,
      window.reduce((sum, { text }) => sum + text.length, 0),
    ),
  );
}

function ownership(found: readonly PutOff[]): "blank" | "put-off" | "vague-time" | null {
  if (found.length === 0) return null;
  if (found.some(({ kind }) => kind === "placeholder")) return "blank";
  return found.every(({ kind }) => kind === "vague-time") ? "vague-time" : "put-off";
}

function isBlank(value: { readonly kind: string }): boolean {
  return value.kind === "placeholder" || value.kind === "deferral";
}
