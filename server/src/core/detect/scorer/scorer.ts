import type { PolicyDocument } from "../../policy/document.ts";
import type { Span } from "../../span.ts";
import { phrasesOf } from "./because.ts";
import { elementKey, type KeyedElement } from "./elementKey.ts";
import { type ClauseColumn, LEAST_LINEAR_FEATURES, LEAST_NET_FEATURES, type Model, UNBOUND } from "./model.ts";
import { linearSums, unitVector } from "./unitVector.ts";
import { type Window, windowsOf } from "./windows.ts";

export { loadModel, type Model } from "./model.ts";

/** The part of a rubric's clause that the scorer needs. */
export interface ScoredClause {
  readonly id: string;
  readonly elements: readonly KeyedElement[];
}

/** How surely a scope states an element. */
export interface ElementScore {
  /** 0 is the shipped threshold; the unit is that of a logit. */
  readonly score: number;
  readonly stated: boolean;
  /** The window that scores highest, as a half-open range of the document's units; null in a scope without text. */
  readonly window: { readonly firstUnit: number; readonly endUnit: number } | null;
  /** The phrases of that window that speak most for the element, strongest first, at most five. Computed when asked for. */
  readonly because: readonly Span[];
}

/**
 * Scores the elements of a clause over a scope, a half-open range of the document's units: for each element the best of the
 * scope's windows. Elements the model has no column for, or one trained for other words, are left out.
 */
export function scoreScope(
  model: Model,
  clause: ScoredClause,
  document: PolicyDocument,
  firstUnit: number,
  endUnit: number,
): ReadonlyMap<string, ElementScore> {
  const scores = new Map<string, ElementScore>();
  const column = model.clauses.get(clause.id);
  if (!column) return scores;
  const windows = windowsOf(document, firstUnit, endUnit);
  const best = bestWindows(model, column, document, windows);
  for (const element of clause.elements) {
    const index = column.elements.findIndex((candidate) => candidate.id === element.id);
    const trained = column.elements[index];
    if (!trained || (trained.key !== UNBOUND && trained.key !== elementKey(element))) continue;
    const score = best.scores[index] ?? Number.NEGATIVE_INFINITY;
    const window = windows[best.at[index] ?? -1] ?? null;
    scores.set(element.id, new ScopeScore(score, window, { model, column, index, document }));
  }
  return scores;
}

interface Source {
  readonly model: Model;
  readonly column: ClauseColumn;
  readonly index: number;
  readonly document: PolicyDocument;
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
    const { model, column, index, document } = this.source;
    this.phrases ??= this.window === null ? [] : phrasesOf(model, column, index, document, this.window);
    return this.phrases;
  }
}

interface Best {
  readonly scores: Float64Array;
  /** Index of the window, -1 where there is none. */
  readonly at: Int32Array;
}

function bestWindows(model: Model, column: ClauseColumn, document: PolicyDocument, windows: readonly Window[]): Best {
  const count = column.elements.length;
  const scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const at = new Int32Array(count).fill(-1);
  const linear = new Float64Array(count);
  const hidden = new Float64Array(model.net.width);
  for (const [index, window] of windows.entries()) {
    windowScores(model, column, document, window, linear, hidden);
    for (let k = 0; k < count; k++) {
      const score = linear[k] ?? 0;
      if (score > (scores[k] ?? 0)) {
        scores[k] = score;
        at[k] = index;
      }
    }
  }
  return { scores, at };
}

/** Scores of one window for the elements of a clause, into `out`; `hidden` is room for the net's layer. */
function windowScores(
  model: Model,
  column: ClauseColumn,
  document: PolicyDocument,
  window: Window,
  out: Float64Array,
  hidden: Float64Array,
): void {
  const { net } = model;
  out.fill(0);
  hidden.fill(0);
  let size = 0;
  let known = 0;
  for (const index of window.units) {
    const unit = document.units[index];
    if (!unit) continue;
    const vector = unitVector(model, unit);
    const sums = linearSums(vector, column);
    for (let k = 0; k < out.length; k++) out[k] = (out[k] ?? 0) + (sums[k] ?? 0);
    for (let i = 0; i < hidden.length; i++) hidden[i] = (hidden[i] ?? 0) + (vector.sum[i] ?? 0);
    size += vector.size;
    known += vector.known;
  }
  const norm = 1 / Math.sqrt(Math.max(size, LEAST_LINEAR_FEATURES));
  const scale = net.step / Math.sqrt(Math.max(known, LEAST_NET_FEATURES));
  for (let i = 0; i < hidden.length; i++) {
    const value = (hidden[i] ?? 0) * scale + (net.bias[i] ?? 0);
    hidden[i] = Math.max(0, value);
  }
  for (const [k, element] of column.elements.entries()) {
    let output = 0;
    for (let i = 0; i < hidden.length; i++) output += (hidden[i] ?? 0) * (element.output[i] ?? 0);
    out[k] = (out[k] ?? 0) * norm + net.share * output + element.bias;
  }
}
