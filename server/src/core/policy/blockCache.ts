import type { RootContent } from "mdast";
import type { Span } from "../span.ts";
import { draftUnits, type UnitDraft } from "./blocks.ts";

/** Units of blocks by the block's text; the oldest half is dropped when it grows beyond its bound. */
export interface BlockCache {
  readonly drafts: Map<string, readonly UnitDraft[]>;
  /** UTF-16 units of keys held at most. */
  readonly capacity: number;
  size: number;
}

export function createBlockCache(capacity = 8_000_000): BlockCache {
  return { drafts: new Map(), capacity, size: 0 };
}

export function cachedDrafts(
  block: RootContent,
  text: string,
  at: Span,
  cache: BlockCache | undefined,
): readonly UnitDraft[] {
  if (!cache) return draftUnits(block, text, at.start);
  const key = `${block.type}\n${text.slice(at.start, at.end)}`;
  const known = cache.drafts.get(key);
  if (known) return known;
  const drafts = draftUnits(block, text, at.start);
  cache.drafts.set(key, drafts);
  cache.size += key.length;
  if (cache.size > cache.capacity) shrink(cache);
  return drafts;
}

function shrink(cache: BlockCache): void {
  for (const key of cache.drafts.keys()) {
    if (cache.size <= cache.capacity / 2) return;
    cache.drafts.delete(key);
    cache.size -= key.length;
  }
}
