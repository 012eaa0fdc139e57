import type { PolicyDocument } from "../../policy/document.ts";
import { type Stretch, stretchesOf, type UnitRange } from "../../policy/parts.ts";
import { type Window, type WindowRun, windowAt, windowRuns } from "./windows.ts";

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

/** The best windows of a stretch for each run of weights: scores, and which of the stretch's runs and of its windows it is. */
interface StretchBest {
  readonly scores: readonly number[];
  readonly runs: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The best window of a range of units for each of `count` runs of weights, the first of equals. Of a long text what was
 * found is remembered with its parts, by `weights`: windows never reach from one into the next.
 */
export function bestWindows(
  document: PolicyDocument,
  { firstUnit, endUnit }: UnitRange,
  weights: object,
  count: number,
  sumsOf: (stretch: Stretch) => WindowSums,
): readonly BestWindow[] {
  const scores: number[] = Array(count).fill(Number.NEGATIVE_INFINITY);
  const places: ({ readonly stretch: Stretch; readonly run: number; readonly end: number } | null)[] =
    Array(count).fill(null);
  for (const stretch of stretchesOf(document, firstUnit, endUnit)) {
    const find = () => bestOf(windowRuns(document, stretch.firstUnit, stretch.endUnit), count, sumsOf(stretch));
    const found = stretch.memory ? stretch.memory.of(BEST, weights, find) : find();
    for (let k = 0; k < count; k++) {
      const score = found.scores[k] ?? 0;
      if (score <= (scores[k] ?? 0)) continue;
      scores[k] = score;
      places[k] = { stretch, run: found.runs[k] ?? -1, end: found.ends[k] ?? -1 };
    }
  }
  return scores.map((score, k) => {
    const place = places[k];
    if (!place) return { score, window: null };
    const run = windowRuns(document, place.stretch.firstUnit, place.stretch.endUnit)[place.run];
    return { score, window: run ? windowAt(run, place.end) : null };
  });
}

/** A question to a part's memory. */
const BEST = {};

/** Windows of one run add up, so that no unit is counted twice. */
function bestOf(windows: readonly WindowRun[], count: number, sums: WindowSums): StretchBest {
  const scores: number[] = Array(count).fill(Number.NEGATIVE_INFINITY);
  const runs: number[] = Array(count).fill(-1);
  const ends: number[] = Array(count).fill(-1);
  const own = new Float64Array(count);
  for (const [run, { members, ends: until }] of windows.entries()) {
    sums.clear();
    let taken = 0;
    for (const [end, { count: taking }] of until.entries()) {
      for (; taken < taking; taken++) sums.add(members[taken] ?? -1);
      sums.scores(own);
      for (let k = 0; k < count; k++) {
        const score = own[k] ?? 0;
        if (score <= (scores[k] ?? 0)) continue;
        scores[k] = score;
        runs[k] = run;
        ends[k] = end;
      }
    }
  }
  return { scores, runs, ends };
}
