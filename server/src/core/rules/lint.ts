import type { SeveritySetting } from "../config/config.ts";
import { message } from "../messages/catalogue.ts";
import { compareText } from "../text/compare.ts";
import { ruleMetas, rulesFor } from "./catalogue.ts";
import type { Finding } from "./finding.ts";
import { foldSharedCauses } from "./fold.ts";
import { groupBy } from "./group.ts";
import { setPlace } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { type SuppressibleFile, suppress, suppressibleConfig } from "./suppression/suppress.ts";

/** Hints help while writing; a batch run leaves them out unless the configuration asks for the rule by name. */
export type Surface = "editor" | "batch";

export interface LintResult {
  /** By file, then offset, then rule: the same whatever the order of documents. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** Runs every rule over an assessed set. Configuration and comments hide findings here and nowhere else. */
export function lint(context: RuleContext, surface: Surface): LintResult {
  const { rubric, set } = context.assessment;
  const settings = new Map(set.config?.rules.map((setting) => [setting.rule.value, setting.severity]) ?? []);
  const found = rulesFor(rubric).flatMap((rule) => runRule(rule, context, settings, surface));
  const { findings, suppressed } = hide(context, found, settings);
  // A finding that a comment hides takes no other with it.
  return { findings: foldSharedCauses(findings, rubric.lawTerms), suppressed };
}

function runRule(
  rule: Rule,
  context: RuleContext,
  settings: ReadonlyMap<string, SeveritySetting>,
  surface: Surface,
): readonly Finding[] {
  const setting = settings.get(rule.meta.id) ?? null;
  const severity = setting ?? rule.meta.severity;
  if (severity === "off" || (severity === "hint" && setting === null && surface === "batch")) return [];
  try {
    return Array.from(rule.find(context), (report) => ({
      rule: rule.meta.id,
      clause: null,
      element: null,
      related: [],
      fixes: [],
      ...report,
      severity: setting === null || setting === "off" ? (report.severity ?? severity) : setting,
    }));
  } catch (error) {
    return [crash(rule.meta.id, context, error)];
  }
}

/** A rule that throws is reported as such: never a dead run, never a silent pass. */
function crash(rule: string, context: RuleContext, error: unknown): Finding {
  return {
    rule,
    severity: "error",
    message: message("document/rule-crashed", {
      rule,
      reason: error instanceof Error ? error.message : String(error),
    }),
    ...setPlace(context.assessment),
    clause: null,
    element: null,
    related: [],
    fixes: [],
  };
}

function hide(
  context: RuleContext,
  findings: readonly Finding[],
  settings: ReadonlyMap<string, SeveritySetting>,
): LintResult {
  const { assessment } = context;
  const known = ruleMetas(assessment.rubric).map((meta) => meta.id);
  const byFile = groupBy(findings, (finding) => finding.file);
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const file of suppressibleFiles(context)) {
    const result = suppress(file, byFile.get(file.path) ?? [], known, assessment.asOf);
    byFile.delete(file.path);
    kept.push(...result.kept);
    suppressed.push(...result.suppressed);
    for (const finding of result.comments) {
      const setting = settings.get(finding.rule);
      if (setting !== "off") kept.push(setting ? { ...finding, severity: setting } : finding);
    }
  }
  for (const rest of byFile.values()) kept.push(...rest);
  return { findings: kept.sort(compareFindings), suppressed: suppressed.sort(compareFindings) };
}

function suppressibleFiles({ assessment }: RuleContext): readonly SuppressibleFile[] {
  const { config, configFile, documents } = assessment.set;
  if (!config || !configFile) return documents;
  return [...documents, suppressibleConfig(configFile.path, configFile.source, config.directives)];
}

export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.clause ?? "", b.clause ?? "") ||
    compareText(a.element ?? "", b.element ?? "")
  );
}
