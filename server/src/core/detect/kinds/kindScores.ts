import type { PolicyDocument, Unit, UnitContent } from "../../policy/document.ts";
import { LEAST_LINEAR_FEATURES, type Model } from "../scorer/model.ts";
import { noBest, type RunBest, RunMemo } from "../scorer/runMemo.ts";
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
  const count = column.ids.length;
  const highest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const at: (WindowRun | null)[] = Array(count).fill(null);
  const ends = new Int8Array(count);
  const sums = new Map<UnitContent, Float64Array>();
  const sumOf = (unit: Unit): Float64Array => {
    const known = sums.get(unit.content) ?? sumsOf(unitVector(model, unit), columns, column);
    sums.set(unit.content, known);
    return known;
  };
  const compute = (run: WindowRun): RunBest => bestOfRun(model, count, document, run, sumOf);
  for (const run of runs) {
    const own = RUNS.best(document, run, column, compute);
    for (let k = 0; k < count; k++) {
      const score = own.scores[k] ?? 0;
      if (score <= (highest[k] ?? 0)) continue;
      highest[k] = score;
      at[k] = run;
      ends[k] = own.at[k] ?? 0;
    }
  }
  for (const [k, id] of column.ids.entries()) {
    const run = at[k];
    if (!run) continue;
    const endUnit = run.ends[ends[k] ?? 0]?.endUnit ?? run.firstUnit + 1;
    scores.set(id, { score: (highest[k] ?? 0) + (column.bias[k] ?? 0), firstUnit: run.firstUnit, endUnit });
  }
  return scores;
}

function bestOfRun(
  model: Model,
  count: number,
  { units }: PolicyDocument,
  { members, ends }: WindowRun,
  sumOf: (unit: Unit) => Float64Array,
): RunBest {
  const found = noBest(count);
  const total = new Float64Array(count);
  let size = 0;
  let taken = 0;
  for (let end = 0; end < ends.length; end++) {
    for (; taken < (ends[end]?.count ?? 0); taken++) {
      const unit = units[members[taken] ?? -1];
      if (!unit) continue;
      const sum = sumOf(unit);
      for (let k = 0; k < count; k++) total[k] = (total[k] ?? 0) + (sum[k] ?? 0);
      size += unitVector(model, unit).size;
    }
    const norm = KIND_SCALE / Math.sqrt(Math.max(size, LEAST_LINEAR_FEATURES));
    for (let k = 0; k < count; k++) {
      const score = (total[k] ?? 0) * norm;
      if (score <= (found.scores[k] ?? 0)) continue;
      found.scores[k] = score;
      found.at[k] = end;
    }
  }
  return found;
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
