import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from "vscode-languageserver-types";
import type { ClauseAssessment } from "../core/assessment/assessment.ts";
import { type Locale, localised } from "../core/messages/message.ts";
import type { PolicyDocument, TaggedScope } from "../core/policy/document.ts";
import { contains, type Span, span } from "../core/span.ts";
import type { LanguageContext } from "./context.ts";
import { toRange } from "./convert.ts";
import { clauseEntry, location, type PlaceContext, scopesOf } from "./places.ts";

/** The clauses a document answers, each over its section, with the elements that are stated there. */
export function documentSymbols(context: LanguageContext): DocumentSymbol[] | SymbolInformation[] {
  const { document, set, locale } = context;
  if (!document) return [];
  const scopes = document.scopes.flatMap((scope) => {
    const entry = clauseEntry(set, scope.clause);
    return entry ? [{ scope, entry }] : [];
  });
  if (context.capabilities.hierarchicalSymbols) {
    return scopes.map(({ scope, entry }) => scopeSymbol(context, document, scope, entry));
  }
  return scopes.map(({ scope, entry }) => ({
    name: clauseName(entry, locale),
    kind: SymbolKind.Property,
    location: location(context, { document, span: scope.anchor }),
  }));
}

function scopeSymbol(
  context: LanguageContext,
  document: PolicyDocument,
  scope: TaggedScope,
  entry: ClauseAssessment,
): DocumentSymbol {
  const range = (at: Span) => toRange(document, at, context.positionEncoding);
  const heading = scope.heading === null ? null : document.headings[scope.heading];
  const whole = heading ? span(heading.span.start, heading.scope.end) : span(0, document.source.length);
  const children = entry.elements.flatMap(({ element, verdict }): DocumentSymbol[] => {
    const evidence = verdict.evidence.find((each) => each.document === document && contains(scope.span, each.span));
    if (verdict.outcome !== "stated" || !evidence) return [];
    const at = range(evidence.span);
    const name = localised(element.name, context.locale);
    return [{ name, detail: element.id, kind: SymbolKind.Field, range: at, selectionRange: at }];
  });
  return {
    name: clauseName(entry, context.locale),
    detail: `${entry.points / 4}/${entry.max / 4}`,
    kind: SymbolKind.Property,
    ...(entry.status === "notApplicable" ? { tags: [SymbolTag.Deprecated] } : {}),
    range: range(whole),
    selectionRange: range(scope.anchor),
    children,
  };
}

export interface SymbolSource extends PlaceContext {
  readonly locale: Locale;
}

/** Sections of all open sets whose clause (id, title, elements) or heading has every word of the query. */
export function workspaceSymbols(sources: readonly SymbolSource[], query: string): SymbolInformation[] {
  const words = query.toLowerCase().normalize("NFKC").split(/\s+/).filter(Boolean);
  return sources.flatMap((source) =>
    source.set.assessment.clauses.flatMap((entry) =>
      scopesOf(source.set, entry.clause.id).flatMap((place): SymbolInformation[] => {
        const heading = place.document.headings[place.scope.heading ?? -1]?.text;
        const text = searchText(entry, heading ?? "");
        if (!words.every((word) => text.includes(word))) return [];
        return [
          {
            name: clauseName(entry, source.locale),
            kind: SymbolKind.Property,
            location: location(source, place),
            containerName: heading ?? place.document.path,
          },
        ];
      }),
    ),
  );
}

function clauseName({ clause }: ClauseAssessment, locale: Locale): string {
  return `${clause.id} ${localised(clause.title, locale)}`;
}

function searchText({ clause }: ClauseAssessment, heading: string): string {
  const elements = clause.elements.map(({ id, name }) => `${id} ${name.zh} ${name.en}`);
  return [clause.id, clause.title.zh, clause.title.en, heading, ...elements].join("\n").toLowerCase();
}
