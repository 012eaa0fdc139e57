import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-types";
import type { Locale, Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import type { Finding, RelatedPlace } from "../core/rules/finding.ts";
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

/** A conflict may have a side in every document of a large set; nobody reads more. */
const MOST_RELATED = 20;

function relatedInformation(set: LiveSet, finding: Finding, style: DiagnosticStyle): DiagnosticRelatedInformation[] {
  return foremost(finding.related).flatMap((place) => {
    const uri = set.uriOf(place.file);
    const known = SHOWN.get(place);
    if (known && isAsShown(known, uri, style)) return [known.information];
    const text = set.textOf(place.file);
    if (!text) return [];
    const location = { uri, range: toRange(text, place.span, style.positionEncoding) };
    const information = { location, message: word(place.message, style.locale) };
    SHOWN.set(place, { information, ...style });
    return [information];
  });
}

/** A place is the same object as long as its document has the same text: of a large set an edit moves those of one. */
const SHOWN = new WeakMap<RelatedPlace, Shown>();

interface Shown extends DiagnosticStyle {
  readonly information: DiagnosticRelatedInformation;
}

function isAsShown({ information, locale, positionEncoding }: Shown, uri: string, style: DiagnosticStyle): boolean {
  return information.location.uri === uri && locale === style.locale && positionEncoding === style.positionEncoding;
}

/** The first places in their order, and of those that say the same some only after one of everything that is said. */
function foremost(places: readonly RelatedPlace[]): readonly RelatedPlace[] {
  if (places.length <= MOST_RELATED) return places;
  const said = new Set<Message>();
  const firsts = places.filter(({ message }) => !said.has(message) && said.add(message)).slice(0, MOST_RELATED);
  const chosen = new Set(firsts);
  for (const place of places) if (chosen.size < MOST_RELATED) chosen.add(place);
  return places.filter((place) => chosen.has(place));
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
