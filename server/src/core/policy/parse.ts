import { compareSpans, type Span, shift, span } from "../span.ts";
import { indexLines } from "../text/lines.ts";
import { tooComplex } from "./complexity.ts";
import { inContext } from "./context.ts";
import { type PlacedComment, readDirectives } from "./directives.ts";
import type { PolicyDocument, PolicyLink, PolicyProblem } from "./document.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { linkHeadings, resolveTag, scopeOf } from "./headings.ts";
import { scanHeadings } from "./headingsOnly.ts";
import { hiddenCharacters, lookalikeClauses, MOST_HIDDEN } from "./hiddenCharacters.ts";
import { PieceCache, type PlacedPiece, readPieces } from "./pieces.ts";
import type { PlacedUnit } from "./placedUnit.ts";
import type { RawHeading } from "./raw.ts";

const shared = new PieceCache();

/**
 * Parses one policy. Never throws: what is wrong is in `problems`, and the rest of the document is still there.
 * `source` is decoded text, `path` is kept as given. What is learned of a piece of text is kept in `cache`, so that the
 * contents of unchanged units are the same objects in the next parse.
 */
export function parsePolicy(path: string, source: string, cache: PieceCache = shared): PolicyDocument {
  const front = readFrontMatter(source);
  const bodyStart = front.frontMatter?.span.end ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const read = readPieces(source.slice(bodyStart), cache);
  const body =
    read.kind === "read" ? assemble(read.pieces, bodyStart) : { ...EMPTY, headings: scanHeadings(source, bodyStart) };
  const headings = linkHeadings(body.headings, source.length);
  const units = inContext(body.units);
  const directives = readDirectives(front.comments, body.comments, body.units, source);
  const tags = front.tags.map((tag) => resolveTag(tag, headings));
  const whole = span(bodyStart, source.length);
  const scopes = tags.flatMap((tag) => scopeOf(tag, headings, units, whole) ?? []);
  scopes.sort((a, b) => compareSpans(a.span, b.span));
  return {
    path,
    source,
    lines: indexLines(source),
    frontMatter: front.frontMatter,
    isPolicy: front.isPolicy,
    headings,
    units,
    tags,
    scopes,
    links: body.links,
    directives: directives.directives,
    problems: [
      ...front.problems,
      ...hiddenCharacters(source, 0, bodyStart),
      ...body.hidden.slice(0, MOST_HIDDEN),
      ...lookalikeClauses(front.tags),
      ...(read.kind === "too-complex" ? [tooComplex(source, shift(read.at, bodyStart), read.deep)] : []),
      ...directives.problems,
    ],
  };
}

interface Body {
  readonly units: readonly PlacedUnit[];
  readonly headings: readonly RawHeading[];
  readonly links: readonly PolicyLink[];
  readonly comments: readonly PlacedComment[];
  readonly hidden: readonly PolicyProblem[];
}

const EMPTY: Body = { units: [], headings: [], links: [], comments: [], hidden: [] };

/** Pieces in their places: spans absolute, indices and numbers unique in the document. */
function assemble(pieces: readonly PlacedPiece[], bodyStart: number): Body {
  const units: PlacedUnit[] = [];
  const headings: RawHeading[] = [];
  const links: PolicyLink[] = [];
  const comments: PlacedComment[] = [];
  const hidden: PolicyProblem[] = [];
  let blocks = 0;
  let leaves = 0;
  let items = 0;
  let heading = -1;
  for (const { start, piece } of pieces) {
    const by = bodyStart + start - piece.origin;
    const first = units.length;
    for (const unit of piece.units) {
      if (unit.kind === "heading") heading++;
      const { parent, item, leaf, block } = unit.place;
      units.push({
        raw: unit,
        span: shift(unit.span, by),
        parent: parent < 0 ? -1 : parent + first,
        item: item === 0 ? 0 : item + items,
        leaf: leaf + leaves,
        block: block + blocks,
        heading,
      });
    }
    for (const raw of piece.headings) {
      headings.push({ ...raw, span: shift(raw.span, by), textSpan: shift(raw.textSpan, by) });
    }
    for (const link of piece.links) links.push(placeLink(link, by));
    for (const problem of piece.hidden) hidden.push({ ...problem, span: shift(problem.span, by) });
    for (const comment of piece.comments) {
      const at: Span = shift(comment.span, by);
      comments.push({ ...comment, span: at, textStart: comment.textStart + by, block: comment.block + blocks });
    }
    blocks += piece.blocks;
    leaves += piece.leaves;
    items += piece.items;
  }
  return { units, headings, links, comments, hidden };
}

function placeLink(link: PolicyLink, by: number): PolicyLink {
  return {
    span: shift(link.span, by),
    destination: link.destination,
    destinationSpan: shift(link.destinationSpan, by),
    textSpan: shift(link.textSpan, by),
  };
}
