import { type Span, span } from "../span.ts";
import type { InlineText } from "./inline.ts";

const ENDS = "。！？；";
const ASCII_ENDS = "!?;";
const CLOSERS = "”’」』）)】》\"'";
/** What starts a new line of its own although Markdown sees one paragraph. */
export const ORDINAL =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[条條章节節款项項]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){1,3}(?![\d%％元年月天日小])|\d{1,2}[、.．)）](?!\d)|[①-⑳㈠-㈩⑴-⒇]|[-–—•·●○◆▪■★☆✦➤►▶√✓☑✅*+]\s|[QA问答問]\d{0,2}[：:.、])/;

/** Splits inline content into sentences, as ranges of the parsed source without surrounding blanks. */
export function splitSentences(source: string, whole: Span, inline: InlineText): readonly Span[] {
  const out: Span[] = [];
  let start = whole.start;
  let at = whole.start;
  let drop = 0;
  const cut = (end: number): void => {
    const trimmed = trim(source, start, end);
    if (trimmed) out.push(trimmed);
    start = end;
  };
  while (at < whole.end) {
    while (drop < inline.dropped.length && (inline.dropped[drop]?.end ?? 0) <= at) drop++;
    const gap = inline.dropped[drop];
    if (gap && gap.start <= at) {
      if (inline.breaks.some((position) => position >= gap.start && position < gap.end)) cut(gap.start);
      at = gap.end;
      continue;
    }
    const character = source.charAt(at);
    if (character === "\n" || character === "\r") {
      if (breaksLine(source, start, at, whole.end)) cut(at);
      at++;
    } else if (ENDS.includes(character) || (ASCII_ENDS.includes(character) && endsAscii(source, at))) {
      at++;
      while (at < whole.end && (ENDS + ASCII_ENDS + CLOSERS).includes(source.charAt(at))) at++;
      cut(at);
    } else at++;
  }
  cut(whole.end);
  return out;
}

/** "https://x?y" and "a;b" are not ends of sentences. */
function endsAscii(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1);
  const before = source.charCodeAt(at - 1);
  return Number.isNaN(next) || next <= 0x20 || next > 0x2e7f || (before > 0x2e7f && source.charAt(at) !== ";");
}

/** A soft break ends a sentence only before an ordinal or list mark, or after closing punctuation. */
function breaksLine(source: string, start: number, at: number, end: number): boolean {
  const before = source.slice(Math.max(start, at - 8), at).trimEnd();
  if (/[。！？；：!?;:][”’」』）)*_]*$/.test(before)) return true;
  const next = source
    .slice(at, Math.min(end, at + 40))
    .replace(/^[\s>]+/, "")
    .replace(/^[*_~]+/, "");
  return ORDINAL.test(next);
}

function trim(source: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s>]/.test(source.charAt(from))) from++;
  while (to > from && /\s/.test(source.charAt(to - 1))) to--;
  return from < to ? span(from, to) : null;
}
