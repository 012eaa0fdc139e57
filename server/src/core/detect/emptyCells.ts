import type { RowCell } from "../policy/document.ts";
import type { Value } from "../text/values.ts";
import type { Passage } from "./passage.ts";

/** A cell of a table that waits to be filled in. */
export interface EmptyCell extends Value {
  readonly kind: "placeholder";
  /** Words of the cell's header. */
  readonly column: string;
}

/** Columns that say nothing of their own, and those of a form that is shown as it is, whether or not they are filled in. */
const ASIDE = /^(?:备注|说明|附注|注|单位|序号?|编号|签[名字]|日期|得分|[记登经处确审验][录记办理认核收]人)(?:\(|$)/;
/** What is written into a cell that has nothing to say: a dash, or the unit of the number to come. */
const NOTHING = /^(?:[-/—–_.…~\\]{1,9}|元|%|天|日|年|个?月|小时|公里)$/;
const SERIAL = /^\d{1,3}$/;

/**
 * The empty cells of a row that has nothing but its name ("| 设计费 | |"), and in a header the columns that are empty in
 * all rows. One empty cell beside filled ones may as well mean "none".
 */
export function emptyCells({ unit, text, facts }: Passage): readonly EmptyCell[] {
  const { cells } = facts;
  const found: EmptyCell[] = [];
  for (const { header, body, blank } of cells) {
    const dash = NOTHING.test(text.slice(body.start, body.end));
    const column = dash ? text.slice(header.start, header.end) : blank;
    if (column === "" || ASIDE.test(column)) continue;
    found.push({ kind: "placeholder", start: body.start, end: body.end, quantity: null, unit: null, column });
  }
  return found.length > 0 && (unit.kind === "label" || hasNameOnly(text, cells)) ? found : [];
}

function hasNameOnly(text: string, cells: readonly RowCell[]): boolean {
  const filled = cells.filter(({ header, body }) => {
    const written = text.slice(body.start, body.end);
    if (written === "" || NOTHING.test(written) || SERIAL.test(written)) return false;
    return !ASIDE.test(text.slice(header.start, header.end));
  });
  return filled.length <= 1;
}

/** A unit that has nothing but blanks, numbers and marks: a form that nobody has filled in yet. */
export function isHollow({ text, facts }: Passage): boolean {
  const blanks = facts.values.filter(({ kind }) => kind === "placeholder");
  const words = (start: number, end: number): boolean => {
    let left = "";
    for (let at = start; at < end; at++) {
      if (!blanks.some((blank) => at >= blank.start && at < blank.end)) left += text[at];
    }
    return !NOTHING.test(left) && !SERIAL.test(left) && /[a-z\d\u4e00-\u9fff]/.test(left);
  };
  if (facts.cells.length === 0) return blanks.length > 0 && !words(0, text.length);
  return !facts.cells.some(({ body }) => words(body.start, body.end));
}
