import type { Position, Range } from "vscode-languageserver-types";
import { type Span, span } from "../core/span.ts";
import { positionAt } from "../core/text/lines.ts";
import type { LocatedText, PositionEncoding } from "./context.ts";

/** The only place where UTF-16 offsets become positions of the encoding that was agreed with the client, and back. */
export function toPosition(text: LocatedText, offset: number, encoding: PositionEncoding): Position {
  const { line, character } = positionAt(text.lines, offset);
  if (encoding === "utf-16") return { line, character };
  const start = text.lines.starts[line] ?? 0;
  return { line, character: widthOf(text.source.slice(start, start + character), encoding) };
}

export function toRange(text: LocatedText, at: Span, encoding: PositionEncoding): Range {
  return { start: toPosition(text, at.start, encoding), end: toPosition(text, at.end, encoding) };
}

/** A column beyond its line means the end of the line, a line beyond the text its end. */
export function toOffset(text: LocatedText, position: Position, encoding: PositionEncoding): number {
  const { starts } = text.lines;
  if (position.line >= starts.length) return text.source.length;
  const start = starts[position.line] ?? 0;
  const line = text.source.slice(start, starts[position.line + 1] ?? text.source.length).replace(/[\r\n]+$/, "");
  if (encoding === "utf-16") return start + Math.min(position.character, line.length);
  let width = 0;
  let at = 0;
  for (const character of line) {
    const next = width + widthOf(character, encoding);
    if (next > position.character) break;
    width = next;
    at += character.length;
  }
  return start + at;
}

export function toSpan(text: LocatedText, range: Range, encoding: PositionEncoding): Span {
  return span(toOffset(text, range.start, encoding), toOffset(text, range.end, encoding));
}

/** Units of the encoding; a lone surrogate counts as the replacement character that it becomes on the wire. */
function widthOf(text: string, encoding: "utf-8" | "utf-32"): number {
  let width = 0;
  for (const character of text) width += encoding === "utf-32" ? 1 : utf8Width(character.codePointAt(0) ?? 0);
  return width;
}

function utf8Width(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
