import { reaches } from "../core/assessment/score.ts";
import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import { headsOf, type SetHead } from "../core/report/openedSets.ts";
import type { ReportSets } from "../core/report/reportInput.ts";
import type { LintedSet, LintRun } from "../workspace/lintPaths.ts";
import type { LimitFlags } from "./program.ts";
import { EXIT, type ExitCode } from "./world.ts";

export interface ExitVerdict {
  readonly code: ExitCode;
  /** Limits that were missed, to be said on standard error. */
  readonly reasons: readonly Message[];
}

/**
 * 2 where something kept the check from being complete or from meaning what the user thinks: an unreadable file, a path
 * that selects nothing, a wrong configuration. Else 1 for an error, a score or a number of warnings out of bounds.
 */
export function exitCode(
  run: Pick<LintRun<LintedSet>, "unreadable" | "unmatched">,
  sets: ReportSets,
  flags: LimitFlags,
): ExitVerdict {
  const heads = headsOf(sets);
  const reasons = [...lowScores(heads, flags.minScore), ...tooManyWarnings(heads, flags.maxWarnings)];
  const misconfigured = heads.some((head) => head.misconfigured);
  if (run.unreadable.length > 0 || run.unmatched.length > 0 || misconfigured) return { code: EXIT.trouble, reasons };
  return { code: heads.some(({ hasErrors }) => hasErrors) || reasons.length > 0 ? EXIT.findings : EXIT.clean, reasons };
}

function lowScores(heads: readonly SetHead[], minimum: number | undefined): readonly Message[] {
  if (minimum === undefined) return [];
  return heads.flatMap(({ root, score }) => {
    if (reaches(score.points, score.applicable, minimum)) return [];
    return [message("cli/min-score", { root, value: score.value?.toFixed(1) ?? "—", minimum })];
  });
}

function tooManyWarnings(heads: readonly SetHead[], limit: number | undefined): readonly Message[] {
  if (limit === undefined) return [];
  const count = heads.reduce((sum, { counts }) => sum + counts.warnings, 0);
  return count > limit ? [message("cli/max-warnings", { count, limit })] : [];
}
