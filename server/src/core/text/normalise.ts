import type { Span } from "../span.ts";
import { isBlank, isCjk, isHan, isHighSurrogate, isInvisible, isInvisiblePoint, isLowSurrogate } from "./characters.ts";
import type { MappedText } from "./mapped.ts";
import { MappedBuilder } from "./mappedBuilder.ts";
import { endAt, inPlace, PlaceReader, PlacesBuilder } from "./places.ts";
import { simplifiedUnits } from "./simplify.ts";
import { strayMarks } from "./strayMarks.ts";

export { joinMapped, pinned, toSource } from "./mapped.ts";

/** Marks that belong to the character before them: combining marks, half-width voicing marks, Hangul vowels and finals. */
const COMBINING = /^[\p{M}\uff9e\uff9f\u1160-\u11ff]$/u;

/**
 * The normalised view of a slice of source: NFKC per character with its combining marks, lower case, traditional script
 * folded to simplified; `dropped` ranges (ascending, relative to the slice), stray emphasis marks, invisible characters
 * and blanks beside CJK characters left out, but a blank that stands for a comma is one, and room left for a number is
 * `__`. Offsets are relative to the slice.
 */
export function normalise(source: string, dropped: readonly Span[] = []): MappedText {
  const raw = dropped.length === 0 ? whole(source) : without(whole(source), dropped);
  return normaliseMapped(without(raw, strayMarks(raw.text)));
}

/**
 * The same for (a range of) text that already has places: they are carried through, less `base`. Stray marks are the
 * caller's.
 */
export function normaliseMapped(raw: MappedText, from = 0, to = raw.text.length, base = 0): MappedText {
  const { text, places } = raw;
  const out = new MappedBuilder();
  const place = new PlaceReader(places, from);
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    place.take(at);
    const start = place.start - base;
    const end = place.end - base;
    const one = folded(text, at);
    if (one >= 0) {
      out.push(one, start, end, unit > 0x7f);
      const until = Math.min(to, at + 1 + place.follow(at));
      let next = at + 1;
      for (; next < until; next++) {
        const more = folded(text, next);
        if (more < 0) break;
        out.pushNext(more, text.charCodeAt(next) > 0x7f);
      }
      out.endRun(next - at - 1, start, end);
      at = next;
    } else if (isBlank(unit)) {
      if (isGap(text, at, from, to)) fillGap(out, start, end);
      else out.blank(start, end, isPause(text, at, from, to));
      at++;
    } else if (isInvisible(unit)) at++;
    else at = composed(raw, at, to, start, base, out);
  }
  return out.finish();
}

/** What a character that stands for itself becomes; -1 where more than its own code has to be looked at. */
function folded(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x4e00 && unit <= 0x9fff) return simplifiedUnits()[unit] ?? unit;
  if (unit > 0x20 && unit < 0x7f) return joinsNext(text, at) ? -1 : lower(unit);
  if (unit === 0x3001 || unit === 0x3002) return unit;
  return unit >= 0xff01 && unit <= 0xff5e && !joinsNext(text, at) ? lower(unit - 0xfee0) : -1;
}

/** The text itself, each unit standing for itself. */
export function whole(text: string): MappedText {
  return { text, places: inPlace(text.length) };
}

/** Leaves ranges of a mapped text out (ascending). */
export function without(mapped: MappedText, ranges: readonly Span[]): MappedText {
  if (ranges.length === 0) return mapped;
  const places = new PlacesBuilder();
  let text = "";
  let at = 0;
  for (const range of [...ranges, { start: mapped.text.length, end: mapped.text.length }]) {
    const until = Math.max(at, range.start);
    text += mapped.text.slice(at, until);
    places.copy(mapped.places, at, until);
    at = Math.max(at, range.end);
  }
  return { text, places: places.finish() };
}

/** ① would become 1 and run into a telephone number after it. */
function circled(unit: number): string | null {
  return unit >= 0x2460 && unit <= 0x2473 ? `(${unit - 0x245f})` : null;
}

function joinsNext(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next >= 0x300 && (next < 0x2e80 || next > 0x9fff) && !isInvisible(next) && COMBINING.test(text[at + 1] ?? "");
}

function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** One code point with its combining marks, composed; returns the index after it. */
function composed(
  { text, places }: MappedText,
  at: number,
  to: number,
  start: number,
  base: number,
  out: MappedBuilder,
): number {
  const unit = text.charCodeAt(at);
  let next = at + (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1);
  if (isInvisiblePoint(text.codePointAt(at) ?? 0)) return next;
  // A cluster stays short, so that a flood of combining marks cannot make one character of the whole text.
  for (let marks = 0; marks < 8 && next < to && COMBINING.test(text[next] ?? ""); marks++) next++;
  const end = (endAt(places, next - 1) ?? 0) - base;
  const form = circled(unit) ?? text.slice(at, next).normalize("NFKC");
  const simplified = simplifiedUnits();
  for (let index = 0; index < form.length; index++) {
    const one = form.charCodeAt(index);
    if (isBlank(one)) out.blank(start, end);
    else if (!isInvisible(one)) out.push(simplified[lower(one)] ?? one, start, end, isCjk(unit) || isCjk(one));
  }
  return next;
}

/** Shorter runs of characters are letters set apart (售 后) or names, not phrases. */
const LEAST_PHRASE = 4;
const AFTER_ORDINAL = /[章节節条條款篇编編部分]/;

/** A blank between two longer runs of Chinese characters is typed for a comma ("先给您说多少钱 您同意了我再动手"). */
function isPause(text: string, at: number, from: number, to: number): boolean {
  if (at - LEAST_PHRASE < from || AFTER_ORDINAL.test(text[at - 1] ?? "")) return false;
  for (let back = 1; back <= LEAST_PHRASE; back++) if (!isHan(text.charCodeAt(at - back))) return false;
  let next = at;
  for (; next < to && isBlank(text.charCodeAt(next)); next++) if (endsWrappedLine(text, next, from)) return false;
  if (next + LEAST_PHRASE > to) return false;
  for (let ahead = 0; ahead < LEAST_PHRASE; ahead++) if (!isHan(text.charCodeAt(next + ahead))) return false;
  return true;
}

/** What a number is left out before. */
const UNIT = /元|年(?![度级份])|月(?!份)|日(?!期)|天|周|个(?:月|工作日)|小时|公里|折|倍|[%％]/y;

/** The first of several blanks that leave room for a number ("保修期   年", "<u>    </u>元"). */
function isGap(text: string, at: number, from: number, to: number): boolean {
  if (at === from || at + 1 >= to || !isBlank(text.charCodeAt(at + 1))) return false;
  const before = text.charCodeAt(at - 1);
  if (!isHan(before) && !":：¥￥".includes(text[at - 1] ?? "")) return false;
  let next = at + 1;
  while (next < to && isBlank(text.charCodeAt(next))) next++;
  if (/[\n\r\f]/.test(text.slice(at, next))) return false;
  UNIT.lastIndex = next;
  return UNIT.test(text);
}

function fillGap(out: MappedBuilder, start: number, end: number): void {
  out.push(UNDERSCORE, start, end, true);
  out.push(UNDERSCORE, start, end, true);
}

const UNDERSCORE = 0x5f;

/** Lines shorter than this (in characters) were ended by their writer. */
const LEAST_LINE = 20;

/** A line break that an editor made, where the line was full. */
function endsWrappedLine(text: string, at: number, from: number): boolean {
  if (!/[\n\r\f]/.test(text[at] ?? "")) return false;
  for (let back = 1; back <= LEAST_LINE; back++) if (at - back < from || text[at - back] === "\n") return false;
  return true;
}
