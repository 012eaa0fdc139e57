import { columns } from "./width.ts";

export { columns } from "./width.ts";

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - columns(text))) + text;
}

/** Narrower than this, wrapping makes a text harder to read than running over. */
export const LEAST_TEXT = 24;

/** Must not begin a line, however full the one before it is. */
const CLOSING = /^[、，。；：？！）」』】》〉”’…·,.;:?!)\]}%]/;
/** Must not end one. */
const OPENING = /[（「『【《〈“‘([{]$/;

/** Breaks a text into lines of at most `width` columns: between CJK characters, or at spaces; null leaves it whole. */
export function wrap(text: string, width: number | null): readonly string[] {
  if (width === null || columns(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && columns(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
    while (columns(line.trimEnd()) > width) {
      const cut = cutAt(line, width);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** What stays together: a word with the space after it, or a CJK character with the marks that cling to it. */
function pieces(text: string): readonly string[] {
  const raw =
    text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu) ??
    [];
  const joined: string[] = [];
  for (const piece of raw) {
    const last = joined.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Offset of the character that would be too much; at least one character is kept, and no pair is split. */
function cutAt(text: string, width: number): number {
  let at = 0;
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width && at > 0) return at;
    at += character.length;
  }
  return at;
}
