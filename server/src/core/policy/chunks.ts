import { type Span, span } from "../span.ts";

/** Constructs that reach beyond a blank line, or that make the container structure hard to see line by line. */
const REACHING =
  /^[ \t>*+\-0-9.)]*(?:```|~~~)|^[ \t>*+\-0-9.)]*<(?:script|pre|style|textarea|\?|!\[CDATA\[|![A-Za-z])/im;
const OPEN_COMMENT = /<!--(?:(?!-->)[^\r\n])*(?:[\r\n]|$)/;

/**
 * Cuts Markdown into pieces that can be parsed one by one with the same result: before headings (`#`) and before plain
 * paragraphs at the left margin, each after a blank line. Where code fences, raw HTML, comments over several lines or
 * link definitions could reach across such a place, the text stays whole.
 */
export function cutMarkdown(source: string): readonly Span[] {
  if (source === "") return [];
  if (source.includes("]:") || REACHING.test(source) || OPEN_COMMENT.test(source)) return [span(0, source.length)];
  const pieces: Span[] = [];
  let start = 0;
  let blankBefore = true;
  for (let at = 0; at < source.length; ) {
    const eol = endOfLine(source, at);
    if (blankBefore && at > start && startsBlock(source, at)) {
      pieces.push(span(start, at));
      start = at;
    }
    blankBefore = isBlankLine(source, at, eol);
    at = afterEol(source, eol);
  }
  pieces.push(span(start, source.length));
  return pieces;
}

/** A line at the left margin after a blank line that no list item or other block above can go on with. */
function startsBlock(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  if (unit > 0x7f) return unit !== 0xfeff;
  if (unit === 0x23) return true;
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x7c;
}

function isBlankLine(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09) return false;
  }
  return true;
}

function endOfLine(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return source.length;
}

function afterEol(source: string, eol: number): number {
  return source.charCodeAt(eol) === 13 && source.charCodeAt(eol + 1) === 10 ? eol + 2 : eol + 1;
}
