import type { PolicyDocument, Unit, UnitContent } from "../../policy/document.ts";
import { type Window, type WindowRun, windowAt } from "./windows.ts";

/** Adds up the units of one window after the other for the elements of a clause. */
export interface WindowSums {
  clear(): void;
  add(unit: Unit): void;
  /** Scores of the units added since `clear`, one for each element. */
  scores(out: Float64Array): void;
}

export interface BestWindow {
  readonly score: number;
  /** Null where there is no text. */
  readonly window: Window | null;
}

/** The best window of a run for each element. */
interface RunBest {
  readonly scores: Float64Array;
  /** Which of the run's windows it is, -1 where there is none. */
  readonly at: Int8Array;
}

interface Entry {
  readonly contents: readonly (UnitContent | undefined)[];
  readonly counts: readonly number[];
  readonly best: RunBest;
}

/**
 * What a column makes of runs of windows, kept with the content of the unit that a run begins with: in a long scope an edit
 * leaves most runs as they are.
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
    const found = noBest(count);
    const at: (WindowRun | null)[] = Array(count).fill(null);
    for (const run of runs) {
      const own = this.ofRun(document, run, column, count, sums);
      for (let k = 0; k < count; k++) {
        const score = own.scores[k] ?? 0;
        if (score <= (found.scores[k] ?? 0)) continue;
        found.scores[k] = score;
        found.at[k] = own.at[k] ?? -1;
        at[k] = run;
      }
    }
    return at.map((run, k) => ({ score: found.scores[k] ?? 0, window: run && windowAt(run, found.at[k] ?? -1) }));
  }

  private ofRun(document: PolicyDocument, run: WindowRun, column: Column, count: number, sums: WindowSums): RunBest {
    const { units } = document;
    const { firstUnit, members, ends } = run;
    const first = units[firstUnit]?.content;
    if (!first) return bestOfRun(document, run, count, sums);
    const byColumn = this.byContent.get(first) ?? new Map<Column, Entry>();
    this.byContent.set(first, byColumn);
    const known = byColumn.get(column);
    const isSame =
      known?.contents.length === members.length &&
      known.counts.length === ends.length &&
      known.contents.every((content, at) => content === units[members[at] ?? -1]?.content) &&
      known.counts.every((own, at) => own === ends[at]?.count);
    if (known && isSame) return known.best;
    const best = bestOfRun(document, run, count, sums);
    const contents = members.map((member) => units[member]?.content);
    byColumn.set(column, { contents, counts: ends.map((end) => end.count), best });
    return best;
  }
}

/** Windows of one run add up, so that no unit is counted twice. */
function bestOfRun({ units }: PolicyDocument, run: WindowRun, count: number, sums: WindowSums): RunBest {
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

function noBest(count: number): RunBest {
  return { scores: new Float64Array(count).fill(Number.NEGATIVE_INFINITY), at: new Int8Array(count).fill(-1) };
}
