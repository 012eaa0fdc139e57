import type { Locale } from "../core/messages/message.ts";
import { type ReportInput, type ReportSet, reportSet } from "../core/report/reportInput.ts";
import type { LintRun } from "../workspace/lintPaths.ts";
import { DEFAULT_LOCALE } from "./defaultLocale.ts";

export interface ReportSettings {
  readonly version: string;
  /** ISO date. */
  readonly asOf: string;
  /** Overrides the configurations' languages. */
  readonly locale?: Locale | undefined;
  /** Show errors only. */
  readonly quiet?: boolean | undefined;
}

/** What every format is made of, after a run. */
export function reportOf(run: LintRun, { version, asOf, locale, quiet }: ReportSettings): ReportInput {
  return {
    tool: { name: "clausemark", version },
    asOf,
    locale: locale ?? DEFAULT_LOCALE,
    sets: run.sets.map(
      ({ loaded, checked, selects }): ReportSet =>
        reportSet(checked.assessment, checked.result, {
          locale: locale ?? loaded.set.config?.locale ?? DEFAULT_LOCALE,
          others: loaded.others,
          selects,
          quiet: quiet ?? false,
        }),
    ),
    unreadable: run.unreadable,
  };
}
