import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-types";
import type { Locale } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { LiveSet, LocatedText, PositionEncoding } from "./context.ts";
import { toRange } from "./convert.ts";

/** Where the rules are documented; the anchor is the rule id. */
const RULE_PAGE = "https://github.com/clausemark/clausemark/blob/main/docs/rules.md";

export interface DiagnosticStyle {
  readonly locale: Locale;
  readonly positionEncoding: PositionEncoding;
  readonly relatedInformation: boolean;
}

/** Diagnostics of one file of the set, in the order of its findings. */
export function diagnosticsOf(set: LiveSet, file: string, style: DiagnosticStyle): readonly Diagnostic[] {
  const text = set.textOf(file);
  if (!text) return [];
  return set.findings
    .filter((finding) => finding.file === file)
    .map((finding) => toDiagnostic(set, text, finding, style));
}

function toDiagnostic(set: LiveSet, text: LocatedText, finding: Finding, style: DiagnosticStyle): Diagnostic {
  const related = style.relatedInformation ? relatedInformation(set, finding, style) : [];
  return {
    range: toRange(text, finding.span, style.positionEncoding),
    severity: severityOf(finding.severity),
    code: finding.rule,
    codeDescription: { href: `${RULE_PAGE}#${finding.rule}` },
    source: "clausemark",
    message: word(finding.message, style.locale),
    ...(isUnnecessary(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.fixes.length > 0 ? { data: { fixes: finding.fixes.map(({ kind }) => kind) } } : {}),
  };
}

function relatedInformation(set: LiveSet, finding: Finding, style: DiagnosticStyle): DiagnosticRelatedInformation[] {
  return finding.related.flatMap((place) => {
    const text = set.textOf(place.file);
    if (!text) return [];
    const range = toRange(text, place.span, style.positionEncoding);
    return [{ location: { uri: set.uriOf(place.file), range }, message: word(place.message, style.locale) }];
  });
}

function severityOf(severity: Finding["severity"]): DiagnosticSeverity {
  switch (severity) {
    case "error":
      return DiagnosticSeverity.Error;
    case "warning":
      return DiagnosticSeverity.Warning;
    case "info":
      return DiagnosticSeverity.Information;
    case "hint":
      return DiagnosticSeverity.Hint;
  }
}

/** Text that can go without loss is shown faded. */
function isUnnecessary(rule: string): boolean {
  return rule === "suppression/unused" || rule === "tag/duplicate";
}
