import { message } from "../messages/catalogue.ts";
import type { Message } from "../messages/message.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { Clause, Element, Rubric } from "../rubric/rubric.ts";
import { toSource } from "../text/mapped.ts";
import { copiedUnits } from "./copied.ts";
import { type GuardHit, wholeGuards } from "./guards.ts";
import { boundValues } from "./limits.ts";
import { nameNeed } from "./needNames.ts";
import { contradictions } from "./opposites.ts";
import { type Passage, passagesOf } from "./passage.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { type PutOff, putOffs } from "./putOff.ts";
import { type RuleReading, readByRules } from "./rules.ts";
import { ABSENT, type Place, type ScopeVerdict } from "./scopeVerdict.ts";
import { type ElementScore, type Model, scoreScope } from "./scorer/scorer.ts";
import type { Reason } from "./verdict.ts";

/** What judging a scope needs to know besides its text. */
export interface ScopeTools {
  readonly rubric: Rubric;
  readonly phrasebook: Phrasebook;
  /** Trained columns; elements without one are judged by rules. */
  readonly model: Model | null;
}

/** A scope's units as a half-open range of the document's units. */
export interface ScopeUnits {
  readonly document: PolicyDocument;
  readonly firstUnit: number;
  readonly endUnit: number;
  /** Element id -> half-open range of units that the author marked as its evidence, inside the scope. */
  readonly claims: ReadonlyMap<string, { readonly firstUnit: number; readonly endUnit: number }>;
}

/** Judges every scoring element of a clause over one scope. */
export function judgeScope(clause: Clause, scope: ScopeUnits, tools: ScopeTools): ReadonlyMap<string, ScopeVerdict> {
  const passages = passagesOf(scope.document, scope.firstUnit, scope.endUnit);
  const verdicts = new Map<string, ScopeVerdict>();
  const copied = copiedUnits(scope.document, scope.firstUnit, scope.endUnit, tools.rubric);
  const own = passages.filter((passage) => !copied.has(passage.index));
  const scores = tools.model ? scoresOf(tools.model, clause, scope, copied) : new Map<string, ElementScore>();
  for (const element of clause.elements) {
    verdicts.set(
      element.id,
      new Judgement(clause, element, scope, tools, passages, own, scores.get(element.id)).decide(),
    );
  }
  return verdicts;
}

/** Scores over the stretches between copied units: no window may borrow words from a sentence of the standard. */
function scoresOf(
  model: Model,
  clause: Clause,
  { document, firstUnit, endUnit }: ScopeUnits,
  copied: ReadonlySet<number>,
): ReadonlyMap<string, ElementScore> {
  const best = new Map<string, ElementScore>();
  let start = firstUnit;
  for (let at = firstUnit; at <= endUnit; at++) {
    if (at < endUnit && !copied.has(at)) continue;
    if (at > start) {
      for (const [id, score] of scoreScope(model, clause, document, start, at)) {
        if (score.score > (best.get(id)?.score ?? Number.NEGATIVE_INFINITY)) best.set(id, score);
      }
    }
    start = at + 1;
  }
  return best;
}

class Judgement {
  constructor(
    private readonly clause: Clause,
    private readonly element: Element,
    private readonly scope: ScopeUnits,
    private readonly tools: ScopeTools,
    /** Every passage of the scope, and those that are not copied from the standard. */
    private readonly passages: readonly Passage[],
    private readonly own: readonly Passage[],
    private readonly score: ElementScore | undefined,
  ) {}

  decide(): ScopeVerdict {
    if (this.passages.length === 0) return this.missing("heading-only", message("lacks/empty-scope"), null);
    return this.broken() ?? this.opposed() ?? this.stated() ?? this.putOff() ?? this.claimed() ?? this.lacking();
  }

