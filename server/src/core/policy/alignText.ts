import { SOFT } from "./flat.ts";
import type { FlatBuilder } from "./flatBuilder.ts";

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

/**
 * Walks a text node's value beside its source, and gives each character with its place. Between the two stand
 * backslashes of escapes, character references, and the indentation and `>` of continued lines.
 */
export function alignText(value: string, source: string, start: number, end: number, out: FlatBuilder): void {
  let at = start;
  let next = 0;
  while (next < value.length && at < end) {
    const written = source[at] ?? "";
    const meant = value[next] ?? "";
    if (isEol(written)) {
      const width = written === "\r" && source[at + 1] === "\n" ? 2 : 1;
      out.instead(SOFT, at, at + width);
      at += width;
      next += eolWidth(value, next);
    } else if (written === "\\" && isPunctuation(source[at + 1] ?? "") && source[at + 1] === meant) {
      out.run(meant, at + 1);
      at += 2;
      next++;
    } else if (written === "&") {
      const reference = referenceAt(source, at, value, next);
      out.instead(reference.text, at, at + reference.length);
      at += reference.length;
      next += reference.text.length;
    } else if (written === meant) {
      const length = plainRun(value, next, source, at, end);
      out.run(source.slice(at, at + length), at);
      at += length;
      next += length;
    } else if (written === "\0") {
      out.instead(meant, at, at + 1);
      at++;
      next++;
    } else if (/[\s>]/.test(written)) {
      // Blanks before a line's end, indentation and quote marks before the next line.
      at++;
    } else {
      out.instead(meant, at, at);
      next++;
    }
  }
}

/** How long both go on alike without a character that could begin an escape, a reference or a new line. */
function plainRun(value: string, next: number, source: string, at: number, end: number): number {
  let length = 1;
  while (at + length < end) {
    const unit = source.charCodeAt(at + length);
    if (unit === 0x5c || unit === 0x26 || unit === 10 || unit === 13 || unit !== value.charCodeAt(next + length)) break;
    length++;
  }
  return length;
}

function referenceAt(source: string, at: number, value: string, next: number): { text: string; length: number } {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match || value.startsWith(match[0], next)) return { text: "&", length: 1 };
  const point = value.codePointAt(next) ?? 0;
  return { text: String.fromCodePoint(point), length: match[0].length };
}

function eolWidth(value: string, at: number): number {
  const written = value[at] ?? "";
  if (!isEol(written)) return 0;
  return written === "\r" && value[at + 1] === "\n" ? 2 : 1;
}

function isEol(character: string): boolean {
  return character === "\n" || character === "\r";
}

function isPunctuation(character: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(character);
}
