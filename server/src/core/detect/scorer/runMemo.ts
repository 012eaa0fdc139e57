import type { PolicyDocument, UnitContent } from "../../policy/document.ts";
import type { WindowRun } from "./windows.ts";

/** The best window of a run for each element of a clause. */
export interface RunBest {
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
 * What a column makes of a run, kept with the content of the unit that the run begins with: in a long scope an edit leaves
 * most runs as they are.
 */
export class RunMemo<Column extends object> {
  private readonly byContent = new WeakMap<UnitContent, Map<Column, Entry>>();

  best({ units }: PolicyDocument, run: WindowRun, column: Column, compute: (run: WindowRun) => RunBest): RunBest {
    const { firstUnit, members, ends } = run;
    const first = units[firstUnit]?.content;
    if (!first) return compute(run);
    const byColumn = this.byContent.get(first) ?? new Map<Column, Entry>();
    this.byContent.set(first, byColumn);
    const known = byColumn.get(column);
    const isSame =
      known?.contents.length === members.length &&
      known.counts.length === ends.length &&
      known.contents.every((content, at) => content === units[members[at] ?? -1]?.content) &&
      known.counts.every((count, at) => count === ends[at]?.count);
    if (known && isSame) return known.best;
    const best = compute(run);
    const contents = members.map((member) => units[member]?.content);
    byColumn.set(column, { contents, counts: ends.map(({ count }) => count), best });
    return best;
  }
}

export function noBest(count: number): RunBest {
  return { scores: new Float64Array(count).fill(Number.NEGATIVE_INFINITY), at: new Int8Array(count).fill(-1) };
}
