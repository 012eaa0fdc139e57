import type { Assessment } from "../assessment/assessment.ts";
import type { Locale, Message } from "../messages/message.ts";
import type { Finding } from "../rules/finding.ts";
import type { LintResult } from "../rules/lint.ts";
import { fingerprints } from "./fingerprint.ts";
import { Sources } from "./sources.ts";

/** Everything a report is made of. Every format is a function of this alone. */
export interface ReportInput {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date. */
  readonly asOf: string;
  /** Language of what belongs to no single set. */
  readonly locale: Locale;
  /** Sorted by root. */
  readonly sets: readonly ReportSet[];
  readonly unreadable: readonly UnreadableFile[];
}

export interface UnreadableFile {
  readonly file: string;
  readonly reason: Message;
}

export interface ReportSet {
  readonly locale: Locale;
  readonly assessment: Assessment;
  readonly sources: Sources;
  /** Findings that are shown, by file, then offset. */
  readonly findings: readonly Finding[];
  readonly fingerprints: ReadonlyMap<Finding, string>;
  readonly counts: Counts;
}

export interface Counts {
  /** Policies that were selected. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly suppressed: number;
}

export interface ReportOptions {
  readonly locale: Locale;
  /** Texts of files that are neither policies nor the configuration, by path. */
  readonly others: ReadonlyMap<string, string>;
  /** Whether findings of a file are reported; the score is the whole set's in any case. */
  readonly selects: (file: string) => boolean;
  /** Show errors only; the counts still cover everything. */
  readonly quiet: boolean;
}

export function reportSet(assessment: Assessment, result: LintResult, options: ReportOptions): ReportSet {
  const sources = new Sources(assessment.set, options.others);
  const isReported = (finding: Finding) => finding.rule.startsWith("config/") || options.selects(finding.file);
  const reported = result.findings.filter(isReported);
  return {
    locale: options.locale,
    assessment,
    sources,
    findings: options.quiet ? reported.filter((finding) => finding.severity === "error") : reported,
    fingerprints: fingerprints(result.findings, sources),
    counts: {
      files: assessment.set.documents.filter((document) => options.selects(document.path)).length,
      errors: count(reported, "error"),
      warnings: count(reported, "warning"),
      infos: count(reported, "info"),
      hints: count(reported, "hint"),
      suppressed: result.suppressed.filter(isReported).length,
    },
  };
}

export function totalCounts(sets: readonly ReportSet[]): Counts {
  const sum = (value: (counts: Counts) => number) => sets.reduce((total, set) => total + value(set.counts), 0);
  return {
    files: sum((counts) => counts.files),
    errors: sum((counts) => counts.errors),
    warnings: sum((counts) => counts.warnings),
    infos: sum((counts) => counts.infos),
    hints: sum((counts) => counts.hints),
    suppressed: sum((counts) => counts.suppressed),
  };
}

function count(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
