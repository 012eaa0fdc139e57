import type { PolicyDocument, UnitContent } from "../../policy/document.ts";
import { type Window, type WindowRun, windowAt } from "./windows.ts";

/** Adds up the units of one window after the other for each run of a clause's weights. */
export interface WindowSums {
  clear(): void;
  /** `unit` is an index of the document's units. */
  add(unit: number): void;
  /** Scores of the units added since `clear`, one for each run of weights. */
  scores(out: Float64Array): void;
}

export interface BestWindow {
  readonly score: number;
  /** Null where there is no text. */
  readonly window: Window | null;
}

/** The best window of a run of windows for each run of weights. */
interface RunBest {
  readonly scores: readonly number[];
  /** Which of the run's windows it is, -1 where there is none. */
  readonly at: readonly number[];
}

interface Entry {
  readonly contents: readonly (UnitContent | undefined)[];
  readonly counts: readonly number[];
  readonly best: RunBest;
}

/** Adding up so few runs anew costs less than remembering them. */
const FEW_RUNS = 300;

/**
 * What a column makes of runs of windows, in long scopes kept with the content of the unit that a run begins with: an edit
 * leaves most runs there as they are.
 */
export class RunMemo<Column extends object> {
  private readonly byContent = new WeakMap<UnitContent, Map<Column, Entry>>();

  /** The best window of each of a column's elements, the first of equals. */
  best(
    document: PolicyDocument,
    runs: readonly WindowRun[],
    column: Column,
    count: number,
    sums: WindowSums,
  ): readonly BestWindow[] {
    const best = new BestOfRun(count, sums);
    const scores: number[] = Array(count).fill(Number.NEGATIVE_INFINITY);
    const bestRuns: (WindowRun | null)[] = Array(count).fill(null);
    const ends: number[] = Array(count).fill(-1);
    for (const run of runs) {
      const own = runs.length <= FEW_RUNS ? best.of(run) : this.ofRun(document, run, column, best);
      for (let k = 0; k < count; k++) {
        const score = own.scores[k] ?? 0;
        if (score <= (scores[k] ?? 0)) continue;
        scores[k] = score;
        bestRuns[k] = run;
        ends[k] = own.at[k] ?? -1;
      }
    }
    return scores.map((score, k) => {
      const run = bestRuns[k];
      return { score, window: run ? windowAt(run, ends[k] ?? -1) : null };
    });
  }

  private ofRun({ units }: PolicyDocument, run: WindowRun, column: Column, best: BestOfRun): RunBest {
    const { firstUnit, members, ends } = run;
    const first = units[firstUnit]?.content;
    if (!first) return best.of(run);
    const byColumn = this.byContent.get(first) ?? new Map<Column, Entry>();
    this.byContent.set(first, byColumn);
    const known = byColumn.get(column);
    const isSame =
      known?.contents.length === members.length &&
      known.counts.length === ends.length &&
      known.contents.every((content, at) => content === units[members[at] ?? -1]?.content) &&
      known.counts.every((own, at) => own === ends[at]?.count);
    if (known && isSame) return known.best;
    const { scores, at } = best.of(run);
    const made = { scores: [...scores], at: [...at] };
    const contents = members.map((member) => units[member]?.content);
    byColumn.set(column, { contents, counts: ends.map((end) => end.count), best: made });
    return made;
  }
}

/** Judges one run after the other; an answer holds until the next question. */
class BestOfRun implements RunBest {
  readonly scores: number[];
  readonly at: number[];
  private readonly own: Float64Array;

  constructor(
    private readonly count: number,
    private readonly sums: WindowSums,
  ) {
    this.own = new Float64Array(count);
    this.scores = Array(count).fill(Number.NEGATIVE_INFINITY);
    this.at = Array(count).fill(-1);
  }

  /** Windows of one run add up, so that no unit is counted twice. */
  of({ members, ends }: WindowRun): RunBest {
    const { scores, at, own, count, sums } = this;
    scores.fill(Number.NEGATIVE_INFINITY);
    at.fill(-1);
    sums.clear();
    let taken = 0;
    for (let end = 0; end < ends.length; end++) {
      for (const until = ends[end]?.count ?? 0; taken < until; taken++) sums.add(members[taken] ?? -1);
      sums.scores(own);
      for (let k = 0; k < count; k++) {
        const score = own[k] ?? 0;
        if (score <= (scores[k] ?? 0)) continue;
        scores[k] = score;
        at[k] = end;
      }
    }
    return this;
  }
}
