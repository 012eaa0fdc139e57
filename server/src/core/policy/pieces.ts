import type { Span } from "../span.ts";
import { readBlocks } from "./blocks.ts";
import { cutMarkdown } from "./chunks.ts";
import { parseMarkdown } from "./markdown.ts";
import type { RawPiece } from "./raw.ts";

export interface PlacedPiece {
  readonly start: number;
  readonly piece: RawPiece;
}

/**
 * What is known of pieces of Markdown, by their text: an edit re-parses its own piece, and every other unit's content
 * stays the same object. The oldest go when it holds more than `limit` UTF-16 units of text.
 */
export class PieceCache {
  private readonly pieces = new Map<string, RawPiece>();
  private held = 0;
  private readonly limit: number;

  constructor(limit = 4_000_000) {
    this.limit = limit;
  }

  get(text: string): RawPiece | undefined {
    const piece = this.pieces.get(text);
    if (piece) {
      this.pieces.delete(text);
      this.pieces.set(text, piece);
    }
    return piece;
  }

  set(text: string, piece: RawPiece): void {
    if (text.length > this.limit / 4) return;
    this.pieces.set(text, piece);
    this.held += text.length;
    for (const oldest of this.pieces.keys()) {
      if (this.held <= this.limit) break;
      this.pieces.delete(oldest);
      this.held -= oldest.length;
    }
  }
}

/** micromark takes more than twice the time for twice the blocks, so that long texts are parsed in runs of this length. */
const RUN_LENGTH = 3000;

/** The pieces of a body in order; `start` counts from the start of `body`. */
export function readPieces(body: string, cache: PieceCache): readonly PlacedPiece[] {
  const cuts = cutMarkdown(body);
  const known = cuts.map(({ start, end }) => cache.get(body.slice(start, end)));
  const placed: PlacedPiece[] = [];
  for (let first = 0; first < cuts.length; ) {
    const piece = known[first];
    const start = cuts[first]?.start ?? 0;
    if (piece) {
      placed.push({ start, piece });
      first++;
      continue;
    }
    let last = first;
    while (last + 1 < cuts.length && !known[last + 1] && (cuts[last + 1]?.end ?? 0) - start <= RUN_LENGTH) last++;
    for (const fresh of parseRun(body, cuts.slice(first, last + 1))) {
      cache.set(fresh.text, fresh.piece);
      placed.push({ start: fresh.start, piece: fresh.piece });
    }
    first = last + 1;
  }
  return placed;
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
    return { start, text: body.slice(start, end), piece: readBlocks(nodes.slice(first, next), run, start - from) };
  });
}
