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

/** The pieces of a body in order; `start` counts from the start of `body`. */
export function readPieces(body: string, cache: PieceCache): readonly PlacedPiece[] {
  return cutMarkdown(body).map(({ start, end }) => {
    const text = body.slice(start, end);
    const known = cache.get(text);
    if (known) return { start, piece: known };
    const piece = readBlocks(parseMarkdown(text), text);
    cache.set(text, piece);
    return { start, piece };
  });
}
