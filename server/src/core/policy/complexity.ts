import { type Span, span } from "../span.ts";
import { startOf } from "../text/characters.ts";
import type { PolicyProblem } from "./document.ts";

/** What a document may cost, in estimated microseconds of parsing and, of tables, of judging: far above any text that people write. */
export const BUDGET = 400_000;

/** What text costs that is read without micromark: by its length, its lines and, more than these, the cells of its tables. */
export function plainCost(text: string): number {
  return text.length * 0.35 + (1 + count(text, "\n")) * 4 + count(text, "|") * 7;
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

/** Lists and quotes nested deeper than this are refused whatever they cost. */
const MAX_DEPTH = 60;

const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t\r\n]|$)|[0-9]{1,9}[.)](?=[ \t\r\n]|$))/y;

/**
 * Estimates what micromark needs for a text, in microseconds, from its lines and marks: blocks cost by their number, deep
 * lists and underlined headings by its square. Infinite where lists or quotes nest too deeply. The weights were measured
 * over texts that repeat one construct.
 */
export function markdownCost(text: string): number {
  let cost = text.length * 0.4;
  let marks = 0;
  let brackets = 0;
  let nested = 0;
  let inside = false;
  for (let at = 0; at < text.length; ) {
    const line = containersAt(text, at);
    if (line.depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    // A line without marks under a quote or an item goes on with it, at the price of nesting.
    const lazy: boolean = inside && line.depth === 0 && !line.blank;
    if (line.depth > 1 || (line.depth === 1 && line.indent > 1) || line.underline || lazy) nested++;
    inside = lazy || line.depth > 0;
    cost += line.blank ? 4 : 25 + line.depth * 45;
    at = line.end;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || unit === 13) break;
      if (unit === 0x5b || unit === 0x5d) brackets++;
      else if (unit === 0x7c) cost += 10;
      else if (unit === 0x2a || unit === 0x5f || unit === 0x60 || unit === 0x7e || unit === 0x3c || unit === 0x26)
        marks++;
      else if (unit === 0x5c) cost += 6;
    }
    at++;
  }
  cost += marks * 6 + marks * marks * 0.001 + brackets * 7 + brackets * brackets * 0.001;
  return cost + nested * nested * 0.15;
}

interface Line {
  readonly depth: number;
  readonly indent: number;
  readonly blank: boolean;
  readonly underline: boolean;
  /** Offset after the container marks. */
  readonly end: number;
}

function containersAt(text: string, start: number): Line {
  let at = start;
  let depth = 0;
  let indent = 0;
  while (text.charCodeAt(at + indent) === 0x20 || text.charCodeAt(at + indent) === 0x09) indent++;
  for (CONTAINER.lastIndex = at; depth <= MAX_DEPTH && CONTAINER.test(text); CONTAINER.lastIndex = at) {
    at = CONTAINER.lastIndex;
    depth++;
  }
  // Indentation alone continues the lists above; four blanks a level is the least that counts.
  const deepest = depth > 0 ? depth + indent / 4 : 0;
  const first = text.charCodeAt(start + indent);
  const blank = Number.isNaN(first) || first === 10 || first === 13;
  const underline = first === 0x3d || (first === 0x2d && text.charCodeAt(start + indent + 1) === 0x2d);
  return { depth: deepest, indent, blank, underline, end: Math.max(at, blank ? start + indent : at) };
}

/** The problem at the start of the piece `at` of a document, where `deep` tells nesting from size. */
export function tooComplex(source: string, at: Span, deep: boolean): PolicyProblem {
  const shown = startOf(source.slice(at.start, at.end), 200);
  return {
    kind: "too-complex",
    span: span(at.start, at.start + shown.length),
    detail: { code: deep ? "document/too-complex/nesting" : "document/too-complex/size" },
  };
}
