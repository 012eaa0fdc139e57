import type { Table, TableCell, TableRow } from "mdast";
import { type Span, span } from "../span.ts";
import { joinMapped, type MappedText, pinned } from "../text/mapped.ts";
import { normaliseMapped } from "../text/normalise.ts";
import { endAt, startAt } from "../text/places.ts";
import type { RowCell, UnitContent, UnitKind } from "./document.ts";
import { contentOf, type Flat, HARD } from "./flat.ts";
import { type Definitions, flatten } from "./inline.ts";

export interface TableUnit {
  readonly kind: UnitKind;
  readonly span: Span;
  readonly content: UnitContent;
}

interface Cell {
  readonly flat: Flat;
  /** Offset where the cell's text starts, or would. */
  readonly start: number;
  readonly end: number;
  /** Flattened and trimmed. */
  readonly text: string;
}

/** Text that says "as above": the cell has what the row above has. */
const DITTO = /^(?:〃|″|"|同上|同前)$/;

/**
 * The rows of a table, each joined with its header ("费用(元/次):50;"). An empty first cell, and a 同上 anywhere, has the
 * text of the row above: merged cells are written so in Markdown. The header by itself is a label; where it has values or
 * is all there is, a row.
 */
export function tableUnits(
  table: Table,
  source: string,
  definitions: Definitions,
  quoted: boolean,
  note: (flat: Flat) => void,
): readonly TableUnit[] {
  const [first, ...rest] = table.children.map((row) => ({
    span: rowSpan(row),
    cells: row.children.map((cell) => readCell(cell, source, definitions, note)),
  }));
  if (!first) return [];
  const units: TableUnit[] = [];
  const unfilled = first.cells.map(
    (_, column) => rest.length > 0 && rest.every(({ cells }) => (cells[column]?.text ?? "") === ""),
  );
  const headerRow = joinRow(first.cells, [], [], first.span, quoted, unfilled);
  if (headerRow.mapped.text !== "") {
    const isRow = rest.length === 0 || first.cells.some((cell) => /[0-9]{2}|[。！？；]/.test(cell.text));
    units.push({ kind: isRow ? "row" : "label", span: first.span, content: headerRow });
  }
  let above: readonly string[] = [];
  for (const row of rest) {
    const inherited = row.cells.map((cell, column) => {
      const repeats = cell.text === "" ? column === 0 : DITTO.test(cell.text);
      return repeats ? (above[column] ?? "") : null;
    });
    above = row.cells.map((cell, column) => inherited[column] ?? cell.text);
    const content = joinRow(row.cells, first.cells, inherited, row.span, quoted);
    if (row.cells.some((cell) => cell.text !== "")) units.push({ kind: "row", span: row.span, content });
  }
  return units;
}

function readCell(node: TableCell, source: string, definitions: Definitions, note: (flat: Flat) => void): Cell {
  const flat = flatten(node.children, source, definitions);
  note(flat);
  const { text, places } = flat.mapped;
  const trimmed = text.trim();
  const from = text.length - text.trimStart().length;
  const empty = (node.position?.start.offset ?? 0) + 1;
  return {
    flat,
    text: trimmed,
    start: trimmed === "" ? empty : (startAt(places, from) ?? empty),
    end: trimmed === "" ? empty : (endAt(places, from + trimmed.length - 1) ?? empty),
  };
}

function rowSpan(row: TableRow): Span {
  return span(row.position?.start.offset ?? 0, row.position?.end.offset ?? 0);
}

function joinRow(
  cells: readonly Cell[],
  headers: readonly Cell[],
  inherited: readonly (string | null)[],
  row: Span,
  quoted: boolean,
  /** In a header, by column: whether all cells under it are empty. */
  unfilled: readonly boolean[] = [],
): UnitContent {
  const parts: { mapped: MappedText; shift: number }[] = [];
  const ranges: RowCell[] = [];
  const strong: Span[] = [];
  let length = 0;
  const add = (mapped: MappedText, shift: number): Span => {
    parts.push({ mapped, shift });
    length += mapped.text.length;
    return span(length - mapped.text.length, length);
  };
  cells.forEach((cell, column) => {
    const at = cell.start - row.start;
    const end = cell.end - row.start;
    const above = inherited[column] ?? null;
    const header = headers[column];
    const words = header ? flatWords(header.flat).text : "";
    if ((above ?? cell.text) === "") {
      ranges.push({ header: span(length, length), body: span(length, length), blank: words });
      return;
    }
    const headerSpan = add(pinned(words, at, at), 0);
    if (words !== "") add(pinned(":", at, at), 0);
    const body = above === null ? bodyText(cell) : null;
    const bodySpan = add(body?.mapped ?? pinned(foldText(above ?? ""), at, end), body ? at : 0);
    for (const range of body?.strong ?? []) strong.push(span(range.start + bodySpan.start, range.end + bodySpan.start));
    add(pinned(";", end, end), 0);
    const blank = unfilled[column] === true ? flatWords(cell.flat).text : "";
    ranges.push({ header: headerSpan, body: bodySpan, blank });
  });
  return { mapped: joinMapped(parts), cells: ranges, strong, quoted, depth: 0 };
}

function bodyText(cell: Cell): { readonly mapped: MappedText; readonly strong: readonly Span[] } {
  const { text } = cell.flat.mapped;
  return contentOf(breaksAsStops(cell.flat), text.length - text.trimStart().length, text.trimEnd().length);
}

/** `<br>` in a cell separates values. */
function breaksAsStops(flat: Flat): Flat {
  if (!flat.mapped.text.includes(HARD)) return flat;
  return { ...flat, mapped: { ...flat.mapped, text: flat.mapped.text.replaceAll(HARD, "；") } };
}

function flatWords(flat: Flat): MappedText {
  return normaliseMapped(flat.mapped);
}

function foldText(text: string): string {
  return normaliseMapped(pinned(text, 0, 0)).text;
}
