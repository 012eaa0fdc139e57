import type { TableCell, TableRow } from "mdast";
import type { PlainBlock } from "./plainBlock.ts";
import { plainInline } from "./plainInline.ts";
import { type Lines, positionOf } from "./plainLines.ts";

const DELIMITER = /^\|(?: *:?-+:? *\|)+$/;

/** A table whose rows all start and end with `|` and have the columns of the header. */
export function plainTable(lines: Lines, at: number): PlainBlock | null {
  const delimiter = at + 1 < lines.count ? lines.text(at + 1) : "";
  if (!DELIMITER.test(delimiter)) return null;
  const columns = delimiter.split("|").length - 2;
  const rows: TableRow[] = [];
  let next = at;
  for (; next < lines.count && !lines.isBlank(next); next++) {
    if (next === at + 1) continue;
    const row = tableRow(lines.text(next), lines.start(next), columns);
    if (!row) return null;
    rows.push(row);
  }
  const position = positionOf(lines.start(at), lines.end(next - 1));
  return { node: { type: "table", align: [], children: rows, position }, next };
}

function tableRow(line: string, start: number, columns: number): TableRow | null {
  if (!line.startsWith("|") || !line.endsWith("|") || line.length < 2) return null;
  const cells: TableCell[] = [];
  for (let from = 0; from < line.length - 1; ) {
    const to = line.indexOf("|", from + 1);
    const inner = line.slice(from + 1, to);
    const text = inner.replace(/^ +| +$/g, "");
    const textStart = start + from + 1 + (inner.length - inner.replace(/^ +/, "").length);
    const end = to === line.length - 1 ? to + 1 : to;
    const children = plainInline(text, textStart);
    if (!children || cells.length === columns) return null;
    cells.push({ type: "tableCell", children, position: positionOf(start + from, start + end) });
    from = to;
  }
  if (cells.length !== columns) return null;
  return { type: "tableRow", children: cells, position: positionOf(start, start + line.length) };
}
