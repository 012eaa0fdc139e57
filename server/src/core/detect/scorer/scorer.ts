import type { PolicyDocument, Unit } from "../../policy/document.ts";
import type { Span } from "../../span.ts";
import { phrasesOf } from "./because.ts";
import { elementKey, type KeyedElement } from "./elementKey.ts";
import { type ClauseColumn, LEAST_LINEAR_FEATURES, LEAST_NET_FEATURES, type Model, UNBOUND } from "./model.ts";
import { noBest, type RunBest, RunMemo } from "./runMemo.ts";
import { linearSums, unitVector } from "./unitVector.ts";
import { type Window, type WindowRun, windowRuns } from "./windows.ts";

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
  const best = bestWindows(model, column, document, windowRuns(document, firstUnit, endUnit));
  for (const element of clause.elements) {
    const index = column.elements.findIndex((candidate) => candidate.id === element.id);
    const trained = column.elements[index];
    if (!trained || (trained.key !== UNBOUND && trained.key !== elementKey(element))) continue;
    const score = best.scores[index] ?? Number.NEGATIVE_INFINITY;
    const window = best.windows[index] ?? null;
    scores.set(element.id, new ScopeScore(score, window, { model, column, index, units: unitsIn(document, window) }));
  }
  return scores;
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

interface Best {
  readonly scores: Float64Array;
  /** The window of each score, null where there is none. */
  readonly windows: readonly (Window | null)[];
}

const RUNS = new RunMemo<ClauseColumn>();

/** The best window of each element: the first of equals. */
function bestWindows(model: Model, column: ClauseColumn, document: PolicyDocument, runs: readonly WindowRun[]): Best {
  const count = column.elements.length;
  const scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const at: (WindowRun | null)[] = Array(count).fill(null);
  const ends = new Int8Array(count);
  const sums = new WindowSums(model, column);
  const compute = (run: WindowRun): RunBest => bestOfRun(sums, count, document, run);
  for (const run of runs) {
    const best = RUNS.best(document, run, column, compute);
    for (let k = 0; k < count; k++) {
      const score = best.scores[k] ?? 0;
      if (score <= (scores[k] ?? 0)) continue;
      scores[k] = score;
      at[k] = run;
      ends[k] = best.at[k] ?? 0;
    }
  }
  return { scores, windows: at.map((run, k) => run && windowAt(run, ends[k] ?? 0)) };
}

/** Windows of one run add up, so that no unit is counted twice. */
function bestOfRun(sums: WindowSums, count: number, { units }: PolicyDocument, run: WindowRun): RunBest {
  const best = noBest(count);
  const own = new Float64Array(count);
  sums.clear();
  let taken = 0;
  for (let end = 0; end < run.ends.length; end++) {
    for (const members = run.ends[end]?.count ?? 0; taken < members; taken++) {
      const unit = units[run.members[taken] ?? -1];
      if (unit) sums.add(unit);
    }
    sums.scores(own);
    for (let k = 0; k < count; k++) {
      const score = own[k] ?? 0;
      if (score <= (best.scores[k] ?? 0)) continue;
      best.scores[k] = score;
      best.at[k] = end;
    }
  }
  return best;
}

function windowAt({ firstUnit, members, ends }: WindowRun, at: number): Window | null {
  const end = ends[at];
  return end ? { firstUnit, endUnit: end.endUnit, units: members.slice(0, end.count) } : null;
}

/** Adds up the units of one window for the elements of a clause. */
class WindowSums {
  private readonly model: Model;
  private readonly column: ClauseColumn;
  private readonly linear: Float64Array;
  private readonly net: Float64Array;
  private readonly hidden: Float64Array;
  private size = 0;
  private known = 0;

  constructor(model: Model, column: ClauseColumn) {
    this.model = model;
    this.column = column;
    this.linear = new Float64Array(column.elements.length);
    this.net = new Float64Array(model.net.width);
    this.hidden = new Float64Array(model.net.width);
  }

  clear(): void {
    this.linear.fill(0);
    this.net.fill(0);
    this.size = 0;
    this.known = 0;
  }

  add(unit: Unit): void {
    const { linear, net } = this;
    const vector = unitVector(this.model, unit);
    const sums = linearSums(vector, this.column);
    for (let k = 0; k < linear.length; k++) linear[k] = (linear[k] ?? 0) + (sums[k] ?? 0);
    for (let i = 0; i < net.length; i++) net[i] = (net[i] ?? 0) + (vector.sum[i] ?? 0);
    this.size += vector.size;
    this.known += vector.known;
  }

  scores(out: Float64Array): void {
    const { linear, net, hidden, column, model } = this;
    const norm = 1 / Math.sqrt(Math.max(this.size, LEAST_LINEAR_FEATURES));
    const scale = model.net.step / Math.sqrt(Math.max(this.known, LEAST_NET_FEATURES));
    for (let i = 0; i < hidden.length; i++) {
      hidden[i] = Math.max(0, (net[i] ?? 0) * scale + (model.net.bias[i] ?? 0));
    }
    for (let k = 0; k < out.length; k++) {
      const element = column.elements[k];
      if (!element) continue;
      let output = 0;
      for (let i = 0; i < hidden.length; i++) output += (hidden[i] ?? 0) * (element.output[i] ?? 0);
      out[k] = (linear[k] ?? 0) * norm + model.net.share * output + element.bias;
    }
  }
}
