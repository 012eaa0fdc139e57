import type { PolicyDocument } from "../../policy/document.ts";
import { LEAST_LINEAR_FEATURES, type Model } from "../scorer/model.ts";
import { RunMemo, type WindowSums } from "../scorer/runMemo.ts";
import { UnitRows } from "../scorer/unitRows.ts";
import { ScopeVectors } from "../scorer/unitVector.ts";
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
    return column ? best(document, runs, column, new KindSums(columns, column, vectors)) : NO_SCORES;
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
  private readonly rows: UnitRows;
  private size = 0;

  constructor({ shared }: KindColumns, { ids, table }: KindClause, vectors: ScopeVectors) {
    const count = ids.length;
    this.total = new Float64Array(count);
    this.rows = new UnitRows(vectors, table, count, shared);
  }

  clear(): void {
    this.total.fill(0);
    this.size = 0;
  }

  add(unit: number): void {
    this.size += this.rows.addTo(this.total, unit)?.size ?? 0;
  }

  scores(out: Float64Array): void {
    const norm = KIND_SCALE / Math.sqrt(Math.max(this.size, LEAST_LINEAR_FEATURES));
    for (let k = 0; k < out.length; k++) out[k] = (this.total[k] ?? 0) * norm;
  }
}
