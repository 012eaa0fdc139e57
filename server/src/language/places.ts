import type { Location } from "vscode-languageserver-types";
import type { ClauseAssessment } from "../core/assessment/assessment.ts";
import type { ClauseTag, PolicyDocument, TaggedScope } from "../core/policy/document.ts";
import type { Span } from "../core/span.ts";
import type { LiveSet, PositionEncoding } from "./context.ts";
import { toRange } from "./convert.ts";

/** What is needed to name a place of a set to the client. */
export interface PlaceContext {
  readonly set: LiveSet;
  readonly positionEncoding: PositionEncoding;
}

/** A place in a document of the set. */
export interface DocumentPlace {
  readonly document: PolicyDocument;
  readonly span: Span;
}

export function location({ set, positionEncoding }: PlaceContext, { document, span }: DocumentPlace): Location {
  return { uri: set.uriOf(document.path), range: toRange(document, span, positionEncoding) };
}

export function clauseEntry(set: LiveSet, clause: string): ClauseAssessment | null {
  return set.assessment.clauses.find((entry) => entry.clause.id === clause) ?? null;
}

/** Where the set answers a clause: the headings, or the tags of whole documents, by path and then offset. */
export function scopesOf(set: LiveSet, clause: string): readonly (DocumentPlace & { readonly scope: TaggedScope })[] {
  const { documents } = set.assessment.set;
  return documents.flatMap((document) =>
    document.scopes
      .filter((scope) => scope.clause === clause)
      .map((scope) => ({ document, scope, span: scope.anchor })),
  );
}

/** Every tag of a clause in the set, whether or not it resolves. */
export function tagsOf(set: LiveSet, clause: string): readonly (DocumentPlace & { readonly tag: ClauseTag })[] {
  const { documents } = set.assessment.set;
  return documents.flatMap((document) =>
    document.tags.filter((tag) => tag.clause === clause).map((tag) => ({ document, tag, span: tag.targetSpan })),
  );
}

/** Tags of a document that point to one of its headings. */
export function tagsOfHeading(document: PolicyDocument, heading: number): readonly ClauseTag[] {
  return document.tags.filter(({ resolution }) => resolution.kind === "heading" && resolution.heading === heading);
}

/** The same place twice (a clause tagged `*` in two ways) is named once. */
export function distinct(locations: readonly Location[]): Location[] {
  const seen = new Set<string>();
  return locations.filter(({ uri, range }) => {
    const key = `${uri}#${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** URI of a path written relative to a file of the set, as Markdown and YAML write it. */
export function besideUri(fileUri: string, path: string): string {
  const [whole = "", head = "", tail = ""] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)?(.*)$/is.exec(fileUri) ?? [];
  if (whole === "") return path;
  const parts = tail.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(encodeURIComponent(part));
  }
  return head + (parts[0] === "" ? "" : "/") + parts.join("/");
}
