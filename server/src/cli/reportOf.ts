import { DEFAULT_LOCALE, type Locale } from "../core/messages/message.ts";
import { OpenedSets, type ReportEntry } from "../core/report/openedSets.ts";
import { narrowed, type ReportInput, type ReportSet } from "../core/report/reportInput.ts";
import type { LintedSet, LintRun } from "../workspace/lintPaths.ts";
import type { Shard } from "../workspace/shard.ts";

export interface ReportSettings {
  readonly version: string;
  /** ISO date. */
  readonly asOf: string;
  /** Overrides the configurations' languages. */
  readonly locale?: Locale | undefined;
  /** Show errors only. */
  readonly quiet?: boolean | undefined;
  /** Which part of the sets was checked. */
  readonly shard?: Shard | undefined;
  /** Fingerprints that a baseline knows of a set. */
  readonly known?: ((set: ReportSet) => ReadonlySet<string>) | undefined;
}

/** What every format is made of, after a run. */
export function reportOf(
  run: LintRun<LintedSet>,
  { version, asOf, locale, quiet = false, known, shard }: ReportSettings,
): ReportInput {
  const shown = ({ entry, selects }: LintedSet): ReportEntry => ({
    score: entry.score,
    open() {
      const set = entry.open();
      return narrowed(set, { selects, quiet, ...(known ? { known: known(set) } : {}) });
    },
  });
  return {
    tool: { name: "clausemark", version },
    asOf,
    locale: locale ?? DEFAULT_LOCALE,
    sets: new OpenedSets(run.sets.map(shown)),
    unreadable: run.unreadable,
    ...(shard ? { shard } : {}),
  };
}
