import { DEFAULT_LOCALE, type Locale } from "../core/messages/message.ts";
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
  { version, asOf, locale, quiet, known, shard }: ReportSettings,
): ReportInput {
  return {
    tool: { name: "clausemark", version },
    asOf,
    locale: locale ?? DEFAULT_LOCALE,
    sets: run.sets.map(({ report, selects }) =>
      narrowed(report, { selects, quiet: quiet ?? false, ...(known ? { known: known(report) } : {}) }),
    ),
    unreadable: run.unreadable,
    ...(shard ? { shard } : {}),
  };
}
