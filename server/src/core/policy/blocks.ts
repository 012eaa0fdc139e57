import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent, Table, TableCell } from "mdast";
import { type Span, shift, span } from "../span.ts";
import type { MappedText } from "../text/mapped.ts";
import { joinMapped, normalise, pinned } from "../text/normalise.ts";
import type { RowCell, UnitContent, UnitKind } from "./document.ts";
import { readInline } from "./inline.ts";
import { isLabel, opensList } from "./labels.ts";
import { nodeSpan } from "./markdown.ts";
import { splitSentences } from "./sentences.ts";

/** A unit as its block alone determines it; offsets count from the start of the block. */
export interface UnitDraft {
  readonly kind: UnitKind;
  readonly span: Span;
  readonly content: UnitContent;
  /** Index (in this block) of the unit that introduces it, or -1. */
  readonly lead: number;
  /** True where the block before may introduce it. */
  readonly wantsLead: boolean;
  /** True where it can introduce the block after it. */
  readonly opensList: boolean;
}

interface Context {
  readonly source: string;
  readonly base: number;
  readonly drafts: UnitDraft[];
  readonly quoted: boolean;
  readonly depth: number;
}

/** The units of one block. `source` is the parsed text, `start` the block's start in it. */
export function draftUnits(block: RootContent, source: string, start: number): readonly UnitDraft[] {
  const context: Context = { source, base: start, drafts: [], quoted: false, depth: 0 };
  addBlock(context, block, -1);
  return context.drafts;
}

function addBlock(context: Context, block: RootContent | BlockContent | DefinitionContent, lead: number): void {
  switch (block.type) {
    case "heading":
      addWhole(context, block.children, nodeSpan(block), "heading");
      return;
    case "paragraph":
      addSentences(context, block.children, nodeSpan(block), lead);
      return;
    case "list":
      addList(context, block, lead);
      return;
    case "table":
      addTable(context, block, lead);
      return;
    case "blockquote": {
      const inner: Context = { ...context, quoted: true };
      let before = lead;
      for (const child of block.children) {
        const count = context.drafts.length;
        addBlock(inner, child, before);
        before = context.drafts.length > count && context.drafts.at(-1)?.opensList ? context.drafts.length - 1 : lead;
      }
      return;
    }
    case "code":
      addRaw(context, nodeSpan(block), "code");
      return;
    case "html":
      if (!/^\s*<!--/.test(block.value)) addRaw(context, nodeSpan(block), "html");
      return;
    default:
      return;
  }
}

function addRaw(context: Context, at: Span, kind: UnitKind): void {
  const mapped = normalise(context.source.slice(at.start, at.end));
  add(context, kind, at, { mapped, cells: [], strong: [], quoted: context.quoted, depth: context.depth }, -1, false);
}

function add(
  context: Context,
  kind: UnitKind,
  at: Span,
  content: UnitContent,
  lead: number,
  wantsLead: boolean,
  opens = false,
): void {
  context.drafts.push({ kind, span: shift(at, -context.base), content, lead, wantsLead, opensList: opens });
}

function addWhole(context: Context, nodes: readonly PhrasingContent[], at: Span, kind: UnitKind): void {
  const text = textSpan(nodes, at);
  const inline = readInline(nodes, text, context.source);
  add(context, kind, text, textContent(context, text, inline.dropped, inline.strong), -1, false);
}

function addSentences(context: Context, nodes: readonly PhrasingContent[], at: Span, lead: number): void {
  const whole = textSpan(nodes, at);
  const inline = readInline(nodes, whole, context.source);
  const sentences = splitSentences(context.source, whole, inline);
  const kind: UnitKind = context.depth > 0 ? "item" : "sentence";
  let own = lead;
  for (const [index, sentence] of sentences.entries()) {
    const content = textContent(context, sentence, inline.dropped, inline.strong);
    if (content.mapped.text === "") continue;
    const written = context.source.slice(sentence.start, sentence.end);
    const label = context.depth === 0 && isLabel(written, content, sentences.length > index + 1, sentences.length);
    const opens = opensList(content.mapped.text);
    add(
      context,
      label ? "label" : kind,
      sentence,
      content,
      label ? -1 : own,
      context.depth === 0 && index === 0,
      opens,
    );
    if (opens && !label && context.depth === 0) own = context.drafts.length - 1;
  }
}

