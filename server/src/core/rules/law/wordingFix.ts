import type { LawHit } from "../../detect/lawTerms.ts";
import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument, Unit } from "../../policy/document.ts";
import { markOf } from "../../policy/ordinals.ts";
import { unitAround } from "../../policy/unitAround.ts";
import type { LawTerm } from "../../rubric/rubric.ts";
import { contains, overlaps, type Span, shift, span } from "../../span.ts";
import { toSource } from "../../text/mapped.ts";
import type { Fix, TextEdit } from "../finding.ts";

/**
 * Puts the rule's wording in place of the sentence, item or cell that has the risky words; where words are missing, adds
 * them behind it, or makes it bold where that is what is missing. Not offered where the passage also states an element
 * (`stated`: where) that would be lost with it, nor where marks or comments would be torn apart.
 */
export function wordingFixes(
  document: PolicyDocument,
  term: LawTerm,
  hit: LawHit,
  stated: readonly Span[],
): readonly Fix[] {
  const possible = possibleFix(document, term, hit.span);
  if (!possible.fix) return [];
  return possible.replaces && stated.some((at) => overlaps(at, possible.passage)) ? [] : [possible.fix];
}

type PossibleFix = { readonly fix: null } | { readonly fix: Fix; readonly replaces: boolean; readonly passage: Span };

function possibleFix(document: PolicyDocument, term: LawTerm, at: Span): PossibleFix {
  const unit = unitAround(document.units, at);
  const passage = unit ? passageOf(document, unit, at) : null;
  if (!unit || !passage || !isWhole(document.source.slice(passage.start, passage.end))) return { fix: null };
  switch (term.kind) {
    case "pattern":
      return { fix: replaceFix(document, unit, term, passage), replaces: true, passage };
    case "absence": {
      const fix = term.unlessEmphasised ? emphasisFix(document, passage) : additionFix(document, unit, term, passage);
      return { fix, replaces: false, passage };
    }
  }
}

/** The sentence without its number and its full stop, or the content of the table cell. */
function passageOf({ source }: PolicyDocument, unit: Unit, at: Span): Span | null {
  const { cells, mapped } = unit.content;
  if (cells.length > 0) {
    const bodies = cells.map((cell) => shift(toSource(mapped, cell.body.start, cell.body.end), unit.span.start));
    return bodies.find((body) => contains(body, at)) ?? null;
  }
  const written = source.slice(unit.span.start, unit.span.end);
  const mark = markOf(written)?.length ?? 0;
  const stop = /[。．.！!；;]*$/.exec(written)?.[0].length ?? 0;
  const passage = span(unit.span.start + mark, unit.span.end - stop);
  return passage.end > passage.start ? passage : null;
}

/** Emphasis, brackets and comments must lie inside as a whole; links would be lost. */
function isWhole(written: string): boolean {
  const count = (pattern: RegExp) => written.match(pattern)?.length ?? 0;
  return (
    count(/\*\*/g) % 2 === 0 &&
    count(/~~/g) % 2 === 0 &&
    count(/`/g) % 2 === 0 &&
    count(/[（(]/g) === count(/[）)]/g) &&
    count(/[“「]/g) === count(/[”」]/g) &&
    !/<!--|\]\(|[\r\n]/.test(written)
  );
}

function replaceFix(document: PolicyDocument, unit: Unit, term: LawTerm, passage: Span): Fix {
  const replacement = unit.content.strong.length > 0 ? withoutStrong(term.replacement) : term.replacement;
  return {
    kind: "replace-wording",
    title: message("fix/replace-wording", { replacement }),
    safe: false,
    edits: [{ file: document.path, span: passage, text: replacement, snippet: false }],
  };
}

function additionFix(document: PolicyDocument, unit: Unit, term: LawTerm, passage: Span): Fix {
  const replacement = withoutStrong(term.replacement);
  const isCell = unit.content.cells.length > 0;
  return {
    kind: "replace-wording",
    title: message("fix/add-words", { replacement }),
    safe: false,
    edits: [insertion(document, passage.end, `${isCell ? "；" : "。"}${replacement}`)],
  };
}

function emphasisFix(document: PolicyDocument, passage: Span): Fix {
  return {
    kind: "emphasise",
    title: message("fix/emphasise"),
    safe: false,
    edits: [insertion(document, passage.start, "**"), insertion(document, passage.end, "**")],
  };
}

function insertion(document: PolicyDocument, at: number, text: string): TextEdit {
  return { file: document.path, span: span(at, at), text, snippet: false };
}

function withoutStrong(text: string): string {
  return text.replaceAll("**", "");
}
