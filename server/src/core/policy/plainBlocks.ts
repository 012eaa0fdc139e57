import type { Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import type { PlainBlock } from "./plainBlock.ts";
import { plainInline } from "./plainInline.ts";
import { type Lines, linesOf, positionOf } from "./plainLines.ts";
import { plainTable } from "./plainTable.ts";

/**
 * The blocks that most of a policy consists of: headings, paragraphs, flat lists, tables and comments, with no inline
 * markup but `**`. Gives the tree that remark-parse gives at a tenth of the time, or null where the text has anything else;
 * a test compares the two.
 */
export function plainBlocks(text: string): readonly RootContent[] | null {
  if (MARKUP.test(text)) return null;
  const lines = linesOf(text);
  const blocks: RootContent[] = [];
  for (let at = 0; at < lines.count; ) {
    if (lines.isBlank(at)) {
      at++;
      continue;
    }
    const block = blockAt(lines, at);
    if (!block) return null;
    blocks.push(block.node);
    at = block.next;
  }
  return blocks;
}

/** What could begin other inline markup, an escape, a reference or HTML, and blanks at the ends of lines. */
const MARKUP =
  /[\\`[\]\t\0\u2028\u2029]|(?<!^|[\r\n])<|<(?!!--)|(?<!\*)\*(?!\*)|\*{3}|~~|&[#A-Za-z0-9]+;|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?:^|[\r\n]) | (?=[\r\n]|$)/;

const ORDERED = /^[0-9]{1,9}[.)]/;
const ITEM = /^(?:([-+])|[0-9]{1,9}([.)])) (?=[^ ])/;

/** What makes a line more than the text of a paragraph or an item. */
const STRUCTURE = /^(?:[-+=>#<]|[0-9]{1,9}[.)]|:?-)|\|/;

function blockAt(lines: Lines, at: number): PlainBlock | null {
  const first = lines.text(at);
  switch (first[0]) {
    case "#":
      return heading(lines, at);
    case "|":
      return plainTable(lines, at);
    case "-":
    case "+":
      return list(lines, at);
    case "<":
      return comment(lines, at);
    case "=":
    case ">":
      return null;
    default:
      return ORDERED.test(first) ? list(lines, at) : paragraph(lines, at);
  }
}

function heading(lines: Lines, at: number): PlainBlock | null {
  const line = lines.text(at);
  const marks = /^(#{1,6}) +(?=[^ #])/.exec(line);
  if (!marks || line.endsWith("#")) return null;
  const start = lines.start(at);
  const children = plainInline(line.slice(marks[0].length), start + marks[0].length);
  if (!children) return null;
  const depth = (marks[1]?.length ?? 1) as Heading["depth"];
  return { node: { type: "heading", depth, children, position: positionOf(start, start + line.length) }, next: at + 1 };
}

function comment(lines: Lines, at: number): PlainBlock | null {
  const line = lines.text(at);
  if (!/^<!--(?!-?>)(?:(?!-->|<!--).)*-->$/.test(line)) return null;
  const start = lines.start(at);
  return { node: { type: "html", value: line, position: positionOf(start, start + line.length) }, next: at + 1 };
}

function paragraph(lines: Lines, at: number): PlainBlock | null {
  let next = at;
  for (; next < lines.count && !lines.isBlank(next); next++) {
    const line = lines.text(next);
    if (next > at && /^#{1,6} /.test(line)) break;
    if (STRUCTURE.test(line)) return null;
  }
  const start = lines.start(at);
  const node = paragraphNode(lines.between(start, lines.end(next - 1)), start);
  return node && { node, next };
}

/** Items of one line each, with or without blank lines between them. */
function list(lines: Lines, at: number): PlainBlock | null {
  const items: ListItem[] = [];
  let kind: string | null = null;
  let next = at;
  let last = at;
  for (; next < lines.count; next++) {
    if (lines.isBlank(next)) continue;
    const line = lines.text(next);
    const mark = ITEM.exec(line);
    if (!mark) {
      // A line right after an item goes on with it.
      if (next > at && !lines.isBlank(next - 1)) return null;
      break;
    }
    const style = mark[1] ?? mark[2] ?? "";
    kind ??= style;
    const text = line.slice(mark[0].length);
    if (style !== kind || STRUCTURE.test(text)) return null;
    const start = lines.start(next);
    const child = paragraphNode(text, start + mark[0].length);
    if (!child) return null;
    items.push({ type: "listItem", children: [child], position: positionOf(start, start + line.length) });
    last = next;
  }
  if (kind === null) return null;
  const position = positionOf(lines.start(at), lines.end(last));
  const node: List = { type: "list", ordered: kind === "." || kind === ")", children: items, position };
  return { node, next };
}

function paragraphNode(text: string, start: number): Paragraph | null {
  const children = plainInline(text, start);
  return children && { type: "paragraph", children, position: positionOf(start, start + text.length) };
}