function addList(context: Context, list: List, lead: number): void {
  const inner: Context = { ...context, depth: context.depth + 1 };
  for (const item of list.children) {
    let own = lead;
    for (const child of item.children) {
      const before = context.drafts.length;
      addBlock(inner, child, own);
      if (child.type === "paragraph" && context.drafts.length > before) own = context.drafts.length - 1;
    }
  }
}

function addTable(context: Context, table: Table, lead: number): void {
  const [header, ...rows] = table.children;
  const headers = header?.children.map((cell) => cellText(context, cell)) ?? [];
  if (rows.length === 0 && header) addRow(context, nodeSpan(header), [], headers, lead);
  let above: readonly MappedCell[] = [];
  for (const row of rows) {
    const cells = row.children.map((cell) => cellText(context, cell));
    const [first] = cells;
    const [firstAbove] = above;
    const merged =
      first && firstAbove && isDitto(first.mapped.text) ? [inherit(first, firstAbove), ...cells.slice(1)] : cells;
    addRow(context, nodeSpan(row), headers, merged, lead);
    above = merged;
  }
}

interface MappedCell {
  /** Offsets of the parsed source. */
  readonly span: Span;
  readonly mapped: MappedText;
  readonly strong: readonly Span[];
}

function isDitto(text: string): boolean {
  return text === "" || text === "〃" || text === "同上" || text === '"';
}

/** A cell left empty under a filled first column goes on with it, as merged cells are written in Markdown. */
function inherit(cell: MappedCell, above: MappedCell): MappedCell {
  return { ...cell, mapped: pinned(above.mapped.text, 0, 0) };
}

function cellText(context: Context, cell: TableCell): MappedCell {
  const at = textSpan(cell.children, nodeSpan(cell));
  const inline = readInline(cell.children, at, context.source);
  return {
    span: at,
    mapped: normalise(
      context.source.slice(at.start, at.end),
      inline.dropped.map((drop) => shift(drop, -at.start)),
    ),
    strong: inline.strong,
  };
}

/** "费用(元/次):50;项目:上门": the header's words map to the start of the body cell. */
function addRow(
  context: Context,
  row: Span,
  headers: readonly MappedCell[],
  cells: readonly MappedCell[],
  lead: number,
): void {
  const parts: { mapped: MappedText; shift: number }[] = [];
  const ranges: RowCell[] = [];
  const strong: Span[] = [];
  let length = 0;
  const push = (mapped: MappedText, by: number): Span => {
    parts.push({ mapped, shift: by });
    length += mapped.text.length;
    return span(length - mapped.text.length, length);
  };
  for (const [index, cell] of cells.entries()) {
    const header = headers[index]?.mapped.text ?? "";
    if (cell.mapped.text === "" && header === "") continue;
    const at = cell.span.start - row.start;
    const headerRange = push(pinned(header, at, at), 0);
    if (header !== "") push(pinned(":", at, at), 0);
    const body = push(cell.mapped, at);
    if (cell.strong.length > 0) strong.push(body);
    push(pinned(";", cell.span.end - row.start, cell.span.end - row.start), 0);
    ranges.push({ header: headerRange, body });
  }
  if (length === 0) return;
  const content: UnitContent = {
    mapped: joinMapped(parts),
    cells: ranges,
    strong,
    quoted: context.quoted,
    depth: context.depth,
  };
  add(context, "row", row, content, lead, true);
}

function textContent(context: Context, at: Span, dropped: readonly Span[], strong: readonly Span[]): UnitContent {
  const inside = dropped
    .filter((drop) => drop.end > at.start && drop.start < at.end)
    .map((drop) => shift(drop, -at.start));
  const mapped = normalise(context.source.slice(at.start, at.end), inside);
  return { mapped, cells: [], strong: strongRanges(mapped, strong, at), quoted: context.quoted, depth: context.depth };
}

function strongRanges(mapped: MappedText, strong: readonly Span[], at: Span): readonly Span[] {
  return strong.flatMap((range) => {
    const from = mapped.offsets.findIndex((offset) => offset + at.start >= range.start);
    const to = mapped.offsets.findLastIndex((offset) => offset + at.start < range.end);
    return from >= 0 && to >= from ? [span(from, to + 1)] : [];
  });
}

/** From the first to the last inline node: without the marks of the block itself. */
function textSpan(nodes: readonly PhrasingContent[], fallback: Span): Span {
  const first = nodes[0];
  const last = nodes.at(-1);
  return first && last ? span(nodeSpan(first).start, nodeSpan(last).end) : span(fallback.end, fallback.end);
}
