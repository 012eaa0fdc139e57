import type { Severity } from "../config/config.ts";
import { word } from "../messages/word.ts";
import { withoutTabStops } from "../rubric/tabStops.ts";
import type { Finding, Fix } from "../rules/finding.ts";
import { groupBy } from "../rules/group.ts";
import type { Span } from "../span.ts";
import { preferredFix } from "./jsonFinding.ts";
import type { ReportSet } from "./reportInput.ts";

export function sarifResult(finding: Finding, set: ReportSet, ruleIndex: ReadonlyMap<string, number>) {
  const index = ruleIndex.get(finding.rule);
  const { clause, element } = finding;
  const fix = preferredFix(finding);
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: sarifLevel(finding.severity),
    message: { text: word(finding.message, set.locale) },
    locations: [{ physicalLocation: physicalLocation(set, finding.file, finding.span) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: word(related.message, set.locale) },
            physicalLocation: physicalLocation(set, related.file, related.span),
          })),
        }),
    partialFingerprints: { "clausemark/v1": set.fingerprints.get(finding) ?? "" },
    ...(fix && fix.edits.length > 0 ? { fixes: [sarifFix(fix, set)] } : {}),
    properties: {
      set: set.assessment.set.root,
      severity: finding.severity,
      ...(clause === null ? {} : { clause }),
      ...(element === null ? {} : { element }),
    },
  };
}

/** SARIF has no level below a note. */
export function sarifLevel(severity: Severity): "error" | "warning" | "note" {
  return severity === "error" || severity === "warning" ? severity : "note";
}

/** Relative to the working directory, percent-encoded as a URI has to be. */
export function sarifUri(file: string) {
  return {
    uri: file
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .split("/")
      .map(encodeURIComponent)
      .join("/"),
    uriBaseId: "SRCROOT",
  };
}

function physicalLocation(set: ReportSet, file: string, at: Span) {
  const snippet = { text: set.sources.text(file, at) };
  return { artifactLocation: sarifUri(file), region: { ...region(set, file, at), snippet } };
}

/** Lines and columns counted from one, the end after the last character. */
function region(set: ReportSet, file: string, at: Span) {
  const { start, end } = set.sources.range(file, at);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Tab stops of a snippet become the words in them: other tools insert plain text. */
function sarifFix(fix: Fix, set: ReportSet) {
  return {
    description: { text: word(fix.title, set.locale) },
    artifactChanges: [...groupBy(fix.edits, (edit) => edit.file)].map(([file, edits]) => ({
      artifactLocation: sarifUri(file),
      replacements: edits.map((edit) => ({
        deletedRegion: region(set, file, edit.span),
        insertedContent: { text: edit.snippet ? withoutTabStops(edit.text) : edit.text },
      })),
    })),
  };
}
