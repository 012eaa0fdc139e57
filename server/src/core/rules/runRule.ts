import type { Severity, SeveritySetting } from "../config/config.ts";
import { message } from "../messages/catalogue.ts";
import type { Finding } from "./finding.ts";
import type { Place } from "./places.ts";
import type { Report, Rule } from "./rule.ts";
import type { Severities } from "./severities.ts";

/** Findings of one rule. One that throws is reported at `place`: never a dead run, never a silent pass. */
export function runRule(
  { meta }: Rule,
  find: () => Iterable<Report>,
  severities: Severities,
  place: () => Place,
): readonly Finding[] {
  const setting = severities.setting(meta.id);
  const severity = setting ?? meta.severity;
  if (severity === "off" || (severity === "hint" && setting === null && severities.surface === "batch")) return [];
  try {
    return Array.from(find(), (report) => ({
      rule: meta.id,
      clause: null,
      element: null,
      related: [],
      fixes: [],
      ...report,
      severity: chosen(setting, report.severity ?? severity),
    }));
  } catch (error) {
    return [crash(meta.id, place(), error)];
  }
}

function chosen(setting: SeveritySetting | null, own: Severity): Severity {
  return setting === null || setting === "off" ? own : setting;
}

function crash(rule: string, place: Place, error: unknown): Finding {
  return {
    rule,
    severity: "error",
    message: message("document/rule-crashed", {
      rule,
      reason: error instanceof Error ? error.message : String(error),
    }),
    ...place,
    clause: null,
    element: null,
    related: [],
    fixes: [],
  };
}
