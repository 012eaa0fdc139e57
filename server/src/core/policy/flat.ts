import { type Span, span } from "../span.ts";
import type { MappedText } from "../text/mapped.ts";
import { normaliseMapped, without } from "../text/normalise.ts";
import { strayMarks } from "../text/strayMarks.ts";
import type { RawLink } from "./raw.ts";

/** A line break of the source inside a paragraph, and one that shows (`<br>`, two blanks, a backslash). */
export const SOFT = "\n";
export const HARD = "\f";

/** The visible text of a paragraph, heading or cell: markup gone, not yet normalised. */
export interface Flat {
  /** Offsets count from the start of the parsed slice. */
  readonly mapped: MappedText;
  /** Ranges of the text in strong emphasis. */
  readonly strong: readonly Span[];
  readonly links: readonly RawLink[];
  /** HTML comments, as ranges of the parsed slice. */
  readonly comments: readonly Span[];
}

/** Leaves out emphasis marks that stayed in the text, and moves the strong ranges along. */
export function withoutStrayMarks(flat: Flat): Flat {
  const marks = strayMarks(flat.mapped.text);
  if (marks.length === 0) return flat;
  const stray = marks.filter((_, index) => index % 2 === 0 && marks[index + 1] !== undefined);
  const moved = (at: number): number => {
    let gone = 0;
    for (const mark of marks) gone += Math.max(0, Math.min(mark.end, at) - mark.start);
    return at - gone;
  };
  const emphasised = stray.length === 0 ? [] : strongByMarks(flat.mapped.text, marks);
  const strong = [...flat.strong, ...emphasised].map((at) => span(moved(at.start), moved(at.end)));
  return { ...flat, mapped: without(flat.mapped, marks), strong };
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
  const { offsets, ends } = flat.mapped;
  const base = offsets[start] ?? 0;
  const source = span(base, Math.max(base, ends[end - 1] ?? base));
  const mapped = normaliseMapped(flat.mapped, start, end, base);
  return { source, mapped, strong: strongIn(flat, mapped, base) };
}

function strongIn(flat: Flat, mapped: MappedText, base: number): readonly Span[] {
  const ranges: Span[] = [];
  for (const at of flat.strong) {
    const from = (flat.mapped.offsets[at.start] ?? 0) - base;
    const to = (flat.mapped.ends[at.end - 1] ?? 0) - base;
    const start = mapped.offsets.findIndex((offset) => offset >= from && offset < to);
    if (start < 0) continue;
    let end = start;
    while (end < mapped.text.length && (mapped.ends[end] ?? 0) <= to) end++;
    if (end > start) ranges.push(span(start, end));
  }
  return ranges;
}
