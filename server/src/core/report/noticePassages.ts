import { factsOf } from "../detect/passage.ts";
import type { PolicyDocument, Unit } from "../policy/document.ts";
import type { Span } from "../span.ts";
import { positionAt } from "../text/lines.ts";
import { plainMarkdown } from "./noticeText.ts";

/** A passage of a policy as the notice repeats it. */
export interface Passage {
  readonly document: PolicyDocument;
  readonly span: Span;
  /** The same for the same passage, whatever it is evidence of. */
  readonly key: string;
  /** The line that introduces it ("以下情况可以退换："). */
  readonly lead: Unit | null;
  readonly table: TableLines | null;
  /** Something in it, or in its lead, is still to be filled in. */
  readonly hasBlank: boolean;
}

/** The table a row belongs to: its header is repeated over the rows that are given. */
interface TableLines {
  readonly header: string;
  readonly delimiter: string;
  readonly row: string;
  /** Line of the delimiter. */
  readonly line: number;
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

export function passageAt(document: PolicyDocument, at: Span): Passage {
  const unit = document.units.find(({ span }) => span.start <= at.start && at.start < span.end);
  const span = unit?.span ?? at;
  const key = `${document.path}\0${span.start}`;
  const table = unit?.kind === "row" ? tableAround(document, span.start) : null;
  const lead = (unit && document.units[unit.lead]) ?? null;
  return { document, span, key, lead, table, hasBlank: [unit, lead].some((part) => part && isBlank(part)) };
}

function isBlank({ content }: Unit): boolean {
  return factsOf(content).values.some((value) => value.kind === "placeholder");
}

/** Sentences become list items, items stand under their lead line, rows under their header. */
export function noticeLines(passages: readonly Passage[]): readonly string[] {
  const blocks: string[] = [];
  let list: string[] = [];
  const endList = () => {
    if (list.length > 0) blocks.push(list.join("\n"));
    list = [];
  };
  passages.forEach((passage, index) => {
    const before = passages[index - 1];
    const { table, lead, document } = passage;
    if (table) {
      endList();
      const continues = before?.document === document && before.table?.line === table.line;
      if (continues) blocks.push(`${blocks.pop() ?? ""}\n${table.row}`);
      else blocks.push([table.header, table.delimiter, table.row].join("\n"));
      return;
    }
    const text = textAt(document, passage.span);
    if (!lead) list.push(`- ${text}`);
    else {
      const isGiven = before?.document === document && (before.lead === lead || before.span.start === lead.span.start);
      if (!isGiven) list.push(`- ${textAt(document, lead.span)}`);
      list.push(`  - ${text}`);
    }
  });
  endList();
  return blocks;
}

function textAt({ source }: PolicyDocument, { start, end }: Span): string {
  return plainMarkdown(source.slice(start, end));
}

function tableAround(document: PolicyDocument, offset: number): TableLines | null {
  const row = positionAt(document.lines, offset).line;
  for (let line = row - 1; line > 0; line--) {
    const text = lineAt(document, line);
    if (!text.includes("|") && !DELIMITER.test(text)) return null;
    if (!DELIMITER.test(text)) continue;
    const header = plainMarkdown(lineAt(document, line - 1));
    return { header, delimiter: text.trim(), row: plainMarkdown(lineAt(document, row)), line };
  }
  return null;
}

function lineAt({ source, lines }: PolicyDocument, line: number): string {
  const text = source.slice(lines.starts[line] ?? 0, lines.starts[line + 1] ?? source.length);
  return text.replace(/[\r\n]+$/, "").replace(/^(?:\s*>)+/, "");
}
