import { type MessageId, message } from "../core/messages/catalogue.ts";
import { type Locale, type Localised, localised, type Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { columns, padEnd, wrap } from "../core/report/layout.ts";
import { type Paint, printable } from "../core/report/paint.ts";

/** A page of text for the terminal: titles, paragraphs, lists and tables in one language. */
export class Page {
  private readonly locale: Locale;
  private readonly width: number | null;
  private readonly paint: Paint;
  private readonly lines: string[] = [];

  constructor(locale: Locale, width: number | null, paint: Paint) {
    this.locale = locale;
    this.width = width;
    this.paint = paint;
  }

  title(text: string): void {
    this.lines.push(this.paint.bold(printable(text)));
  }

  /** A heading of the catalogue, after an empty line. */
  heading(id: MessageId): void {
    this.lines.push("", this.paint.underline(this.words(id)));
  }

  paragraph(text: string | Localised, indent = 2): void {
    const room = this.width === null ? null : Math.max(24, this.width - indent);
    for (const line of wrap(printable(this.of(text)), room)) this.lines.push(" ".repeat(indent) + line);
  }

  item(text: string | Localised, mark = "-"): void {
    const indent = 3 + columns(mark);
    const room = this.width === null ? null : Math.max(24, this.width - indent);
    const [first = "", ...rest] = wrap(printable(this.of(text)), room);
    this.lines.push(`  ${mark} ${first}`, ...rest.map((line) => " ".repeat(indent) + line));
  }

  /** Lines of a text as they are, such as a piece of Markdown. */
  verbatim(text: string): void {
    for (const line of text.trimEnd().split(/\r\n|[\r\n]/)) this.lines.push(line === "" ? "" : `  ${printable(line)}`);
  }

  /** Rows in columns; the last column is as long as it is. */
  table(rows: readonly (readonly string[])[]): void {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ""))));
    for (const row of rows) {
      const cells = row.map((cell, column) => (column < row.length - 1 ? padEnd(cell, widths[column] ?? 0) : cell));
      this.lines.push(`  ${printable(cells.join("  ")).trimEnd()}`);
    }
  }

  words(id: MessageId, args: Message["args"] = {}): string {
    return word(message(id, args), this.locale);
  }

  of(text: string | Localised): string {
    return typeof text === "string" ? text : localised(text, this.locale);
  }

  /** A remark after something, in the brackets of the language. */
  bracketed(text: string): string {
    return this.locale === "zh-CN" ? `（${text}）` : ` (${text})`;
  }

  text(): string {
    return `${this.lines.join("\n")}\n`;
  }
}
