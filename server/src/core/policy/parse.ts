import { compareSpans, shift, span } from "../span.ts";
import { indexLines } from "../text/lines.ts";
import { type BodyPart, placeComments, placeUnits, readParts } from "./body.ts";
import { tooComplex } from "./complexity.ts";
import { readDirectives } from "./directives.ts";
import type { PolicyDocument } from "./document.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { linkHeadings, resolveTag, scopeOf } from "./headings.ts";
import { scanHeadings } from "./headingsOnly.ts";
import { hiddenCharacters, lookalikeClauses, MOST_HIDDEN } from "./hiddenCharacters.ts";
import { PieceCache, readPieces } from "./pieces.ts";

const shared = new PieceCache();

/** How the parts of a document were read, for the next text of it. */
const PARTS = new WeakMap<PolicyDocument, readonly BodyPart[]>();

/**
 * Parses one policy. Never throws: what is wrong is in `problems`, and the rest of the document is still there.
 * `source` is decoded text, `path` is kept as given. What is learned of a piece of text is kept in `cache`, so that the
 * contents of unchanged units are the same objects in the next parse; `before` is the document as it was before an edit,
 * whose unchanged parts keep what is remembered with them.
 */
export function parsePolicy(
  path: string,
  source: string,
  cache: PieceCache = shared,
  before: PolicyDocument | null = null,
): PolicyDocument {
  const front = readFrontMatter(source);
  const bodyStart = front.frontMatter?.span.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const read = readPieces(source.slice(bodyStart), cache);
  const pieces = read.kind === "read" ? read.pieces : [];
  const parts = readParts(pieces, bodyStart, (before && PARTS.get(before)) ?? []);
  const raw = read.kind === "read" ? parts.flatMap((part) => part.headings) : scanHeadings(source, bodyStart);
  const headings = linkHeadings(raw, source.length);
  const units = parts.flatMap((part) => part.units);
  const comments = placeComments(pieces, bodyStart);
  const marked = comments.length > 0 ? placeUnits(pieces, bodyStart) : [];
  const directives = readDirectives(front.comments, comments, marked, source);
  const tags = front.tags.map((tag) => resolveTag(tag, headings));
  const whole = span(bodyStart, source.length);
  const scopes = tags.flatMap((tag) => scopeOf(tag, headings, units, whole) ?? []);
  scopes.sort((a, b) => compareSpans(a.span, b.span));
  const document: PolicyDocument = {
    path,
    source,
    lines: indexLines(source),
    frontMatter: front.frontMatter,
    isPolicy: front.isPolicy,
    headings,
    units,
    parts,
    tags,
    scopes,
    links: parts.flatMap((part) => part.links),
    directives: directives.directives,
    problems: [
      ...front.problems,
      ...hiddenCharacters(source, 0, bodyStart),
      ...parts.flatMap((part) => part.hidden).slice(0, MOST_HIDDEN),
      ...lookalikeClauses(front.tags),
      ...(read.kind === "too-complex" ? [tooComplex(source, shift(read.at, bodyStart), read.deep)] : []),
      ...directives.problems,
    ],
  };
  PARTS.set(document, parts);
  return document;
}
