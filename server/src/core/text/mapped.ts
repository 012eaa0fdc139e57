/**
 * Normalised text with a way back to its source: NFKC, traditional script folded to simplified, emphasis marks, zero-width
 * characters and spaces between CJK characters dropped. `offsets[i]` is the source offset (relative to the start of the
 * slice it was made from) of the character that gave `text[i]`; `ends[i]` is where that source character ends. Both have
 * the length of `text`. Matching happens on `text`; nothing searches the raw source for a matched string again.
 */
export interface MappedText {
  readonly text: string;
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
}
