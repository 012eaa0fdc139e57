import type { PolicyDocument, Unit } from "../../policy/document.ts";
import type { Span } from "../../span.ts";
import { phrasesOf } from "./because.ts";
import { elementKey, type KeyedElement } from "./elementKey.ts";
import {
  type ClauseColumn,
  LEAST_LINEAR_FEATURES,
  LEAST_NET_FEATURES,
  type Model,
  type Net,
  UNBOUND,
} from "./model.ts";
import { RunMemo, type WindowSums } from "./runMemo.ts";
import { UnitRows } from "./unitRows.ts";
import { ScopeVectors } from "./unitVector.ts";
import { type Window, windowRuns } from "./windows.ts";

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
  const runs = windowRuns(document, firstUnit, endUnit);
  const sums = new ScoreSums(model.net, column, new ScopeVectors(model, document.units, firstUnit, endUnit));
  const best = RUNS.best(document, runs, column, column.elements.length, sums);
  for (const element of clause.elements) {
    const index = trainedIndex(column, element);
    const found = best[index];
    if (!found) continue;
    const units = unitsIn(document, found.window);
    scores.set(element.id, new ScopeScore(found.score, found.window, { model, column, index, units }));
  }
  return scores;
}

/** Where a column has an element that it was trained for, -1 where it has none. */
export function trainedIndex({ elements }: ClauseColumn, element: KeyedElement): number {
  return elements.findIndex(({ id, key }) => id === element.id && (key === UNBOUND || key === elementKey(element)));
}

interface Source {
  readonly model: Model;
  readonly column: ClauseColumn;
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
    const { model, column, index, units } = this.source;
    this.phrases ??= phrasesOf(model, column, index, units);
    return this.phrases;
  }
}

function unitsIn({ units }: PolicyDocument, window: Window | null): readonly Unit[] {
  if (window === null) return [];
  return units.slice(window.firstUnit, window.endUnit).filter((_, at) => window.units.includes(window.firstUnit + at));
}

const RUNS = new RunMemo<ClauseColumn>();

class ScoreSums implements WindowSums {
  private readonly linear: Float64Array;
  private readonly sum: Float64Array;
  private readonly outputs: Float64Array;
  private readonly rows: UnitRows;
  private size = 0;
  private known = 0;

  constructor(
    private readonly net: Net,
    private readonly column: ClauseColumn,
    vectors: ScopeVectors,
  ) {
    const count = column.elements.length;
    this.linear = new Float64Array(count);
    this.sum = new Float64Array(net.width);
    this.outputs = outputsOf(column, net.width);
    this.rows = new UnitRows(vectors, column.table, count);
  }

  clear(): void {
    this.linear.fill(0);
    this.sum.fill(0);
    this.size = 0;
    this.known = 0;
  }

  add(unit: number): void {
    const { linear, sum, rows } = this;
    const vector = rows.addTo(linear, unit);
    if (!vector) return;
    const own = vector.sum;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (own[i] ?? 0);
    this.size += vector.size;
    this.known += vector.known;
  }

  scores(out: Float64Array): void {
    const { linear, column, net } = this;
    const norm = 1 / Math.sqrt(Math.max(this.size, LEAST_LINEAR_FEATURES));
    this.netOutputs(out);
    for (let k = 0; k < out.length; k++) {
      out[k] = (linear[k] ?? 0) * norm + net.share * (out[k] ?? 0) + (column.elements[k]?.bias ?? 0);
    }
  }

  /** What the net says of each element, four elements at a time: sums that do not wait for one another. */
  private netOutputs(out: Float64Array): void {
    const { sum, outputs } = this;
    const { step, bias } = this.net;
    const scale = step / Math.sqrt(Math.max(this.known, LEAST_NET_FEATURES));
    for (let from = 0, at = 0; from < out.length; from += LANES) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < sum.length; i++, at += LANES) {
        const hidden = Math.max(0, (sum[i] ?? 0) * scale + (bias[i] ?? 0));
        a += hidden * (outputs[at] ?? 0);
        b += hidden * (outputs[at + 1] ?? 0);
        c += hidden * (outputs[at + 2] ?? 0);
        d += hidden * (outputs[at + 3] ?? 0);
      }
      // A typed array drops what is written behind its end.
      out[from] = a;
      out[from + 1] = b;
      out[from + 2] = c;
      out[from + 3] = d;
    }
  }
}

const LANES = 4;
const OUTPUTS = new WeakMap<ClauseColumn, Float64Array>();

/** The net's weights for the elements of a clause, by fours of elements, in each by hidden number. */
function outputsOf(column: ClauseColumn, width: number): Float64Array {
  const known = OUTPUTS.get(column);
  if (known) return known;
  const { elements } = column;
  const outputs = new Float64Array(Math.ceil(elements.length / LANES) * LANES * width);
  for (const [k, { output }] of elements.entries()) {
    const first = (k - (k % LANES)) * width + (k % LANES);
    for (let i = 0; i < width; i++) outputs[first + i * LANES] = output[i] ?? 0;
  }
  OUTPUTS.set(column, outputs);
  return outputs;
}
