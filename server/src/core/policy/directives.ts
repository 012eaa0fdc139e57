import { type Span, span } from "../span.ts";
import type { YamlComment } from "../yaml/read.ts";
import type { Directive, PolicyProblem, RuleReference, Unit } from "./document.ts";
import { isDate } from "./frontMatter.ts";
import { lowerBound } from "./headings.ts";

const KINDS = ["disable-next-line", "disable-line", "disable", "enable", "evidence"] as const;
const COMMENT = /<!--([\s\S]*?)-->/g;

export interface ReadDirectives {
  readonly directives: readonly Directive[];
  readonly problems: readonly PolicyProblem[];
}

/** Directives in HTML comments of the body and in YAML comments of the front matter, in source order. */
export function readDirectives(
  source: string,
  bodyStart: number,
  comments: readonly YamlComment[],
  units: readonly Unit[],
): ReadDirectives {
  const directives: Directive[] = [];
  const problems: PolicyProblem[] = [];
  const take = (text: string, at: Span, textStart: number): void => {
    const read = parseDirective(text, at, textStart, source, units);
    if (read === "unknown") {
      problems.push({ kind: "directive-syntax", span: at, detail: { code: "suppression/syntax", found: text.trim() } });
    } else if (read) directives.push(read);
  };
  for (const comment of comments) {
    take(comment.text, comment.span, source.indexOf(comment.text, comment.span.start + 1));
  }
  if (source.includes("clausemark-")) {
    for (const match of source.slice(bodyStart).matchAll(COMMENT)) {
      const start = bodyStart + match.index;
      if (insideCode(units, start)) continue;
      take(match[1] ?? "", span(start, start + match[0].length), start + 4);
    }
  }
  return { directives, problems };
}

function insideCode(units: readonly Unit[], offset: number): boolean {
  const unit = units[lowerBound(units, offset + 1) - 1];
  return unit?.kind === "code" && offset < unit.span.end;
}

/** Also used for the comments of `clausemark.yaml`, which has no units. */
export function parseDirective(
  text: string,
  at: Span,
  textStart: number,
  source: string,
  units: readonly Unit[],
): Directive | "unknown" | null {
  const match = /^\s*clausemark-([a-z-]+)/.exec(text);
  if (!match) return null;
  const kind = KINDS.find((name) => name === match[1]);
  if (!kind) return "unknown";
  const rest = text.slice(match[0].length);
  const restStart = textStart + match[0].length;
  if (kind === "evidence") return evidence(rest, at, source, units);
  const separator = /(?:^|\s)(?:--|——)(?:\s|$)/.exec(rest);
  const rules = references(separator ? rest.slice(0, separator.index) : rest, restStart);
  if (kind === "enable") return { kind, span: at, rules };
  const words = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
  const until = /[,，]?\s*(?:until|有效期?至|截至)\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(words);
  const reason = (until ? words.slice(0, until.index) : words).trim();
  const date = until?.[1] && isDate(until[1]) ? until[1] : null;
  return { kind, span: at, rules, reason: reason === "" ? null : reason, until: date };
}

function references(text: string, start: number): readonly RuleReference[] {
  return [...text.matchAll(/[^\s,，]+/g)].map((match) => ({
    id: match[0],
    span: span(start + match.index, start + match.index + match[0].length),
  }));
}

/** Marks the paragraph, list or table after it; inside one, that one. */
function evidence(rest: string, at: Span, source: string, units: readonly Unit[]): Directive | "unknown" {
  const match = /^\s+([^\s/]+)\/(\S+)\s*$/.exec(rest);
  if (!match) return "unknown";
  const inside = lowerBound(units, at.start + 1) - 1;
  const holder = units[inside];
  const holds = holder !== undefined && holder.span.start <= at.start && at.end <= holder.span.end;
  const firstUnit = holds ? inside : lowerBound(units, at.end);
  return {
    kind: "evidence",
    span: at,
    clause: match[1] ?? "",
    element: match[2] ?? "",
    firstUnit,
    endUnit: holds ? inside + 1 : endOfBlock(units, firstUnit, source),
  };
}

/** Units up to the next blank line or heading; list items and rows belong together. */
function endOfBlock(units: readonly Unit[], first: number, source: string): number {
  let end = first;
  for (let index = first; index < units.length; index++) {
    const unit = units[index];
    if (!unit || unit.kind === "heading") break;
    const before = units[index - 1];
    if (index > first && before) {
      const gap = source.slice(before.span.end, unit.span.start);
      const together = unit.content.depth > 0 && before.content.depth > 0;
      if (/(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)/.test(gap) && !together) break;
    }
    end = index + 1;
  }
  return end;
}
