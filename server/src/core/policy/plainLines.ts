import type { Position } from "unist";

/** The lines of a text, which end at LF, CRLF or CR. */
export interface Lines {
  readonly count: number;
  text(index: number): string;
  start(index: number): number;
  /** Without the line ending. */
  end(index: number): number;
  isBlank(index: number): boolean;
  between(start: number, end: number): string;
}

export function linesOf(source: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    ends.push(at);
    if (unit === 13 && source.charCodeAt(at + 1) === 10) at++;
    starts.push(at + 1);
  }
  ends.push(source.length);
  const start = (index: number): number => starts[index] ?? source.length;
  const end = (index: number): number => ends[index] ?? source.length;
  return {
    count: starts.length,
    start,
    end,
    text: (index) => source.slice(start(index), end(index)),
    isBlank: (index) => start(index) === end(index),
    between: (from, to) => source.slice(from, to),
  };
}

/** Only offsets are read of positions; lines and columns are left at zero. */
export function positionOf(start: number, end: number): Position {
  return { start: { line: 0, column: 0, offset: start }, end: { line: 0, column: 0, offset: end } };
}
