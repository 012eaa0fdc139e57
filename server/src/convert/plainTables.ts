import type { Element, ElementContent, Root } from "hast";

/**
 * Makes tables such as Markdown can hold: every row of the same length, a spanning cell repeated where it spans, one line of
 * text a cell. A table of a single cell is a frame around text and goes.
 */
export function plainTables(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    plainTables(child);
    if (child.tagName !== "table") return [child];
    const rows = rowsOf(child);
    const only = rows.length === 1 ? rows[0]?.children.filter(isCell) : null;
    if (only?.length === 1) return only[0]?.children ?? [];
    fillSpans(rows);
    headRow(rows);
    for (const row of rows) for (const cell of row.children) if (isCell(cell)) oneLine(cell);
    return [child];
  });
}

function isCell(node: ElementContent): node is Element {
  return node.type === "element" && (node.tagName === "td" || node.tagName === "th");
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child): readonly Element[] => {
    if (child.type !== "element" || child.tagName === "table") return [];
    return child.tagName === "tr" ? [child] : rowsOf(child);
  });
}

/** A value that holds for several rows or columns is read in each of them. */
function fillSpans(rows: readonly Element[]): void {
  const pending = new Map<number, { cell: Element; left: number }>();
  for (const row of rows) {
    const cells = row.children.filter(isCell);
    const filled: Element[] = [];
    const takePending = () => {
      for (let above = pending.get(filled.length); above; above = pending.get(filled.length)) {
        if (--above.left === 0) pending.delete(filled.length);
        filled.push(copyOf(above.cell));
      }
    };
    for (const cell of cells) {
      takePending();
      const down = spanOf(cell, "rowSpan");
      const across = Math.max(1, Math.min(spanOf(cell, "colSpan"), WIDEST - filled.length));
      for (let column = 0; column < across; column++) {
        if (down > 1) pending.set(filled.length, { cell, left: down - 1 });
        filled.push(column === 0 ? cell : copyOf(cell));
      }
    }
    takePending();
    row.children = filled;
  }
  for (const row of rows) for (const cell of row.children.filter(isCell)) cell.properties = {};
}

/** Word marks few header rows, and a Markdown table has one: the first row it is. */
function headRow(rows: readonly Element[]): void {
  const hasHeader = rows.some((row) => row.children.some((cell) => isCell(cell) && cell.tagName === "th"));
  if (!hasHeader) for (const cell of rows[0]?.children ?? []) if (isCell(cell)) cell.tagName = "th";
}

/** Beyond this a span is a slip of the pen. */
const WIDEST = 50;

function spanOf(cell: Element, name: "rowSpan" | "colSpan"): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, WIDEST) : 1;
}

function copyOf(cell: Element): Element {
  return structuredClone({ ...cell, properties: {} });
}

/** Paragraphs and lists of a cell become one line, their items apart. */
function oneLine(cell: Element): void {
  cell.children = cell.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (child.tagName === "br") return [space()];
    oneLine(child);
    return /^(?:p|div|ul|ol|li|h[1-6]|blockquote|table|tbody|thead|tr|td|th|section)$/.test(child.tagName)
      ? [space(), ...child.children, space()]
      : [child];
  });
}

function space(): ElementContent {
  return { type: "text", value: " " };
}
