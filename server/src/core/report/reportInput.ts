import type { Assessment } from "../assessment/assessment.ts";
import type { Locale, Message } from "../messages/message.ts";
import type { Finding } from "../rules/finding.ts";
import type { LintResult } from "../rules/lint.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Counts, JsonFinding, JsonSet, JsonSetSince, JsonSince } from "./jsonTypes.ts";
import { type SetEvidence, setEvidence } from "./setEvidence.ts";
import { Sources, type SourceTexts } from "./sources.ts";

/** Everything a report is made of. Every format is a function of this alone. */
export interface ReportInput {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date. */
  readonly asOf: string;
  /** Language of what belongs to no single set. */
  readonly locale: Locale;
  /** Sorted by root. */
  readonly sets: ReportSets;
  readonly unreadable: readonly UnreadableFile[];
  /** Set where the run was one part of several, counted from one. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Set where the run was compared with a revision. */
  readonly since?: JsonSince;
}

/**
 * The sets of a report, sorted by root: an array of them, or `OpenedSets`. A format goes through them one at a time and
 * keeps none, so that a report of thousands of sets never holds them all.
 */
export interface ReportSets<S = ReportSet> extends Iterable<S> {
  readonly length: number;
  at(index: number): S | undefined;
}

export interface UnreadableFile {
  readonly file: string;
  readonly reason: Message;
}

export interface ReportSet {
  readonly locale: Locale;
  readonly assessment: Assessment;
  /** Main file of a standard of the house, null for one that ships with the product. */
  readonly standardFile: string | null;
  readonly sources: SourceTexts;
  /** Findings that are shown, by file, then offset. */
  readonly findings: readonly Finding[];
  readonly fingerprints: ReadonlyMap<Finding, string>;
  readonly counts: Counts;
  /** What records back, null where the set names none. */
  readonly evidence: SetEvidence | null;
  /** Findings that comments hide. */
  readonly suppressed: readonly HiddenFinding[];
  /** What has changed since the revision that the run was compared with. */
  readonly since?: JsonSetSince;
  /** Set where this was read from a report or the cache: the report in JSON repeats it as it was written. */
  readonly stored?: StoredSet;
}

export type HiddenFinding = Pick<Finding, "rule" | "file">;

export interface StoredSet {
  readonly json: JsonSet;
  readonly findings: ReadonlyMap<Finding, JsonFinding>;
}

export interface ReportOptions extends Wording, Choice {}

/** How a set is told. */
export interface Wording {
  readonly locale: Locale;
  /** Texts of the files of a house rubric by path, the main file first. */
  readonly others: ReadonlyMap<string, string>;
  /** Whether a path relative to a file's folder exists; without it every record counts as there. */
  readonly exists?: (fromFile: string, path: string) => boolean | null;
}

/** What of a set is told. */
export interface Choice {
  /** Whether findings of a file are reported; the score is the whole set's in any case. */
  readonly selects: (file: string) => boolean;
  /** Show errors only; the counts still cover everything. */
  readonly quiet: boolean;
  /** Fingerprints of findings that a baseline knows: they are hidden, the score is not touched. */
  readonly known?: ReadonlySet<string>;
}

export function reportSet(assessment: Assessment, result: LintResult, options: ReportOptions): ReportSet {
  return narrowed(wholeSet(assessment, result, options), options);
}

/** A set with all its findings. */
export function wholeSet(assessment: Assessment, result: LintResult, { locale, others, exists }: Wording): ReportSet {
  const sources = new Sources(assessment.set, others);
  return {
    locale,
    assessment,
    standardFile: [...others.keys()][0] ?? null,
    sources,
    findings: result.findings,
    fingerprints: fingerprints(result.findings, sources),
    counts: countAll(assessment.set.documents.length, result.findings, result.suppressed.length),
    evidence: setEvidence(assessment, exists ?? (() => null)),
    suppressed: result.suppressed,
  };
}

/** The set with the findings that are chosen; its score stays the whole set's. */
export function narrowed(set: ReportSet, { selects, quiet, known }: Choice): ReportSet {
  const isReported = ({ rule, file }: HiddenFinding) => rule.startsWith("config/") || selects(file);
  const isKnown = (finding: Finding) => known?.has(set.fingerprints.get(finding) ?? "") === true && canBeKnown(finding);
  const all = set.findings.filter(isReported);
  const reported = all.filter((finding) => !isKnown(finding));
  const files = set.assessment.set.documents.filter((document) => selects(document.path)).length;
  return {
    ...set,
    findings: quiet ? reported.filter((finding) => finding.severity === "error") : reported,
    counts: {
      ...countAll(files, reported, set.suppressed.filter(isReported).length),
      baselined: all.length - reported.length,
    },
  };
}

/** A faulty configuration changes what everything else means: no baseline hides it. */
export function canBeKnown({ rule }: Pick<Finding, "rule">): boolean {
  return !rule.startsWith("config/");
}

function countAll(files: number, findings: readonly Finding[], suppressed: number): Counts {
  return {
    files,
    errors: count(findings, "error"),
    warnings: count(findings, "warning"),
    infos: count(findings, "info"),
    hints: count(findings, "hint"),
    suppressed,
    baselined: 0,
  };
}

function count(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
