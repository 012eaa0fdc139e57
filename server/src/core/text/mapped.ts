import { type Span, span } from "../span.ts";

/**
 * Normalised text with a way back to its source: NFKC, traditional script folded to simplified, emphasis marks, zero-width
 * characters and blanks beside CJK characters dropped. `offsets[i]` is the source offset (relative to the start of the
 * slice it was made from) of the character that gave `text[i]`; `ends[i]` is where that source character ends. Both have
 * the length of `text`. Matching happens on `text`; nothing searches the raw source for a matched string again.
 */
export interface MappedText {
  readonly text: string;
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
}

/** The tight source range (relative to the slice) of a half-open range of the normalised text. */
export function toSource(mapped: MappedText, start: number, end: number): Span {
  const last = mapped.offsets.length - 1;
  if (last < 0) return span(0, 0);
  const from = Math.max(0, Math.min(start, last));
  const to = Math.max(from, Math.min(end - 1, last));
  const low = mapped.offsets[from] ?? 0;
  return span(low, end <= start ? low : Math.max(low, mapped.ends[to] ?? low));
}

/** Literal text that stands for one place of the source (a header's words, a separator). */
export function pinned(text: string, start: number, end: number): MappedText {
  return { text, offsets: new Int32Array(text.length).fill(start), ends: new Int32Array(text.length).fill(end) };
}

/** Joins mapped texts; each part's offsets are moved by its `shift` (relative to the joined slice's start). */
export function joinMapped(parts: readonly { readonly mapped: MappedText; readonly shift: number }[]): MappedText {
  let length = 0;
  for (const { mapped } of parts) length += mapped.text.length;
  const offsets = new Int32Array(length);
  const ends = new Int32Array(length);
  let at = 0;
  let text = "";
  for (const { mapped, shift } of parts) {
    text += mapped.text;
    for (let index = 0; index < mapped.text.length; index++, at++) {
      offsets[at] = (mapped.offsets[index] ?? 0) + shift;
      ends[at] = (mapped.ends[index] ?? 0) + shift;
    }
  }
  return { text, offsets, ends };
}
