import type { Locale } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import type { Finding, Fix } from "../rules/finding.ts";
import type { JsonFinding, JsonFix, JsonFixedFinding } from "./jsonTypes.ts";
import type { ReportSet } from "./reportInput.ts";
import type { SourceTexts } from "./sources.ts";

export function jsonFinding(finding: Finding, set: ReportSet): JsonFinding {
  const { sources, locale } = set;
  const { fingerprint, ...told } = toldFinding(finding, set, locale);
  const fix = preferredFix(finding);
  return {
    ...told,
    related: finding.related.map((related) => ({
      ...(related.rule === undefined ? {} : { rule: related.rule }),
      message: word(related.message, locale),
      ...sources.place(related.file, related.span),
    })),
    ...(fix ? { fix: jsonFix(fix, sources, locale) } : {}),
    fingerprint,
  };
}

/** What is told even of a finding that is gone. */
export function toldFinding(
  finding: Finding,
  { sources, fingerprints }: Pick<ReportSet, "sources" | "fingerprints">,
  locale: Locale,
): JsonFixedFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: word(finding.message, locale),
    ...sources.place(finding.file, finding.span),
    ...(finding.clause === null ? {} : { clause: finding.clause }),
    ...(finding.element === null ? {} : { element: finding.element }),
    fingerprint: fingerprints.get(finding) ?? "",
  };
}

/** Reports carry one fix: a safe one where there is one. */
export function preferredFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe) ?? finding.fixes[0];
}

function jsonFix(fix: Fix, sources: SourceTexts, locale: Locale): JsonFix {
  return {
    kind: fix.kind,
    title: word(fix.title, locale),
    safe: fix.safe,
    edits: fix.edits.map((edit) => ({
      file: edit.file,
      range: sources.range(edit.file, edit.span),
      text: edit.text,
      snippet: edit.snippet,
    })),
  };
}
