import type { Counts } from "./jsonTypes.ts";
import type { ReportSet, ReportSets } from "./reportInput.ts";

/** A set of which everything but its score is made when it is asked for. */
export interface ReportEntry {
  /** As it is shown: sets are sorted by it. */
  readonly score: number | null;
  open(): ReportSet;
}

/** A set that is held as it is. */
export function heldEntry(report: ReportSet): ReportEntry {
  return { score: report.assessment.score.value, open: () => report };
}

/** What a run decides by, beyond its report. */
export type SetHead = Pick<ReportSet, "counts"> &
  Pick<ReportSet["assessment"], "score"> & {
    readonly root: string;
    readonly hasErrors: boolean;
    /** Has an error of its configuration. */
    readonly misconfigured: boolean;
  };

/** Sets that are opened each time they are asked for; the head of one that was opened is remembered. */
export class OpenedSets implements ReportSets {
  readonly scores: readonly (number | null)[];
  private readonly entries: readonly ReportEntry[];
  private readonly heads: SetHead[] = [];

  constructor(entries: readonly ReportEntry[]) {
    this.entries = entries;
    this.scores = entries.map(({ score }) => score);
  }

  get length(): number {
    return this.entries.length;
  }

  at(index: number): ReportSet | undefined {
    const set = this.entries[index]?.open();
    if (set) this.heads[index] ??= headOf(set);
    return set;
  }

  *[Symbol.iterator](): Iterator<ReportSet> {
    for (const index of this.entries.keys()) {
      const set = this.at(index);
      if (set) yield set;
    }
  }

  allHeads(): readonly SetHead[] {
    for (const index of this.entries.keys()) if (!this.heads[index]) this.at(index);
    return this.heads;
  }
}

export function headsOf(sets: ReportSets): readonly SetHead[] {
  return sets instanceof OpenedSets ? sets.allHeads() : Array.from(sets, headOf);
}

export function totalCounts(sets: ReportSets): Counts {
  const heads = headsOf(sets);
  const sum = (value: (counts: Counts) => number) => heads.reduce((total, head) => total + value(head.counts), 0);
  return {
    files: sum((counts) => counts.files),
    errors: sum((counts) => counts.errors),
    warnings: sum((counts) => counts.warnings),
    infos: sum((counts) => counts.infos),
    hints: sum((counts) => counts.hints),
    suppressed: sum((counts) => counts.suppressed),
    baselined: sum((counts) => counts.baselined),
  };
}

function headOf({ assessment, counts, findings }: ReportSet): SetHead {
  const errors = findings.filter(({ severity }) => severity === "error");
  return {
    root: assessment.set.root,
    score: assessment.score,
    counts,
    hasErrors: errors.length > 0,
    misconfigured: errors.some(({ rule }) => rule.startsWith("config/")),
  };
}
