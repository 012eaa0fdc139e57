import { type Span, span } from "../../core/span.ts";

/** Where in a YAML text somebody is writing, told from the lines alone: while writing, a text is seldom valid. */
export interface YamlCursor {
  /** Keys of the maps and lists around the cursor, outermost first; a list adds nothing of its own. */
  readonly path: readonly string[];
  /** `key`: at a key of a map; `value`: behind the key's colon; `item`: at an item of a list. */
  readonly slot: "key" | "value" | "item";
  /** The key that a value belongs to. */
  readonly key: string | null;
  /** The word under the cursor, its opening quote included, and what of it stands before the cursor. */
  readonly word: Span;
  readonly typed: string;
  readonly quote: '"' | "'" | "";
  /** Whether a colon follows the word. */
  readonly hasColon: boolean;
  /** Whether the word starts right behind a colon, where YAML wants a blank first. */
  readonly touchesColon: boolean;
}

interface Scan {
  readonly open: { readonly bracket: "[" | "{"; readonly key: string | null }[];
  key: string | null;
  start: number;
  item: boolean;
}

/** The cursor at `offset` of a YAML text that starts at `from`; null in comments. */
export function yamlCursor(source: string, from: number, offset: number): YamlCursor | null {
  const lineStart = Math.max(lastBreak(source, offset), from);
  const lineEnd = offset + (/^[^\r\n]*/.exec(source.slice(offset))?.[0].length ?? 0);
  const before = source.slice(lineStart, offset);
  const scan = scanLine(before);
  if (!scan) return null;
  const blanks = /^[ \t]*/.exec(before.slice(scan.start))?.[0].length ?? 0;
  const start = lineStart + scan.start + blanks;
  const typed = source.slice(start, offset);
  const quote = typed.startsWith('"') ? '"' : typed.startsWith("'") ? "'" : "";
  const inFlow = scan.open.length > 0;
  const end = wordEnd(source, offset, lineEnd, quote, inFlow, scan.key === null);
  const container = scan.open.at(-1)?.bracket;
  const slot = scan.key !== null ? "value" : container === "[" || (!container && scan.item) ? "item" : "key";
  const indent = /^[ \t]*/.exec(before)?.[0] ?? "";
  return {
    path: [
      ...pathAbove(source, from, lineStart, indent.length, scan.item),
      ...scan.open.flatMap(({ key }) => key ?? []),
    ],
    slot,
    key: scan.key,
    word: span(start, end),
    typed,
    quote,
    hasColon: /^[ \t]*:/.test(source.slice(end, lineEnd)),
    touchesColon: source[start - 1] === ":",
  };
}

/** Top-level keys written in a YAML text, the one under the cursor left out; told from the lines, valid or not. */
export function keysBeside(source: string, from: number, to: number, cursor: YamlCursor): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const match of source
    .slice(from, to)
    .matchAll(/(?<=^|[\r\n])("[^"\r\n]*"|'[^'\r\n]*'|[^\s#:'"][^:#\r\n]*?)[ \t]*:/g)) {
    if (from + match.index !== cursor.word.start) keys.add(unquote(match[1] ?? ""));
  }
  return keys;
}

/** Reads a line up to the cursor: brackets that are open, the key whose value is being written, where the word starts. */
function scanLine(before: string): Scan | null {
  const mark = /^[ \t]*(?:-[ \t]+)*(?:-$)?/.exec(before)?.[0] ?? "";
  const scan: Scan = { open: [], key: null, start: mark.length, item: mark.includes("-") };
  for (let at = scan.start; at < before.length; at++) {
    const character = before[at] ?? "";
    const isStart = before.slice(scan.start, at).trim() === "";
    if (isStart && (character === '"' || character === "'")) {
      const close = before.indexOf(character, at + 1);
      if (close < 0) return scan;
      at = close;
    } else if (character === "#" && (at === 0 || /\s/.test(before[at - 1] ?? ""))) return null;
    else if (isStart && (character === "[" || character === "{")) {
      scan.open.push({ bracket: character, key: scan.key });
      scan.key = null;
      scan.start = at + 1;
    } else if (scan.open.length > 0 && character === ",") {
      scan.key = null;
      scan.start = at + 1;
    } else if (scan.open.length > 0 && (character === "]" || character === "}")) {
      scan.key = scan.open.pop()?.key ?? null;
      scan.start = at + 1;
    } else if (character === ":" && scan.key === null && /[\s]|^$/.test(before[at + 1] ?? "")) {
      scan.key = unquote(before.slice(scan.start, at));
      scan.start = at + 1;
    }
  }
  return scan;
}

/** The rest of the word behind the cursor: to the closing quote, or to what ends a plain scalar. */
function wordEnd(
  source: string,
  offset: number,
  lineEnd: number,
  quote: string,
  inFlow: boolean,
  isKey: boolean,
): number {
  const rest = source.slice(offset, lineEnd);
  if (quote !== "") {
    const close = rest.indexOf(quote);
    if (close >= 0) return offset + close + 1;
  }
  const stop = (inFlow ? /[,\]}]|:(?=\s|$)|\s#|\s*$/ : isKey ? /:(?=\s|$)|\s#|\s*$/ : /\s#|\s*$/).exec(rest);
  return offset + (stop ? rest.slice(0, stop.index).trimEnd().length : 0);
}

/** Keys of the lines above that stand further left. */
function pathAbove(source: string, from: number, lineStart: number, indent: number, item: boolean): readonly string[] {
  const path: string[] = [];
  // A list may stand at the same column as its key.
  let limit = item ? indent + 1 : indent;
  for (let end = lineStart; end > from && limit > 0; ) {
    const start = Math.max(lastBreak(source, end - breakLength(source, end)), from);
    const line = source.slice(start, end).replace(/[\r\n]+$/, "");
    end = start;
    const match = /^([ \t]*)((?:-[ \t]+)*)("[^"]*"|'[^']*'|[^\s:#][^:#]*?)[ \t]*:(?:[ \t]|$)/.exec(line);
    if (!match) continue;
    const [, blanks = "", marks = "", key = ""] = match;
    const column = blanks.length + marks.length;
    // An entry with a value of its own holds nothing below it.
    if (column >= limit || /^[^#]*:[ \t]*[^\s#]/.test(line)) continue;
    path.unshift(unquote(key));
    limit = marks === "" ? column : blanks.length + 1;
  }
  return path;
}

function breakLength(source: string, end: number): number {
  return source.slice(end - 2, end) === "\r\n" ? 2 : /[\r\n]/.test(source[end - 1] ?? "") ? 1 : 0;
}

/** Start of the line that an offset stands in. */
function lastBreak(source: string, offset: number): number {
  return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}

function unquote(written: string): string {
  return written.trim().replace(/^(["'])(.*)\1$/s, "$2");
}
