import type { PolicyDocument } from "../../policy/document.ts";
import { LEAST_LINEAR_FEATURES, type Model } from "../scorer/model.ts";
import { RunMemo, type WindowSums } from "../scorer/runMemo.ts";
import { ScopeVectors, type UnitVector } from "../scorer/unitVector.ts";
import { type WindowRun, windowRuns } from "../scorer/windows.ts";
import { KIND_SCALE, type KindClause, type KindColumns } from "./columns.ts";

/** How surely a scope puts an element off, or says its opposite; logits, with the window that says so most. */
export interface KindScore {
  readonly score: number;
  readonly firstUnit: number;
  readonly endUnit: number;
}

export interface ElementKinds {
  readonly deferred: KindScore | null;
  readonly contradicted: KindScore | null;
}

/** Scores of the elements of a clause over a half-open range of units. */
export function kindScores(
  model: Model,
  clause: string,
  document: PolicyDocument,
  firstUnit: number,
  endUnit: number,
): ReadonlyMap<string, ElementKinds> {
  const found = new Map<string, ElementKinds>();
  const runs = windowRuns(document, firstUnit, endUnit);
  const vectors = new ScopeVectors(model, document.units, firstUnit, endUnit);
  const of = (columns: KindColumns) => {
    const column = columns.clauses.get(clause);
    return column ? best(document, runs, column, new KindSums(columns, column, firstUnit, vectors)) : NO_SCORES;
  };
  const deferred = of(model.kinds.deferred);
  const contradicted = of(model.kinds.contradicted);
  for (const id of new Set([...deferred.keys(), ...contradicted.keys()])) {
    found.set(id, { deferred: deferred.get(id) ?? null, contradicted: contradicted.get(id) ?? null });
  }
  return found;
}

const NO_SCORES: ReadonlyMap<string, KindScore> = new Map();
const RUNS = new RunMemo<KindClause>();

function best(
  document: PolicyDocument,
  runs: readonly WindowRun[],
  column: KindClause,
  sums: WindowSums,
): ReadonlyMap<string, KindScore> {
  const scores = new Map<string, KindScore>();
  const found = RUNS.best(document, runs, column, column.ids.length, sums);
  for (const [k, id] of column.ids.entries()) {
    const { score, window } = found[k] ?? { score: 0, window: null };
    if (window === null) continue;
    const { firstUnit, endUnit } = window;
    scores.set(id, { score: score + (column.bias[k] ?? 0), firstUnit, endUnit });
  }
  return scores;
}

class KindSums implements WindowSums {
  private readonly total: Float64Array;
  /** Sums of the units, one row of as many numbers as there are elements for each, and which rows are filled. */
  private readonly rows: Float64Array;
  private readonly filled: Uint8Array;
  private size = 0;

  constructor(
    private readonly columns: KindColumns,
    private readonly column: KindClause,
    private readonly firstUnit: number,
    private readonly vectors: ScopeVectors,
  ) {
    this.total = new Float64Array(column.ids.length);
    this.rows = new Float64Array(vectors.length * column.ids.length);
    this.filled = new Uint8Array(vectors.length);
  }

  clear(): void {
    this.total.fill(0);
    this.size = 0;
  }

  add(unit: number): void {
    const { total, rows } = this;
    const at = unit - this.firstUnit;
    const vector = this.vectors.at(at);
    if (!vector) return;
    if (this.filled[at] === 0) this.fill(at, vector);
    const base = at * total.length;
    for (let k = 0; k < total.length; k++) total[k] = (total[k] ?? 0) + (rows[base + k] ?? 0);
    this.size += vector.size;
  }

  scores(out: Float64Array): void {
    const norm = KIND_SCALE / Math.sqrt(Math.max(this.size, LEAST_LINEAR_FEATURES));
    for (let k = 0; k < out.length; k++) out[k] = (this.total[k] ?? 0) * norm;
  }

  /** The weights that elements have of their own, then those that all share. */
  private fill(at: number, { features }: UnitVector): void {
    const { rows } = this;
    const { rowOf, weights } = this.column.table;
    const count = this.total.length;
    const base = at * count;
    let shared = 0;
    for (const feature of features) {
      shared += this.columns.shared[feature] ?? 0;
      const row = rowOf[feature] ?? 0;
      if (row === 0) continue;
      const from = (row - 1) * count;
      for (let k = 0; k < count; k++) rows[base + k] = (rows[base + k] ?? 0) + (weights[from + k] ?? 0);
    }
    for (let k = 0; k < count; k++) rows[base + k] = (rows[base + k] ?? 0) + shared;
    this.filled[at] = 1;
  }
}