  private broken(): ScopeVerdict | null {
    const { element, tools } = this;
    const limit = element.detection.limit;
    if (limit === null) return null;
    const bound = boundValues(element, tools.phrasebook.of(element), this.own, tools.phrasebook);
    const broken = bound.filter((entry) => entry.broken);
    const first = broken[0];
    if (first === undefined) return null;
    // "两小时内响应,节假日四小时": a promise that is kept in the ordinary case stands.
    if (bound.length > broken.length && broken.every((entry) => EXCEPTIONAL.test(entry.passage.text))) return null;
    const text = first.passage.text.slice(first.value.start, first.value.end);
    return {
      ...ABSENT,
      outcome: "contradicted",
      reason: "limit",
      evidence: broken.map(({ passage }) => this.whole(passage)),
      lacks: message("lacks/limit", { text, limit: limitName(limit.kind, limit.atMost) }),
      because: broken.map(({ passage, value }) => this.place(passage, value.start, value.end)),
    };
  }

  private opposed(): ScopeVerdict | null {
    const found = contradictions(this.clause, this.element, this.own);
    const first = found[0];
    if (first === undefined) return null;
    return {
      ...ABSENT,
      outcome: "contradicted",
      reason: "opposite",
      evidence: found.map(({ passage }) => this.whole(passage)),
      lacks: message("lacks/opposite", { text: first.passage.text.slice(first.start, first.end) }),
      because: found.map(({ passage, start, end }) => this.place(passage, start, end)),
    };
  }

  private stated(): ScopeVerdict | null {
    const supports = this.score ? this.scored(this.score) : this.ruled();
    if (supports === null) return null;
    const put = new Set(putOffs(this.clause, this.element, this.own).map((entry) => entry.passage));
    const firm = supports.places.filter((passage) => !put.has(passage) && !this.guard(passage));
    if (firm.length === 0) return null;
    return {
      ...ABSENT,
      outcome: "stated",
      reason: null,
      evidence: firm.map((passage) => this.whole(passage)),
      lacks: null,
      because: supports.because,
    };
  }

  private scored(score: ElementScore): { places: readonly Passage[]; because: readonly Place[] } | null {
    const { window } = score;
    if (!score.stated || window === null) return null;
    const places = this.own.filter(({ index }) => index >= window.firstUnit && index < window.endUnit);
    const because = score.because.flatMap((span) => {
      const passage = places.find(({ unit }) => unit.span.start <= span.start && span.end <= unit.span.end);
      if (!passage) return [];
      const { start } = passage.unit.span;
      return [{ unit: passage.index - this.scope.firstUnit, start: span.start - start, end: span.end - start }];
    });
    return { places, because };
  }

  private ruled(): { places: readonly Passage[]; because: readonly Place[] } | null {
    const reading = this.reading();
    if (reading.kind !== "stated") return null;
    return {
      places: reading.supports.map(({ passage }) => passage),
      because: reading.supports.slice(0, 5).map(({ passage, start, end }) => this.place(passage, start, end)),
    };
  }

  private known: RuleReading | null = null;

  private reading(): RuleReading {
    const { clause, element, tools, own } = this;
    this.known ??= readByRules(clause, element, tools.phrasebook.of(element), own, tools.phrasebook);
    return this.known;
  }

  private putOff(): ScopeVerdict | null {
    const found = putOffs(this.clause, this.element, this.own);
    const first = found[0];
    if (first === undefined) return null;
    return {
      ...ABSENT,
      outcome: "deferred",
      reason: first.kind,
      evidence: distinctPassages(found).map((passage) => this.whole(passage)),
      lacks: putOffMessage(first),
      because: found.slice(0, 5).map(({ passage, cue }) => this.place(passage, cue.start, cue.end)),
    };
  }

  private claimed(): ScopeVerdict | null {
    const claim = this.scope.claims.get(this.element.id);
    if (claim === undefined) return null;
    const marked = this.own.filter(
      (passage) =>
        passage.index >= claim.firstUnit &&
        passage.index < claim.endUnit &&
        !passage.facts.values.some((value) => value.kind === "placeholder" || value.kind === "deferral") &&
        !this.guard(passage),
    );
    if (marked.length === 0) return null;
    const evidence = marked.map((passage) => this.whole(passage));
    return { ...ABSENT, outcome: "stated", reason: null, evidence, lacks: null, claimed: true };
  }

