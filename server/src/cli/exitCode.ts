import { reaches } from "../core/assessment/score.ts";
import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import type { ReportSet } from "../core/report/reportInput.ts";
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
  sets: readonly ReportSet[],
  flags: LimitFlags,
): ExitVerdict {
  const reasons = [...lowScores(sets, flags.minScore), ...tooManyWarnings(sets, flags.maxWarnings)];
  const errors = sets.flatMap((set) => set.findings).filter((finding) => finding.severity === "error");
  const misconfigured = errors.some((finding) => finding.rule.startsWith("config/"));
  if (run.unreadable.length > 0 || run.unmatched.length > 0 || misconfigured) return { code: EXIT.trouble, reasons };
  return { code: errors.length > 0 || reasons.length > 0 ? EXIT.findings : EXIT.clean, reasons };
}

function lowScores(sets: readonly ReportSet[], minimum: number | undefined): readonly Message[] {
  if (minimum === undefined) return [];
  return sets.flatMap(({ assessment: { score, set } }) => {
    if (reaches(score.points, score.applicable, minimum)) return [];
    return [message("cli/min-score", { root: set.root, value: score.value?.toFixed(1) ?? "—", minimum })];
  });
}

function tooManyWarnings(sets: readonly ReportSet[], limit: number | undefined): readonly Message[] {
  if (limit === undefined) return [];
  const count = sets.reduce((sum, set) => sum + set.counts.warnings, 0);
  return count > limit ? [message("cli/max-warnings", { count, limit })] : [];
}
