import type { PolicyDocument } from "../policy/document.ts";
import type { UnitRange } from "../policy/parts.ts";
import type { Clause, Rubric } from "../rubric/rubric.ts";
import { copiedUnits } from "./copied.ts";
import { bounded, type Decision, type SignValues } from "./decision.ts";
import { draftUnits } from "./drafts.ts";
import { Judgement } from "./judgement.ts";
import type { ElementKinds } from "./kinds/elementKinds.ts";
import type { Passage } from "./passage.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { ScopePassages } from "./scopePassages.ts";
import { ScopeReading } from "./scopeReading.ts";
import type { ScopeVerdict } from "./scopeVerdict.ts";
import { type ElementScore, type Model, type ScopeScores, scoreScope } from "./scorer/scorer.ts";

/** What judging a scope needs to know besides its text. */
export interface ScopeTools {
  readonly rubric: Rubric;
  readonly phrasebook: Phrasebook;
  /** Trained columns; elements without one are judged by rules. */
  readonly model: Model | null;
  readonly decision: Decision;
}

/** A scope's units as a half-open range of the document's units. */
export interface ScopeUnits {
  readonly document: PolicyDocument;
  readonly firstUnit: number;
  readonly endUnit: number;
  /** Element id -> units that the author marked as its evidence, inside the scope. */
  readonly claims: ReadonlyMap<string, readonly UnitRange[]>;
}

/** Judges every scoring element of a clause over one scope. */
export function judgeScope(clause: Clause, scope: ScopeUnits, tools: ScopeTools): ReadonlyMap<string, ScopeVerdict> {
  return new Map(judgements(clause, scope, tools).map(([id, judgement]) => [id, judgement.decide()]));
}

/** What the decision weighs of each trained element: only for fitting its weights. */
export function signsOf(clause: Clause, scope: ScopeUnits, tools: ScopeTools): ReadonlyMap<string, SignValues> {
  const signs = new Map<string, SignValues>();
  for (const [id, judgement] of judgements(clause, scope, tools)) {
    const weighed = judgement.weighed();
    if (weighed !== null) signs.set(id, weighed);
  }
  return signs;
}

function judgements(clause: Clause, scope: ScopeUnits, tools: ScopeTools): readonly (readonly [string, Judgement])[] {
  const copied = copiedUnits(scope.document, scope.firstUnit, scope.endUnit, tools.rubric);
  const passages = new ScopePassages(scope.document, scope, copied);
  const reading = new ScopeReading(clause, passages, tools.phrasebook);
  const drafts = draftUnits(scope.document);
  const trained = tools.model ? trainedScores(tools.model, clause, scope, copied, drafts) : NONE;
  return clause.elements.map((element) => {
    const score = trained.states.get(element.id) ?? null;
    // A column for "stated" is dropped when the element's text changes; those for the other outcomes go with it.
    const kinds = score === null ? null : (trained.kinds.get(element.id) ?? null);
    const claims = scope.claims.get(element.id) ?? [];
    const siblings = meanOfOthers(trained.states, element.id);
    const scoredWithout = (gone: readonly Passage[]) => {
      const left = new Set([...copied, ...drafts, ...gone.map(({ index }) => index)]);
      return tools.model ? (scoresBetween(tools.model, clause, scope, left).states.get(element.id) ?? null) : null;
    };
    const grounds = { passages, reading, drafts, score, scoredWithout, kinds, siblings, decision: tools.decision };
    return [element.id, new Judgement(element, scope.firstUnit, claims, grounds)];
  });
}

function meanOfOthers(scores: ReadonlyMap<string, ElementScore>, element: string): number {
  let sum = 0;
  let count = 0;
  for (const [id, { score }] of scores) {
    if (id === element) continue;
    sum += bounded(score);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

const NONE: ScopeScores = { states: new Map(), kinds: new Map() };

/**
 * Scores over the stretches between copied units: no window may borrow words from a sentence of the standard, nor may one
 * that states something borrow them from a draft.
 */
function trainedScores(
  model: Model,
  clause: Clause,
  scope: ScopeUnits,
  copied: ReadonlySet<number>,
  drafts: ReadonlySet<number>,
): ScopeScores {
  const all = scoresBetween(model, clause, scope, copied);
  if (drafts.size === 0) return all;
  return { states: scoresBetween(model, clause, scope, new Set([...copied, ...drafts])).states, kinds: all.kinds };
}

/** The highest scores of what stands between units that are left out. */
function scoresBetween(model: Model, clause: Clause, scope: ScopeUnits, left: ReadonlySet<number>): ScopeScores {
  const found: ScopeScores[] = [];
  forEachStretch(scope, left, (start, end) => {
    found.push(scoreScope(model, clause, scope.document, start, end));
  });
  return found.length === 1 ? (found[0] ?? NONE) : found.reduce(highest, NONE);
}

function highest(a: ScopeScores, b: ScopeScores): ScopeScores {
  const states = new Map(a.states);
  for (const [id, score] of b.states) if (score.score > scoreIn(states.get(id))) states.set(id, score);
  const kinds = new Map(a.kinds);
  for (const [id, kind] of b.kinds) kinds.set(id, higher(kinds.get(id), kind));
  return { states, kinds };
}

function scoreIn(scored: { readonly score: number } | null | undefined): number {
  return scored?.score ?? Number.NEGATIVE_INFINITY;
}

function forEachStretch(
  { firstUnit, endUnit }: ScopeUnits,
  breaks: ReadonlySet<number>,
  take: (start: number, end: number) => void,
): void {
  let start = firstUnit;
  for (let at = firstUnit; at <= endUnit; at++) {
    if (at < endUnit && !breaks.has(at)) continue;
    if (at > start) take(start, at);
    start = at + 1;
  }
}

function higher(a: ElementKinds | undefined, b: ElementKinds): ElementKinds {
  if (a === undefined) return b;
  const best = (kind: keyof ElementKinds) => (scoreIn(a[kind]) >= scoreIn(b[kind]) ? a[kind] : b[kind]);
  return { deferred: best("deferred"), contradicted: best("contradicted") };
}
