import { Recent } from "../recent.ts";
import type { Span } from "../span.ts";
import { detached } from "../text/detached.ts";
import { readBlocks } from "./blocks.ts";
import { cutMarkdown } from "./chunks.ts";
import { BUDGET, markdownCost, plainCost } from "./complexity.ts";
import { parseMarkdown } from "./markdown.ts";
import { plainBlocks } from "./plainBlocks.ts";
import type { RawPiece } from "./raw.ts";
import { SharedContents } from "./sharedContents.ts";

export interface PlacedPiece {
  readonly start: number;
  readonly piece: RawPiece;
}

/**
 * What is known of pieces of Markdown, by their text: an edit re-parses its own piece, and every other unit's content
 * stays the same object. The limit is in UTF-16 units of text; text that stands in many documents is held once.
 */
export class PieceCache {
  private readonly pieces: Recent<string, RawPiece>;
  private readonly contents: SharedContents;

  constructor(limit = 1_000_000) {
    this.pieces = new Recent(limit, (text) => text.length);
    this.contents = new SharedContents(limit);
  }

  get(text: string): RawPiece | undefined {
    return this.pieces.get(text);
  }

  /** Keeps a piece that was read anew, and gives it with the contents that others share. */
  keep(text: string, read: RawPiece): RawPiece {
    const units = read.units.map((unit) => {
      const content = this.contents.of(unit.kind, unit.content);
      return content === unit.content ? unit : { ...unit, content };
    });
    const piece = { ...read, units };
    // A text that is kept must not keep the document that it was cut from.
    this.pieces.set(detached(text), piece);
    return piece;
  }

  /** See `Recent`. */
  gather(): void {
    this.pieces.gather();
    this.contents.gather();
  }

  /** See `Recent`. */
  settle(spare: number): void {
    this.pieces.settle(spare);
    this.contents.settle(spare);
  }
}

/** micromark takes more than twice the time for twice the blocks, so that long texts are parsed in runs of this length. */
const RUN_LENGTH = 3000;

export type Pieces =
  | { readonly kind: "read"; readonly pieces: readonly PlacedPiece[] }
  /** The piece with which the text costs more than it may; `deep` where lists or quotes nest too far. */
  | { readonly kind: "too-complex"; readonly at: Span; readonly deep: boolean };

/**
 * The pieces of a body in order; `start` counts from the start of `body`. Whether the body is too complex is told before
 * anything is parsed, and never depends on what the cache holds.
 */
export function readPieces(body: string, cache: PieceCache): Pieces {
  const cuts = cutMarkdown(body);
  const pieces: (RawPiece | null)[] = [];
  let cost = 0;
  for (const at of cuts) {
    const text = body.slice(at.start, at.end);
    const least = plainCost(text);
    const piece = cost + least > BUDGET ? null : (cache.get(text) ?? readPlain(text, least, cache));
    const own = piece?.cost ?? Math.max(least, markdownCost(text));
    cost += own;
    if (cost > BUDGET) return { kind: "too-complex", at, deep: own === Number.POSITIVE_INFINITY };
    pieces.push(piece);
  }
  const placed: PlacedPiece[] = [];
  for (let first = 0; first < cuts.length; ) {
    const start = cuts[first]?.start ?? 0;
    const piece = pieces[first];
    if (piece) {
      placed.push({ start, piece });
      first++;
      continue;
    }
    let last = first;
    while (last + 1 < cuts.length && !pieces[last + 1] && (cuts[last + 1]?.end ?? 0) - start <= RUN_LENGTH) last++;
    for (const fresh of parseRun(body, cuts.slice(first, last + 1))) {
      placed.push({ start: fresh.start, piece: cache.keep(fresh.text, fresh.piece) });
    }
    first = last + 1;
  }
  return { kind: "read", pieces: placed };
}

/** A piece without inline markup needs no parser. */
function readPlain(text: string, cost: number, cache: PieceCache): RawPiece | null {
  const nodes = plainBlocks(text);
  if (!nodes) return null;
  return cache.keep(text, readBlocks(nodes, text, { origin: 0, end: text.length, cost }));
}

/** Neighbouring pieces are parsed in one go, which costs little more than half of parsing them one by one. */
function parseRun(
  body: string,
  cuts: readonly Span[],
): readonly { readonly start: number; readonly text: string; readonly piece: RawPiece }[] {
  const from = cuts[0]?.start ?? 0;
  const run = body.slice(from, cuts.at(-1)?.end ?? from);
  const nodes = parseMarkdown(run);
  let next = 0;
  return cuts.map(({ start, end }) => {
    const first = next;
    while (next < nodes.length && from + (nodes[next]?.position?.start.offset ?? 0) < end) next++;
    const text = body.slice(start, end);
    const cost = Math.max(plainCost(text), markdownCost(text));
    const piece = readBlocks(nodes.slice(first, next), run, { origin: start - from, end: end - from, cost });
    return { start, text, piece };
  });
}
