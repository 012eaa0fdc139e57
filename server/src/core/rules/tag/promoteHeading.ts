import { message } from "../../messages/catalogue.ts";
import type { ClauseTag, PolicyDocument, Unit } from "../../policy/document.ts";
import { foldHeading } from "../../policy/foldHeading.ts";
import { markOf } from "../../policy/ordinals.ts";
import { type Span, span } from "../../span.ts";
import type { Fix, TextEdit } from "../finding.ts";
import { referenceFix } from "./referenceFix.ts";

/** A line that reads like a heading (第三条 …, （一）…, a bold line of its own) and is none for Markdown. */
export interface PseudoHeading {
  /** Index in `PolicyDocument.units`. */
  readonly unit: number;
  /** What a tag would have to say once it is a heading. */
  readonly text: string;
  /** The line without its break. */
  readonly line: Span;
  /** Marks before and after the text, which go. */
  readonly before: Span;
  readonly after: Span;
  /** Lines of one numbering share their style. */
  readonly style: string;
}

/** Pseudo-headings that stand alone on a line outside of lists, tables and quotations. */
export function pseudoHeadings(document: PolicyDocument): readonly PseudoHeading[] {
  return document.units.flatMap((unit, index) => pseudoHeading(document, unit, index) ?? []);
}

function pseudoHeading({ source }: PolicyDocument, unit: Unit, index: number): PseudoHeading | null {
  const { content, kind } = unit;
  if (kind !== "label" || content.depth > 0 || content.quoted || content.cells.length > 0) return null;
  const line = lineAt(source, unit.span);
  if (!line) return null;
  const before = /^[ \t]{0,3}(?:[*_]*|#{1,6}[ \t]*)/.exec(source.slice(line.start, unit.span.end))?.[0].length ?? 0;
  const marks = /(?:[ \t]|[*_]|[：:]|\\)*$/.exec(source.slice(line.start + before, line.end))?.[0].length ?? 0;
  const text = span(line.start + before, line.end - marks);
  if (text.end <= text.start || unit.span.start < line.start || unit.span.start > text.start + 2) return null;
  const written = source.slice(text.start, text.end);
  if (/[*_`[<|]/.test(written)) return null;
  return {
    unit: index,
    text: foldHeading(written),
    line,
    before: span(line.start, text.start),
    after: span(text.end, line.end),
    style: markOf(content.mapped.text)?.style ?? "strong",
  };
}

/** The line of a unit, null where the unit shares it with others or runs over several. */
function lineAt(source: string, { start, end }: Span): Span | null {
  const from = Math.max(source.lastIndexOf("\n", start - 1), source.lastIndexOf("\r", start - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(source.slice(from))?.[0] ?? "";
  const to = from + rest.length;
  if (end > to || !/^[ \t*_#]*$/.test(source.slice(from, start))) return null;
  return /^[ \t*_：:\\]*$/.test(source.slice(end, to)) ? span(from, to) : null;
}

/**
 * Turns a pseudo-heading into a heading one level below its section's, together with those of the same numbering in that
 * section: otherwise the section of the first would run over the others. Null where two headings would get one text.
 */
export function promotion(document: PolicyDocument, unit: number): readonly TextEdit[] | null {
  const all = pseudoHeadings(document);
  const chosen = all.find((candidate) => candidate.unit === unit);
  const heading = document.units[unit]?.heading;
  if (!chosen) return null;
  const siblings = all.filter(
    (other) => other.style === chosen.style && document.units[other.unit]?.heading === heading,
  );
  const texts = [...document.headings.map((each) => each.text), ...siblings.map((each) => each.text)];
  if (texts.indexOf(chosen.text) !== texts.lastIndexOf(chosen.text)) return null;
  const alone = siblings.filter(({ text }) => texts.indexOf(text) === texts.lastIndexOf(text));
  const level = Math.min(6, (document.headings[heading ?? -1]?.level ?? 1) + 1);
  return alone.flatMap((each): TextEdit[] => [
    { file: document.path, span: each.before, text: `${"#".repeat(level)} `, snippet: false },
    ...(each.after.end > each.after.start ? [{ file: document.path, span: each.after, text: "", snippet: false }] : []),
  ]);
}

/** For a tag that names a pseudo-heading, with or without its number. */
export function promotionFix(document: PolicyDocument, tag: ClauseTag): Fix | null {
  const wanted = foldHeading(tag.target);
  const matches = pseudoHeadings(document).filter(({ text }) => text === wanted || withoutMark(text) === wanted);
  const [match] = matches;
  const edits = match && matches.length === 1 ? promotion(document, match.unit) : null;
  if (!match || !edits) return null;
  const correction = match.text === wanted ? [] : referenceFix(document, tag.targetSpan, match.text).edits;
  return {
    kind: "promote-heading",
    title: message("fix/promote-heading", { text: match.text }),
    safe: false,
    edits: [...edits, ...correction],
  };
}

function withoutMark(text: string): string {
  return text.slice(markOf(text)?.length ?? 0).trim();
}
