import { type Span, span } from "../span.ts";
import { lineEnd } from "../text/lines.ts";

/** Constructs that reach beyond a blank line, or that make the container structure hard to see line by line. */
const REACHING =
  /^[ \t>*+\-0-9.)]*(?:[ \t>*+\-0-9.)](?:```|~~~)|<(?:script|pre|style|textarea|\?|!\[CDATA\[|![A-Za-z]))/im;

const INDENTED_COMMENT = /^.+<!--(?:(?!-->)[^\r\n])*$/m;

/** An item of a list, in whatever stands around it. */
const LISTED = /^[ \t>]*(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$)/;

const HTML = /^ {0,3}<(?!!--)/;

/** First characters of lines that may be items: blanks, `>`, marks and digits. */
const LIST_STARTS = new Set([..." \t>-+*0123456789"].map((character) => character.charCodeAt(0)));

/**
 * Cuts Markdown into pieces that can be parsed one by one with the same result: at lines at the left margin, after a blank
 * line, that no block above can go on with. Code fences and comments at the margin are kept whole; where fences in lists,
 * raw HTML or link definitions could reach across such a line, so is the text.
 */
export function cutMarkdown(source: string): readonly Span[] {
  if (source === "") return [];
  if (reachesFar(source)) return [span(0, source.length)];
  const pieces: Span[] = [];
  let start = 0;
  let blankBefore = true;
  // Only a list can go on with the item that starts below a blank line.
  let hasList = false;
  // Below indented code remark-parse takes some list marks for text.
  let indented = false;
  // Raw HTML goes on to the next blank line, whatever seems to begin in it.
  let inHtml = false;
  let closes: RegExp | null = null;
  for (let at = 0; at < source.length; ) {
    const eol = lineEnd(source, at);
    if (closes) {
      if (closes.test(source.slice(at, eol))) closes = null;
    } else {
      const listed = LIST_STARTS.has(source.charCodeAt(at)) && LISTED.test(source.slice(at, Math.min(eol, at + 16)));
      if (
        blankBefore &&
        at > start &&
        !(indented && source[at] === ">") &&
        (startsBlock(source, at) || (listed && !hasList && !indented && /[-+*0-9]/.test(source[at] ?? "")))
      ) {
        pieces.push(span(start, at));
        start = at;
        hasList = false;
      }
      hasList ||= listed;
      closes = opened(source, at, eol);
      if (closes && inHtml) return [span(0, source.length)];
    }
    blankBefore = isBlankLine(source, at, eol);
    inHtml = !blankBefore && (inHtml || HTML.test(source.slice(at, Math.min(eol, at + 8))));
    if (!blankBefore) indented = source[at] === " " || source[at] === "\t";
    at = afterEol(source, eol);
  }
  pieces.push(span(start, source.length));
  return pieces;
}

function reachesFar(source: string): boolean {
  if (source.includes("]:")) return true;
  const mayReach = source.includes("```") || source.includes("~~~") || source.includes("<");
  return mayReach && (REACHING.test(source) || (source.includes("<!--") && INDENTED_COMMENT.test(source)));
}

/** What ends the fence or comment that a line opens, null where it opens none. */
function opened(source: string, at: number, eol: number): RegExp | null {
  const unit = source.charCodeAt(at);
  if (unit === 0x60 || unit === 0x7e) {
    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(source.slice(at, eol))?.[0];
    return fence ? new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`) : null;
  }
  return unit === 0x3c && /^<!--(?!.*-->)/.test(source.slice(at, eol)) ? /-->/ : null;
}

/** A line at the left margin after a blank line that no list item or other block above can go on with. */
function startsBlock(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  if (unit > 0x7f) return unit !== 0xfeff;
  if (unit === 0x2a) return source.charCodeAt(at + 1) === 0x2a && !/[*\s]/.test(source[at + 2] ?? " ");
  if (unit >= 0x30 && unit <= 0x39) return !/^[0-9]{1,9}(?:[.)]|$)/.test(source.slice(at, at + 10));
  if (unit === 0x3c) return source.startsWith("<!--", at);
  return unit > 0x20 && unit !== 0x2b && unit !== 0x2d && unit !== 0x3d;
}

function isBlankLine(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09) return false;
  }
  return true;
}

function afterEol(source: string, eol: number): number {
  return source.charCodeAt(eol) === 13 && source.charCodeAt(eol + 1) === 10 ? eol + 2 : eol + 1;
}
