import { compareSpans, overlaps, type Span, span } from "../span.ts";
import type { MappedText } from "../text/mapped.ts";
import { normaliseMapped, without } from "../text/normalise.ts";
import { endAt, startAt } from "../text/places.ts";
import { strayMarks } from "../text/strayMarks.ts";
import type { RawLink } from "./raw.ts";

/** A line break of the source inside a paragraph, and one that shows (`<br>`, two blanks, a backslash). */
export const SOFT = "\n";
export const HARD = "\f";

/** The visible text of a paragraph, heading or cell: markup gone, not yet normalised. */
export interface Flat {
  /** Offsets count from the start of the parsed slice. */
  readonly mapped: MappedText;
  /** Ranges of the text in strong emphasis, ascending and apart. */
  readonly strong: readonly Span[];
  readonly links: readonly RawLink[];
  /** HTML comments, as ranges of the parsed slice. */
  readonly comments: readonly Span[];
}

/** Leaves out emphasis marks that stayed in the text, and moves the strong ranges along; those may come in any order. */
export function withoutStrayMarks(flat: Flat): Flat {
  const marks = strayMarks(flat.mapped.text);
  if (marks.length === 0) return { ...flat, strong: apart(flat.strong) };
  const moved = (at: number): number => {
    let gone = 0;
    for (const mark of marks) gone += Math.max(0, Math.min(mark.end, at) - mark.start);
    return at - gone;
  };
  const emphasised = strongByMarks(flat.mapped.text, marks);
  const strong = [...flat.strong, ...emphasised].map((at) => span(moved(at.start), moved(at.end)));
  return { ...flat, mapped: without(flat.mapped, marks), strong: apart(strong) };
}

/** The ranges in order, those that share characters made one. */
function apart(ranges: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const range of [...ranges].sort(compareSpans)) {
    const last = found.at(-1);
    if (last && overlaps(last, range)) found[found.length - 1] = span(last.start, Math.max(last.end, range.end));
    else found.push(range);
  }
  return found;
}

/** `**注意：**定制` is meant as strong, although it is not parsed as such. */
function strongByMarks(text: string, marks: readonly Span[]): readonly Span[] {
  const ranges: Span[] = [];
  const open = new Map<string, number>();
  for (const mark of marks) {
    const run = text.slice(mark.start, mark.end);
    if (run.length < 2 || run.startsWith("~")) continue;
    const start = open.get(run);
    if (start === undefined) open.set(run, mark.end);
    else {
      ranges.push(span(start, mark.start));
      open.delete(run);
    }
  }
  return ranges;
}

/** The `[!NOTE]` of an alert and the `[x]` of a task are marks, not text. */
export function withoutLeader(flat: Flat, place: { readonly quoted: boolean; readonly depth: number }): Flat {
  const pattern = place.quoted ? /^\s*\[![A-Za-z]+\]\s*/ : /^\s*\[[ xX]\]\s+/;
  if (!place.quoted && place.depth === 0) return flat;
  const match = pattern.exec(flat.mapped.text);
  if (!match) return flat;
  const gone = match[0].length;
  return {
    ...flat,
    mapped: without(flat.mapped, [span(0, gone)]),
    strong: flat.strong.map((at) => span(Math.max(0, at.start - gone), Math.max(0, at.end - gone))),
  };
}

/** A range of the flat text, normalised, with offsets from the start of its own source. */
export function contentOf(
  flat: Flat,
  start: number,
  end: number,
): { readonly source: Span; readonly mapped: MappedText; readonly strong: readonly Span[] } {
  const { places } = flat.mapped;
  const base = startAt(places, start) ?? 0;
  const source = span(base, Math.max(base, endAt(places, end - 1) ?? base));
  const mapped = normaliseMapped(flat.mapped, start, end, base);
  return { source, mapped, strong: strongOf(flat, strongIn(flat.strong, start, end), mapped, base) };
}

/** The strong ranges that share characters with a range of the flat text. */
export function strongIn(strong: readonly Span[], start: number, end: number): readonly Span[] {
  let low = 0;
  let high = strong.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strong[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let past = low;
  while ((strong[past]?.start ?? end) < end) past++;
  return strong.slice(low, past);
}

/** Strong ranges of the flat text as ranges of the normalised one. */
function strongOf(flat: Flat, strong: readonly Span[], mapped: MappedText, base: number): readonly Span[] {
  const ranges: Span[] = [];
  let next = 0;
  for (const at of strong) {
    const from = (startAt(flat.mapped.places, at.start) ?? 0) - base;
    const to = (endAt(flat.mapped.places, at.end - 1) ?? 0) - base;
    while (next < mapped.text.length && (startAt(mapped.places, next) ?? 0) < from) next++;
    const start = next;
    while (next < mapped.text.length && (endAt(mapped.places, next) ?? 0) <= to) next++;
    if (next > start) ranges.push(span(start, next));
  }
  return ranges;
}
