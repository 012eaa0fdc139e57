import type { PolicyDocument, Unit } from "../../policy/document.ts";
import type { Span } from "../../span.ts";
import type { KindClause } from "../kinds/columns.ts";
import type { ElementKinds, KindScore } from "../kinds/elementKinds.ts";
import { phrasesOf } from "./because.ts";
import { type BestWindow, bestWindows } from "./bestWindows.ts";
import { type ClauseWeights, clauseWeights } from "./clauseWeights.ts";
import { elementKey, type KeyedElement } from "./elementKey.ts";
import { type ClauseColumn, type Model, UNBOUND } from "./model.ts";
import { ScopeSums } from "./scopeSums.ts";
import { ScopeVectors } from "./unitVector.ts";
import type { Window } from "./windows.ts";

export { loadModel, type Model } from "./model.ts";

/** The part of a rubric's clause that the scorer needs. */
export interface ScoredClause {
  readonly id: string;
  readonly elements: readonly KeyedElement[];
}

/** How surely a scope states an element. */
export interface ElementScore {
  /** In logits; 0 is where the scorer alone would say `stated`. */
  readonly score: number;
  /** By the scorer alone: one sign among others. */
  readonly stated: boolean;
  /** The window that scores highest, as a half-open range of the document's units; null in a scope without text. */
  readonly window: { readonly firstUnit: number; readonly endUnit: number } | null;
  /** The phrases of that window that speak most for the element, strongest first, at most five. Computed when asked for. */
  readonly because: readonly Span[];
}

/** What the trained columns say of a clause's elements, by element id; each by the best of the scope's windows. */
export interface ScopeScores {
  /** Elements the model has no column for, or one trained for other words, are left out. */
  readonly states: ReadonlyMap<string, ElementScore>;
  readonly kinds: ReadonlyMap<string, ElementKinds>;
}

const NO_SCORES: ScopeScores = { states: new Map(), kinds: new Map() };

/** Scores the elements of a clause over a scope, a half-open range of the document's units. */
export function scoreScope(
  model: Model,
  clause: ScoredClause,
  document: PolicyDocument,
  firstUnit: number,
  endUnit: number,
): ScopeScores {
  const weights = clauseWeights(model, clause.id);
  if (!weights) return NO_SCORES;
  const best = bestWindows(document, { firstUnit, endUnit }, weights, weights.count, (stretch) => {
    const vectors = new ScopeVectors(model, document.units, stretch.firstUnit, stretch.endUnit);
    return new ScopeSums(model.net, weights, vectors);
  });
  const states = new Map<string, ElementScore>();
  for (const element of clause.elements) {
    const index = trainedIndex(weights.stated, element);
    const found = best[index];
    if (!found) continue;
    const { score, window } = found;
    const units = unitsIn(document, window);
    states.set(element.id, new ScopeScore(score, window, { model, clause: clause.id, index, units }));
  }
  return { states, kinds: kindsOf(weights, best) };
}

function kindsOf(weights: ClauseWeights, best: readonly BestWindow[]): ReadonlyMap<string, ElementKinds> {
  const { deferred, contradicted, firstDeferred, firstContradicted } = weights;
  const found = new Map<string, ElementKinds>();
  deferred?.ids.forEach((id, k) => {
    found.set(id, { deferred: kindScore(deferred, k, best[firstDeferred + k]), contradicted: null });
  });
  contradicted?.ids.forEach((id, k) => {
    const score = kindScore(contradicted, k, best[firstContradicted + k]);
    found.set(id, { deferred: found.get(id)?.deferred ?? null, contradicted: score });
  });
  return found;
}

function kindScore({ bias }: KindClause, k: number, found: BestWindow | undefined): KindScore | null {
  if (!found?.window) return null;
  const { firstUnit, endUnit } = found.window;
  return { score: found.score + (bias[k] ?? 0), firstUnit, endUnit };
}

/** Where a column has an element that it was trained for, -1 where it has none. */
export function trainedIndex({ elements }: ClauseColumn, element: KeyedElement): number {
  return elements.findIndex(({ id, key }) => id === element.id && (key === UNBOUND || key === elementKey(element)));
}

interface Source {
  readonly model: Model;
  readonly clause: string;
  readonly index: number;
  /** Of the window alone: a score is kept while its document is edited, and must not keep the old document. */
  readonly units: readonly Unit[];
}

class ScopeScore implements ElementScore {
  readonly stated: boolean;
  private phrases: readonly Span[] | null = null;

  constructor(
    readonly score: number,
    readonly window: Window | null,
    private readonly source: Source,
  ) {
    this.stated = score >= 0;
  }

  get because(): readonly Span[] {
    const { model, clause, index, units } = this.source;
    this.phrases ??= phrasesOf(model, clause, index, units);
    return this.phrases;
  }
}

function unitsIn({ units }: PolicyDocument, window: Window | null): readonly Unit[] {
  if (window === null) return [];
  return units.slice(window.firstUnit, window.endUnit).filter((_, at) => window.units.includes(window.firstUnit + at));
}
