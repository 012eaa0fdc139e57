import { isBlank, isCjk, isHan } from "../text/characters.ts";
import { inlineItems } from "./enumeration.ts";

/** A half-open range of flat text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const TERMINAL = /[。！？；｡!?;]/;
const CLOSER = /[”’」』）)】》〉"']/;
const OPENERS = "（(“「『《";
const CLOSERS = "）)”」』》";
/** A bracket longer than this is text of its own. */
const BRACKET_REACH = 120;

/**
 * The sentences of one line: they end at 。！？； and their ASCII forms, at an ASCII full stop after a Chinese character,
 * and before the items of an inline numbering; never inside brackets or quotation marks.
 */
export function splitSentences(text: string, start: number, end: number, markLength: number): readonly Piece[] {
  const items = inlineItems(text.slice(start, end)).map((at) => at + start);
  const pieces: Piece[] = [];
  let from = start;
  const cut = (to: number): void => {
    const piece = trim(text, from, to);
    if (piece.end > piece.start) pieces.push(piece);
    from = to;
  };
  let next = 0;
  let item = -1;
  for (let at = start; at < end; at++) {
    while ((items[next] ?? end) <= at) item = items[next++] ?? end;
    if (item === at && at > from) cut(at);
    // Han characters end nothing, and they are most of the text.
    if (isHan(text.charCodeAt(at))) continue;
    const character = text[at] ?? "";
    const bracket = OPENERS.indexOf(character);
    if (bracket >= 0) {
      const close = closingBracket(text, CLOSERS[bracket] ?? "", at, end);
      if (close > at && (items[next] ?? end) >= close) {
        at = close;
        if (!/[。！？!?]/.test(text[close - 1] ?? "") || !startsSentence(text, close + 1, end)) continue;
        cut(close + 1);
        continue;
      }
    }
    if (at < start + markLength || !endsSentence(text, at, end)) continue;
    let after = at + 1;
    while (after < end && (TERMINAL.test(text[after] ?? "") || CLOSER.test(text[after] ?? ""))) after++;
    cut(after);
    at = after - 1;
  }
  cut(end);
  return pieces;
}

function closingBracket(text: string, closer: string, at: number, end: number): number {
  const near = text.slice(at + 1, Math.min(end, at + 1 + BRACKET_REACH)).indexOf(closer);
  return near < 0 ? -1 : at + 1 + near;
}

/** After a closing quotation mark a new sentence starts, unless the sentence around it goes on. */
function startsSentence(text: string, at: number, end: number): boolean {
  return at < end && text[at - 1] !== "）" && text[at - 1] !== ")" && isHan(text.charCodeAt(at));
}

function endsSentence(text: string, at: number, end: number): boolean {
  const character = text[at] ?? "";
  if (character === ".") return endsWithStop(text, at, end);
  if (!TERMINAL.test(character)) return false;
  if (character.charCodeAt(0) > 0x7f) return true;
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
  return isBlank(next) || isCjk(next) || isCjk(text.charCodeAt(at - 1));
}

/** `支持退货.如有疑问` ends a sentence, `3.5` and `a.example` do not. */
function endsWithStop(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
  if (isCjk(before)) return isBlank(next) || isCjk(next);
  return (
    isBlank(next) &&
    /[a-z)]{3}$/.test(text.slice(Math.max(0, at - 3), at)) &&
    /^\s+[A-Z]/.test(text.slice(at + 1, at + 4))
  );
}

/** Without blanks at either end. */
export function trim(text: string, start: number, end: number): Piece {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