  private lacking(): ScopeVerdict {
    const copy = this.passages.find((passage) => !this.own.includes(passage));
    if (copy) return this.missing("copied", message("lacks/copied"), copy);
    const near = this.nearest();
    const guard = near ? this.guard(near) : null;
    if (near && guard) return this.missing(REASONS[guard.kind], guardMessage(near, guard), near);
    const reading = this.reading();
    switch (reading.kind) {
      case "guarded":
        return this.missing(REASONS[reading.guard.kind], guardMessage(reading.at, reading.guard), reading.at);
      case "incomplete":
        return this.missing(
          "incomplete",
          message("lacks/value", { needs: nameNeed(reading.missing) }),
          reading.near.passage,
        );
      case "too-few":
        return this.missing(
          "incomplete",
          message(reading.minimum >= 3 ? "lacks/steps" : "lacks/minimum", {
            found: reading.found,
            minimum: reading.minimum,
          }),
          reading.near.passage,
        );
      case "stated":
        return this.missing("off-topic", message("lacks/unbound"), reading.supports[0]?.passage ?? near);
      case "absent":
        return near ? this.missing("off-topic", message("lacks/unbound"), near) : ABSENT;
    }
  }

  /** The scorer's best window, where it comes near the threshold. */
  private nearest(): Passage | null {
    const window = this.score?.window;
    if (!window || !this.score || this.score.score < NEAR) return null;
    return this.own.find(({ index }) => index >= window.firstUnit && index < window.endUnit) ?? null;
  }

  private guard(passage: Passage): GuardHit | null {
    return wholeGuards(passage)[0] ?? null;
  }

  private missing(reason: Reason, lacks: Message, near: Passage | null): ScopeVerdict {
    return { ...ABSENT, reason, lacks, nearest: near ? this.whole(near) : null };
  }

  private whole(passage: Passage): Place {
    const { start, end } = passage.unit.span;
    return { unit: passage.index - this.scope.firstUnit, start: 0, end: end - start };
  }

  private place(passage: Passage, start: number, end: number): Place {
    const span = toSource(passage.unit.content.mapped, start, end);
    return { unit: passage.index - this.scope.firstUnit, start: span.start, end: span.end };
  }
}

/** Times and cases for which a longer limit may be set beside the ordinary one. */
const EXCEPTIONAL = /夜间|夜里|深夜|凌晨|节假日|节日|假期|周末|非工作(?:时间|日)|下班后|非营业|偏远|休息日/;
/** A window that scores less than this has little to do with the element. */
const NEAR = -2.5;

const REASONS: Readonly<Record<GuardHit["kind"], Reason>> = {
  negation: "negation",
  plan: "plan",
  expired: "expired",
  obligation: "copied",
};

function guardMessage(passage: Passage, guard: GuardHit): Message {
  const text = passage.text.slice(guard.start, guard.end);
  switch (guard.kind) {
    case "negation":
      return message("lacks/negation", { text });
    case "plan":
      return message("lacks/plan", { text });
    case "expired":
      return message("lacks/expired", { text });
    case "obligation":
      return message("lacks/obligation");
  }
}

function putOffMessage(found: PutOff): Message {
  const text = found.passage.text.slice(found.cue.start, found.cue.end);
  switch (found.kind) {
    case "placeholder":
      return message("lacks/placeholder", { text });
    case "deferral":
      return message("lacks/deferral", { text });
    case "vague-time":
      return message("lacks/vague-time", { text });
  }
}

function distinctPassages(found: readonly PutOff[]): readonly Passage[] {
  return [...new Set(found.map(({ passage }) => passage))];
}

function limitName(kind: "duration" | "percent", atMost: number): { zh: string; en: string } {
  if (kind === "percent") return { zh: `${atMost}%`, en: `${atMost} per cent` };
  if (atMost % 1440 === 0) return { zh: ` ${atMost / 1440} 天`, en: `${atMost / 1440} days` };
  if (atMost % 60 === 0) return { zh: ` ${atMost / 60} 小时`, en: `${atMost / 60} hours` };
  return { zh: ` ${atMost} 分钟`, en: `${atMost} minutes` };
}
