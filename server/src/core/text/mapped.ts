import { type Span, span } from "../span.ts";
import { endAt, inOnePlace, type Places, PlacesBuilder, startAt } from "./places.ts";

/**
 * Normalised text with a way back to its source: NFKC, traditional script folded to simplified, emphasis marks, zero-width
 * characters and blanks beside CJK characters dropped. `places` tells for each of its characters where the source character
 * stands that gave it (relative to the start of the slice it was made from). Matching happens on `text`; nothing searches
 * the raw source for a matched string again.
 */
export interface MappedText {
  readonly text: string;
  readonly places: Places;
}

/** The tight source range (relative to the slice) of a half-open range of the normalised text. */
export function toSource({ text, places }: MappedText, start: number, end: number): Span {
  const last = text.length - 1;
  if (last < 0) return span(0, 0);
  const from = Math.max(0, Math.min(start, last));
  const to = Math.max(from, Math.min(end - 1, last));
  const low = startAt(places, from) ?? 0;
  return span(low, end <= start ? low : Math.max(low, endAt(places, to) ?? low));
}

/** Literal text that stands for one place of the source (a header's words, a separator). */
export function pinned(text: string, start: number, end: number): MappedText {
  return { text, places: inOnePlace(text.length, start, end) };
}

/** Joins mapped texts; each part's places are moved by its `shift` (relative to the joined slice's start). */
export function joinMapped(parts: readonly { readonly mapped: MappedText; readonly shift: number }[]): MappedText {
  const places = new PlacesBuilder();
  let text = "";
  for (const { mapped, shift } of parts) {
    text += mapped.text;
    places.copy(mapped.places, 0, mapped.text.length, shift);
  }
  return { text, places: places.finish() };
}
