import { type Span, span } from "../span.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { nearest } from "../yaml/nearest.ts";
import type { YamlComment } from "../yaml/read.ts";
import type { Directive, PolicyProblem, RuleReference } from "./document.ts";
import { isDate } from "./isDate.ts";
import type { PlacedUnit } from "./placedUnit.ts";
import type { RawComment } from "./raw.ts";

/** A comment in its document: offsets and block absolute. */
export type PlacedComment = RawComment;

export interface ReadDirectives {
  readonly directives: readonly Directive[];
  readonly problems: readonly PolicyProblem[];
}

const KINDS = ["disable-next-line", "disable-line", "disable", "enable", "evidence"] as const;

/** Directives in HTML comments of the body and in YAML comments of the front matter, in source order. */
export function readDirectives(
  yamlComments: readonly YamlComment[],
  comments: readonly PlacedComment[],
  units: readonly PlacedUnit[],
  source: string,
): ReadDirectives {
  const directives: Directive[] = [];
  const problems: PolicyProblem[] = [];
  const take = (text: string, at: Span, textStart: number, marked: () => UnitRange): void => {
    const read = parseDirective(text, at, textStart, marked);
    if (read === null) return;
    directives.push(...read.directives);
    problems.push(...read.problems);
  };
  for (const { text, span: at, textStart } of yamlComments) take(text, at, textStart, () => NO_UNITS);
  for (const comment of comments) {
    take(comment.text, comment.span, comment.textStart, () => unitsMarkedBy(comment, units, source));
  }
  return { directives, problems };
}

interface UnitRange {
  readonly firstUnit: number;
  readonly endUnit: number;
}

const NO_UNITS: UnitRange = { firstUnit: 0, endUnit: 0 };

/**
 * One comment's text, `clausemark-disable-line RULE, RULE -- REASON, until DATE` or `clausemark-evidence 8.5/element`;
 * null where it is no directive. `at` is the whole comment, `textStart` where `text` stands in the file. Also for the
 * comments of `clausemark.yaml`, which have no units.
 */
export function parseDirective(
  text: string,
  at: Span,
  textStart: number,
  marked: () => UnitRange = () => NO_UNITS,
): ReadDirectives | null {
  const match = /^\s*clausemark-([A-Za-z-]*)/.exec(text);
  if (!match) return null;
  const kind = KINDS.find((name) => name === match[1]);
  const rest = text.slice(match[0].length);
  const restStart = textStart + match[0].length;
  if (!kind) {
    const guess = nearest(match[1] ?? "", KINDS);
    return malformed(at, match[0].trim(), guess === null ? undefined : `clausemark-${guess}`);
  }
  if (kind === "evidence") return evidence(rest, at, marked());
  const separator = /(?:^|\s)(?:-{2,}|—+)(?=\s|[^\s-])/.exec(rest);
  const rules = references(separator ? rest.slice(0, separator.index) : rest, restStart);
  if (kind === "enable") return found([{ kind, span: at, rules }]);
  if (rules.length === 0) return malformed(at, text.trim());
  const words = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
  const until = /(?:^|[,，]\s*)until\s+(\S+)$/.exec(words);
  const date = until?.[1] ?? null;
  if (date !== null && !isDate(date)) return malformed(at, `until ${date}`, undefined, "until YYYY-MM-DD");
  const reason = (until ? words.slice(0, until.index) : words).trim();
  return found([{ kind, span: at, rules, reason: reason === "" ? null : reason, until: date }]);
}

function found(directives: readonly Directive[]): ReadDirectives {
  return { directives, problems: [] };
}

function malformed(at: Span, written: string, guess?: string, expected?: string): ReadDirectives {
  const detail = {
    code: "suppression/syntax",
    found: written,
    ...(expected === undefined ? {} : { expected }),
    ...(guess === undefined ? {} : { nearest: guess }),
  };
  return { directives: [], problems: [{ kind: "directive-syntax", span: at, detail }] };
}

function references(text: string, start: number): readonly RuleReference[] {
  return [...text.matchAll(/[^\s,，]+/g)].map((match) => ({
    id: match[0],
    span: span(start + match.index, start + match.index + match[0].length),
  }));
}

function evidence(rest: string, at: Span, units: UnitRange): ReadDirectives {
  const references = rest.split(/[,，\s]+/).filter((reference) => reference !== "");
  const directives: Directive[] = [];
  for (const reference of references) {
    const [clause = "", element = "", more] = reference.split("/");
    if (clause === "" || element === "" || more !== undefined)
      return malformed(at, reference, undefined, "8.5/element");
    directives.push({ kind: "evidence", span: at, clause, element, ...units });
  }
  return directives.length > 0 ? found(directives) : malformed(at, "clausemark-evidence", undefined, "8.5/element");
}

/** The block after a comment of its own; the units on the comment's line (in a cell, an item, a paragraph) otherwise. */
function unitsMarkedBy(comment: PlacedComment, units: readonly PlacedUnit[], source: string): UnitRange {
  const { start, end } = comment.span;
  if (comment.inline) {
    const from = lineStart(source, start);
    const to = lineEnd(source, end);
    return range(units, (unit) => unit.block === comment.block && unit.span.start < to && unit.span.end > from);
  }
  const next = units.find((unit) => unit.span.start >= end);
  if (!next || next.raw.kind === "heading") return NO_UNITS;
  const own = next.block === comment.block;
  return range(units, (unit) => unit.span.start >= end && (own ? unit.leaf === next.leaf : unit.block === next.block));
}

function range(units: readonly PlacedUnit[], isMarked: (unit: PlacedUnit) => boolean): UnitRange {
  const firstUnit = units.findIndex(isMarked);
  if (firstUnit < 0) return NO_UNITS;
  let endUnit = firstUnit;
  for (let unit = units[endUnit]; unit && isMarked(unit); unit = units[endUnit]) endUnit++;
  return { firstUnit, endUnit };
}
