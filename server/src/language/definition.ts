import type { Location, LocationLink, Position } from "vscode-languageserver-types";
import { type Span, span } from "../core/span.ts";
import type { LanguageContext } from "./context.ts";
import { toOffset, toRange } from "./convert.ts";
import { besideUri, clauseEntry, type DocumentPlace, distinct, location, scopesOf, tagsOfHeading } from "./places.ts";
import { type Target, targetAt } from "./target.ts";

/**
 * From a tag to its heading, from a clause to every section that answers it, from a heading to the tags that point to
 * it, from a record to its file.
 */
export function definition(context: LanguageContext, position: Position): Location[] | LocationLink[] {
  const target = targetAt(context, toOffset(context.text, position, context.positionEncoding));
  if (!target) return [];
  const places = destinations(context, target);
  if (!context.capabilities.definitionLinks) {
    return distinct(places.map(({ uri, range }) => ({ uri, range })));
  }
  const originSelectionRange = toRange(context.text, target.span, context.positionEncoding);
  return places.map(({ uri, range, whole }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: whole,
    targetSelectionRange: range,
  }));
}

type Destination = Location & { readonly whole: Location["range"] };

function destinations(context: LanguageContext, target: Target): readonly Destination[] {
  const { document } = context;
  switch (target.kind) {
    case "clause":
      return clauseDestinations(context, target.clause, target.element);
    case "reference": {
      if (!document) return [];
      const { resolution } = target.tag;
      switch (resolution.kind) {
        case "heading":
          return headingDestinations(context, [resolution.heading]);
        case "ambiguous-heading":
          return headingDestinations(context, resolution.headings);
        case "document":
          return [destination(context, { document, span: bodyStart(context) }, null)];
        case "unknown-heading":
          return [];
      }
      return [];
    }
    case "heading": {
      if (!document) return [];
      const tags = tagsOfHeading(document, target.heading.index);
      return tags.map((tag) => destination(context, { document, span: tag.targetSpan }, null));
    }
    case "file":
      return [start(besideUri(context.uri, target.path))];
    case "standard":
      return /^\.\.?\//.test(target.value) ? [start(besideUri(context.uri, target.value))] : [];
    case "rule":
      return [];
  }
}

/** An element leads to its evidence where it has some, else to its clause's sections. */
function clauseDestinations(context: LanguageContext, clause: string, element: string | null): readonly Destination[] {
  const items = clauseEntry(context.set, clause)?.elements ?? [];
  const evidence = items.find((item) => item.element.id === element)?.verdict.evidence ?? [];
  if (evidence.length > 0) return evidence.map((place) => destination(context, place, null));
  return scopesOf(context.set, clause).map(({ document, scope, span: at }) => {
    const heading = scope.heading === null ? null : document.headings[scope.heading];
    return destination(context, { document, span: at }, heading ? span(heading.span.start, heading.scope.end) : null);
  });
}

function headingDestinations(context: LanguageContext, indices: readonly number[]): readonly Destination[] {
  const { document } = context;
  if (!document) return [];
  return indices.flatMap((index) => {
    const heading = document.headings[index];
    if (!heading) return [];
    return [destination(context, { document, span: heading.textSpan }, span(heading.span.start, heading.scope.end))];
  });
}

function destination(context: LanguageContext, place: DocumentPlace, whole: Span | null): Destination {
  const at = location(context, place);
  return { ...at, whole: whole ? location(context, { ...place, span: whole }).range : at.range };
}

function bodyStart({ document }: LanguageContext): Span {
  const end = document?.frontMatter?.span.end ?? 0;
  return span(end, end);
}

function start(uri: string): Destination {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { uri, range, whole: range };
}
