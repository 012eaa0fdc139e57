import type { PolicyDocument, Unit } from "../../core/policy/document.ts";
import { parsePolicy } from "../../core/policy/parse.ts";
import { newline } from "../../core/rules/newline.ts";
import { positionAt } from "../../core/text/lines.ts";

/** A comment put into a document, and the document as it then is. */
export interface PlacedComment {
  readonly at: number;
  readonly text: string;
  readonly after: PolicyDocument;
  readonly style: "own-line" | "inline";
}

/**
 * Puts an HTML comment to the text at an offset: on a line of its own above it, or inside the table cell, list item,
 * quotation or running paragraph, which a line of its own would break. `isGood` judges the document as it then is; null
 * where no place is good.
 */
export function placeComment(
  document: PolicyDocument,
  offset: number,
  wording: Readonly<Record<PlacedComment["style"], string>>,
  isGood: (placed: PlacedComment) => boolean,
): PlacedComment | null {
  const unit = unitAt(document, offset);
  if (!unit || unit.kind === "code" || unit.kind === "html") return null;
  const styles: PlacedComment["style"][] = standsAlone(document, unit, offset) ? ["own-line", "inline"] : ["inline"];
  for (const style of styles) {
    const { at, text } =
      style === "own-line" ? ownLine(document, offset, wording[style]) : inline(document, unit, offset, wording[style]);
    const after = parsePolicy(document.path, document.source.slice(0, at) + text + document.source.slice(at));
    const placed = { at, text, after, style };
    if (keepsUnits(document, after) && isGood(placed)) return placed;
  }
  return null;
}

/** A comment must not change what the document says. */
function keepsUnits(before: PolicyDocument, after: PolicyDocument): boolean {
  return (
    before.units.length === after.units.length &&
    before.units.every((unit, index) => {
      const other = after.units[index];
      return other?.kind === unit.kind && other.content.mapped.text === unit.content.mapped.text;
    })
  );
}

export function unitAt(document: PolicyDocument, offset: number): Unit | undefined {
  const inside = document.units.find((unit) => unit.span.start <= offset && offset < unit.span.end);
  return inside ?? document.units.find((unit) => unit.span.end === offset);
}

/** The first line of a block at the top level: above it there is room for a line. */
function standsAlone(document: PolicyDocument, unit: Unit, offset: number): boolean {
  if (unit.kind === "heading") return true;
  if (unit.kind === "row" || unit.content.cells.length > 0 || unit.content.depth > 0 || unit.content.quoted)
    return false;
  const { source, lines } = document;
  const line = positionAt(lines, offset).line;
  const above = source.slice(lines.starts[line - 1] ?? 0, lines.starts[line]);
  return above.trim() === "" || /^(?: {0,3}#{1,6}[ \t]|---[ \t]*$)/m.test(above);
}

function ownLine(document: PolicyDocument, offset: number, comment: string): { at: number; text: string } {
  const at = document.lines.starts[positionAt(document.lines, offset).line] ?? 0;
  return { at, text: `${comment}${newline(document)}` };
}

/** At the end of the line or cell, before blanks and marks that break the line. */
function inline(document: PolicyDocument, unit: Unit, offset: number, comment: string): { at: number; text: string } {
  const { source, lines } = document;
  const next = lines.starts[positionAt(lines, offset).line + 1] ?? source.length;
  let end = offset + (/^[^\r\n]*/.exec(source.slice(offset, next))?.[0].length ?? 0);
  if (unit.content.cells.length > 0) end = cellEnd(source, offset, end);
  while (end > offset && /[ \t\\]/.test(source[end - 1] ?? "")) end--;
  return { at: end, text: ` ${comment}` };
}

/** The bar that closes the cell at the offset; a row's own first bar does not. */
function cellEnd(source: string, offset: number, lineEnd: number): number {
  const from = offset + (/^[ \t]*\|?/.exec(source.slice(offset, lineEnd))?.[0].length ?? 0);
  for (let at = from; at < lineEnd; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "|") return at;
  }
  return lineEnd;
}
