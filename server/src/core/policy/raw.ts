import type { Span } from "../span.ts";
import type { PolicyProblem, UnitContent, UnitKind } from "./document.ts";
import type { Mark } from "./ordinals.ts";

/**
 * What is learned of a piece of Markdown by itself, so that it can be kept and used again wherever the same text stands.
 * All offsets less `origin` count from the start of the piece.
 */
export interface RawPiece {
  /** Where the piece stood in the text it was parsed from. */
  readonly origin: number;
  /** Estimated cost of parsing it, in microseconds. */
  readonly cost: number;
  readonly units: readonly RawUnit[];
  readonly headings: readonly RawHeading[];
  readonly links: readonly RawLink[];
  readonly comments: readonly RawComment[];
  readonly hidden: readonly PolicyProblem[];
  /** How many top-level blocks, leaf blocks and list items the piece has. */
  readonly blocks: number;
  readonly leaves: number;
  readonly items: number;
}

export interface RawUnit {
  readonly kind: UnitKind;
  readonly span: Span;
  readonly content: UnitContent;
  /** Ordinal or bullet at the start of the unit. */
  readonly mark: Mark | null;
  /** Reads like the title of what follows. */
  readonly title: boolean;
  /** Ends in a colon or says 以下. */
  readonly announces: boolean;
  /** Its words before a colon hold for what follows up to the full stop. */
  readonly coversAll: boolean;
  /** First unit of a line. */
  readonly startsLine: boolean;
  readonly place: Place;
}

/** Where the leaf block (paragraph, table, heading) of a unit stands. */
export interface Place {
  readonly quoted: boolean;
  /** Depth of list nesting. */
  readonly depth: number;
  /** Index of the unit that a nested list hangs on, -1 elsewhere. */
  readonly parent: number;
  /** Number of the innermost list item, unique in the piece; 0 outside lists. */
  readonly item: number;
  /** Index of the top-level block. */
  readonly block: number;
  /** Number of the leaf block, unique in the piece. */
  readonly leaf: number;
}

export interface RawHeading {
  readonly level: number;
  readonly span: Span;
  readonly textSpan: Span;
  /** Flattened, trimmed, NFKC-folded. */
  readonly text: string;
  /** GitHub-style anchor before repetitions are numbered. */
  readonly slug: string;
}

export interface RawLink {
  readonly span: Span;
  readonly destination: string;
  readonly destinationSpan: Span;
  readonly textSpan: Span;
}

export interface RawComment {
  readonly span: Span;
  /** Between `<!--` and `-->`. */
  readonly text: string;
  readonly textStart: number;
  /** Inside a line of text, not a block of its own. */
  readonly inline: boolean;
  /** Index of the top-level block. */
  readonly block: number;
}
