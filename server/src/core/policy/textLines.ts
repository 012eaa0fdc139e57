import type { Span } from "../span.ts";
import { HARD, SOFT, strongIn } from "./flat.ts";
import { isAnswerMark, isQuestionMark, type Mark, markOf } from "./ordinals.ts";
import { trim } from "./sentences.ts";
import { isQuestion, isShortTitle, isTitle } from "./titles.ts";

/** What reads as one line: a line of the source, joined with the next where the break is only one of the editor. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | null;
  /** Reads like the title of what follows. */
  readonly title: boolean;
}

/**
 * Lines of a flat text. A soft break ends a line only before a list or ordinal mark, where the line is a title or ends in
 * 。！？；：, or where no editor would have broken it; a hard break always does.
 */
export function splitLines(text: string, strong: readonly Span[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  let open: { start: number; end: number; lastStart: number; mark: Mark | null; title: boolean } | null = null;
  const wrap = wrapOf(text);
  for (const written of writtenLines(text)) {
    const content = text.slice(written.start, written.end);
    const mark = ownMark(content);
    const startsLine = mark !== null || /^[【〖]/.test(content) || isAnswerMark(content);
    const title = titleOf(content, mark, isStrong(written, strong));
    if (
      open &&
      !written.afterHard &&
      !startsLine &&
      !open.title &&
      !endsLine(text.slice(open.start, open.end)) &&
      !title &&
      isWrapped(text, open.lastStart, open.end, wrap)
    ) {
      open.end = written.end;
      open.lastStart = written.start;
      continue;
    }
    if (open) lines.push(open);
    open = { start: written.start, end: written.end, lastStart: written.start, mark, title };
  }
  if (open) lines.push(open);
  return lines.map((line) => ({ ...line, title: line.title || isQuestion(text.slice(line.start, line.end)) }));
}

/** In columns: lines shorter than the first, or shorter than the longest by more than the second, were ended on purpose. */
const LEAST_WRAP = 40;
const RAGGED = 12;
const GOES_ON = /[，、,（(《“「—+/-]$/;

/** How long a line an editor broke would be: any, where sentences have their full stops. */
function wrapOf(text: string): number {
  if (/[。；｡;]/.test(text)) return 0;
  let longest = 0;
  for (const { start, end } of writtenLines(text)) longest = Math.max(longest, widthOf(text, start, end));
  return Math.max(LEAST_WRAP, longest - RAGGED);
}

/** Who types one thought a line and no full stops (a price list, a chat) means the break. */
function isWrapped(text: string, start: number, end: number, wrap: number): boolean {
  return wrap === 0 || GOES_ON.test(text.slice(end - 1, end)) || widthOf(text, start, end) >= wrap;
}

/** Columns: a Chinese character takes two. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return width;
}

/** `##退换货` without its blank is no Markdown heading, and still meant as one. */
const BARE_HEADING: Mark = { style: "##", section: true, bullet: false, length: 0 };

function ownMark(line: string): Mark | null {
  if (isQuestionMark(line)) return { style: "Q", section: true, bullet: false, length: 0 };
  if (/^#{1,6}[^#\s]/.test(line)) return BARE_HEADING;
  return markOf(line);
}

function titleOf(line: string, mark: Mark | null, strong: boolean): boolean {
  if (mark?.style === "Q") return line.length <= 60 && !/[。；]./.test(line);
  if (mark?.style === "##") return isTitle(line.replace(/^#+/, ""), true);
  if (/^[【〖][^】〗]{1,20}[】〗]$/.test(line)) return true;
  if (mark?.bullet) return isShortTitle(line.slice(mark.length));
  if (mark) return isTitle(line.slice(mark.length), mark.section);
  return strong && (isTitle(line, false) || isQuestion(line));
}

function endsLine(text: string): boolean {
  return /[。！？；：｡!?;:][”’」』）)】》"']*\s*$/.test(text);
}

function isStrong(line: { readonly start: number; readonly end: number }, strong: readonly Span[]): boolean {
  return strongIn(strong, line.start, line.end).some((at) => at.start <= line.start && line.end - at.end <= 1);
}

function* writtenLines(text: string): Generator<{ start: number; end: number; afterHard: boolean }> {
  let start = 0;
  let afterHard = false;
  for (let at = 0; at <= text.length; at++) {
    // No character above them is a line break.
    if (text.charCodeAt(at) > 0x0d) continue;
    const character = text[at];
    if (at < text.length && character !== SOFT && character !== HARD) continue;
    const line = trim(text, start, at);
    if (line.end > line.start) yield { ...line, afterHard };
    // Empty lines do not undo a hard break before them.
    afterHard = character === HARD || (afterHard && line.end === line.start);
    start = at + 1;
  }
}
