import type { PolicyDocument, Unit, UnitContent } from "../../policy/document.ts";
import { LEAST_LINEAR_FEATURES, type Model } from "../scorer/model.ts";
import { RunMemo, type WindowSums } from "../scorer/runMemo.ts";
import { type UnitVector, unitVector } from "../scorer/unitVector.ts";
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
  const windows = windowRuns(document, firstUnit, endUnit);
  const deferred = best(model, model.kinds.deferred, clause, document, windows);
  const contradicted = best(model, model.kinds.contradicted, clause, document, windows);
  for (const id of new Set([...deferred.keys(), ...contradicted.keys()])) {
    found.set(id, { deferred: deferred.get(id) ?? null, contradicted: contradicted.get(id) ?? null });
  }
  return found;
}

const RUNS = new RunMemo<KindClause>();

function best(
  model: Model,
  columns: KindColumns,
  clause: string,
  document: PolicyDocument,
  runs: readonly WindowRun[],
): ReadonlyMap<string, KindScore> {
  const column = columns.clauses.get(clause);
  const scores = new Map<string, KindScore>();
  if (!column) return scores;
  const found = RUNS.best(document, runs, column, column.ids.length, new KindSums(model, columns, column));
  for (const [k, id] of column.ids.entries()) {
    const { score, window } = found[k] ?? { score: 0, window: null };
    if (window === null) continue;
    const { firstUnit, endUnit } = window;
    scores.set(id, { score: score + (column.bias[k] ?? 0), firstUnit, endUnit });
  }
  return scores;
}

class KindSums implements WindowSums {
  private readonly model: Model;
  private readonly columns: KindColumns;
  private readonly column: KindClause;
  private readonly total: Float64Array;
  private readonly ofUnits = new Map<UnitContent, Float64Array>();
  private size = 0;

  constructor(model: Model, columns: KindColumns, column: KindClause) {
    this.model = model;
    this.columns = columns;
    this.column = column;
    this.total = new Float64Array(column.ids.length);
  }

  clear(): void {
    this.total.fill(0);
    this.size = 0;
  }

  add(unit: Unit): void {
    const { total } = this;
    const vector = unitVector(this.model, unit);
    const sums = this.ofUnits.get(unit.content) ?? sumsOf(vector, this.columns, this.column);
    this.ofUnits.set(unit.content, sums);
    for (let k = 0; k < total.length; k++) total[k] = (total[k] ?? 0) + (sums[k] ?? 0);
    this.size += vector.size;
  }

  scores(out: Float64Array): void {
    const norm = KIND_SCALE / Math.sqrt(Math.max(this.size, LEAST_LINEAR_FEATURES));
    for (let k = 0; k < out.length; k++) out[k] = (this.total[k] ?? 0) * norm;
  }
}

/** What all elements share is the same for every clause. */
const SHARED = new WeakMap<UnitVector, WeakMap<KindColumns, number>>();

function sharedSum(vector: UnitVector, columns: KindColumns): number {
  const known = SHARED.get(vector) ?? new WeakMap<KindColumns, number>();
  SHARED.set(vector, known);
  const found = known.get(columns);
  if (found !== undefined) return found;
  let sum = 0;
  for (const feature of vector.features) sum += columns.shared[feature] ?? 0;
  known.set(columns, sum);
  return sum;
}

function sumsOf(vector: UnitVector, columns: KindColumns, { ids, table }: KindClause): Float64Array {
  const count = ids.length;
  const sums = new Float64Array(count);
  const { rowOf, weights } = table;
  for (const feature of vector.features) {
    const row = rowOf[feature] ?? 0;
    if (row === 0) continue;
    for (let k = 0; k < count; k++) sums[k] = (sums[k] ?? 0) + (weights[(row - 1) * count + k] ?? 0);
  }
  const shared = sharedSum(vector, columns);
  for (let k = 0; k < count; k++) sums[k] = (sums[k] ?? 0) + shared;
  return sums;
}
