import type { Blockquote, Code, Definition, Heading, Html, List, Paragraph, RootContent, Table } from "mdast";
import { type Span, span } from "../span.ts";
import { compact } from "../text/compact.ts";
import { detached } from "../text/detached.ts";
import { joinMapped, normaliseMapped, whole, without } from "../text/normalise.ts";
import { contentOf, type Flat, withoutLeader } from "./flat.ts";
import { foldHeading, slugOf } from "./foldHeading.ts";
import { hiddenCharacters } from "./hiddenCharacters.ts";
import { readHtml } from "./htmlBlock.ts";
import { type Definitions, flatten } from "./inline.ts";
import { paragraphUnits } from "./paragraphUnits.ts";
import type { Place, RawComment, RawHeading, RawLink, RawPiece, RawUnit } from "./raw.ts";
import { tableUnits } from "./tableRows.ts";
import { isTitle } from "./titles.ts";

/** Where a piece stands in the text it is parsed from, and what parsing it costs. */
export interface PieceFrame {
  readonly origin: number;
  readonly end: number;
  readonly cost: number;
}

/** What a run of top-level blocks says. Offsets count from the start of `source`, which they were parsed from. */
export function readBlocks(nodes: readonly RootContent[], source: string, frame: PieceFrame): RawPiece {
  const reader = new BlockReader(source, definitionsOf(nodes));
  for (const node of nodes) reader.top(node);
  return reader.finish(frame);
}

function definitionsOf(nodes: readonly RootContent[]): Definitions {
  const found = new Map<string, Definition>();
  for (const node of nodes) {
    if (node.type === "definition") {
      if (!isFootnote(node) && !found.has(node.identifier)) found.set(node.identifier, node);
    } else if (node.type === "blockquote" || node.type === "list" || node.type === "listItem") {
      for (const [name, definition] of definitionsOf(node.children as readonly RootContent[])) {
        if (!found.has(name)) found.set(name, definition);
      }
    }
  }
  return found;
}

/** `[^1]: 仅客服主管有权查阅。` is a footnote, although CommonMark takes a text without blanks for the address of a link. */
function isFootnote({ identifier }: Definition): boolean {
  return identifier.startsWith("^");
}

interface Context {
  readonly quoted: boolean;
  readonly depth: number;
  readonly parent: number;
  readonly item: number;
  /** The only item of an ordered list: `1. 投诉渠道` above a paragraph is meant as a heading. */
  readonly alone: boolean;
}

const TOP: Context = { quoted: false, depth: 0, parent: -1, item: 0, alone: false };

class BlockReader {
  private readonly source: string;
  private readonly definitions: Definitions;
  private readonly units: RawUnit[] = [];
  private readonly headings: RawHeading[] = [];
  private readonly links: RawLink[] = [];
  private readonly comments: RawComment[] = [];
  private block = -1;
  private leaf = 0;
  private items = 0;

  constructor(source: string, definitions: Definitions) {
    this.source = source;
    this.definitions = definitions;
  }

  finish({ origin, end, cost }: PieceFrame): RawPiece {
    const { units, items } = this;
    const [headings, links, comments] = [compact(this.headings), compact(this.links), compact(this.comments)];
    const hidden = compact(hiddenCharacters(this.source, origin, end));
    const [blocks, leaves] = [this.block + 1, this.leaf + 1];
    return { origin, cost, units, headings, links, comments, hidden, blocks, leaves, items };
  }

  top(node: RootContent): void {
    this.block++;
    if (node.type === "heading") this.heading(node);
    else this.node(node, TOP);
  }

  private node(node: RootContent, context: Context): void {
    switch (node.type) {
      case "paragraph":
        this.paragraph(node, context);
        return;
      case "heading":
        this.innerHeading(node, context);
        return;
      case "list":
        this.list(node, context);
        return;
      case "blockquote":
        this.quote(node, context);
        return;
      case "table":
        this.table(node, context);
        return;
      case "code":
        this.code(node, context);
        return;
      case "html":
        this.html(node, context);
        return;
      case "definition":
        if (isFootnote(node)) this.footnote(node, context);
        return;
      default:
        return;
    }
  }

  private place(context: Context): Place {
    this.leaf++;
    const { quoted, depth, parent, item } = context;
    return { quoted, depth, parent, item, block: this.block, leaf: this.leaf };
  }

  private note(flat: Flat): void {
    for (const link of flat.links) this.links.push(link);
    for (const at of flat.comments) this.comment(at, true);
  }

  private comment(at: Span, inline: boolean): void {
    const text = detached(this.source.slice(at.start + 4, at.end).replace(/-->$/, ""));
    this.comments.push({ span: at, text, textStart: at.start + 4, inline, block: this.block });
  }

  private heading(node: Heading): void {
    const at = spanOf(node);
    const flat = flatten(node.children, this.source, this.definitions);
    this.note(flat);
    const { text } = flat.mapped;
    const from = text.length - text.trimStart().length;
    const to = text.trimEnd().length;
    const content = contentOf(flat, Math.min(from, to), to);
    const textSpan = to > from ? content.source : span(at.start, at.end);
    const plain = text.trim();
    this.headings.push({
      level: node.depth,
      span: at,
      textSpan,
      text: detached(foldHeading(plain)),
      slug: slugOf(plain),
    });
    this.units.push({
      place: this.place(TOP),
      kind: "heading",
      span: textSpan,
      content: { mapped: content.mapped, cells: [], strong: content.strong, quoted: false, depth: 0 },
      mark: null,
      title: true,
      announces: false,
      coversAll: false,
      startsLine: true,
    });
  }

  /** A heading inside a list or a quotation opens no scope; it is a label there. */
  private innerHeading(node: Heading, context: Context): void {
    const flat = flatten(node.children, this.source, this.definitions);
    this.note(flat);
    for (const unit of paragraphUnits(flat, this.place(context))) {
      this.units.push({
        ...unit,
        title: true,
        mark: unit.mark ?? { style: `h${node.depth}`, section: true, bullet: false, length: 0 },
      });
    }
  }

  private paragraph(node: Paragraph, context: Context): void {
    const flat = withoutLeader(flatten(node.children, this.source, this.definitions), context);
    this.note(flat);
    this.paragraphOf(flat, context);
  }

  private paragraphOf(flat: Flat, context: Context): void {
    const units = paragraphUnits(flat, this.place(context));
    const [first] = units;
    if (context.alone && units.length === 1 && first && isTitle(flat.mapped.text, true)) {
      this.units.push({ ...first, title: true, mark: { style: "1.", section: false, bullet: false, length: 0 } });
    } else {
      for (const unit of units) this.units.push(unit);
    }
  }

  private list(node: List, context: Context): void {
    for (const item of node.children) {
      const before = this.units.length;
      this.items++;
      const number = this.items;
      const alone = node.ordered === true && node.children.length === 1 && item.children.length === 1;
      for (const child of item.children) {
        const nested = child.type === "list" && this.units.length > before;
        const parent = nested ? this.units.length - 1 : context.parent;
        this.node(child, {
          ...context,
          depth: context.depth + 1,
          parent,
          item: number,
          alone: alone && context.depth === 0,
        });
      }
    }
  }

  private quote(node: Blockquote, context: Context): void {
    for (const child of node.children) this.node(child, { ...context, quoted: true, alone: false });
  }

  private table(node: Table, context: Context): void {
    const place = this.place(context);
    const rows = tableUnits(node, this.source, this.definitions, context.quoted, (flat) => this.note(flat));
    for (const row of rows) {
      this.units.push({
        ...row,
        content: { ...row.content, depth: context.depth },
        mark: null,
        title: row.kind === "label",
        announces: false,
        coversAll: false,
        startsLine: true,
        place,
      });
    }
  }

  private code(node: Code, context: Context): void {
    this.verbatim("code", spanOf(node), [], context);
  }

  private html(node: Html, context: Context): void {
    const at = spanOf(node);
    const { comments, text } = readHtml(this.source.slice(at.start, at.end), at.start);
    for (const comment of comments) this.comment(comment, text.kind !== "none");
    if (text.kind === "markup") this.verbatim("html", at, comments, context);
    else if (text.kind === "plain") this.paragraphOf(text.flat, context);
  }

  private footnote(node: Definition, context: Context): void {
    const { start, end } = spanOf(node);
    const from = this.source.indexOf("]:", start) + 2;
    const mapped = joinMapped([{ mapped: whole(this.source.slice(from, end)), shift: from }]);
    this.paragraphOf({ mapped, strong: [], links: [], comments: [] }, context);
  }

  private verbatim(kind: "code" | "html", at: Span, dropped: readonly Span[], context: Context): void {
    const relative = dropped.map((comment) => span(comment.start - at.start, comment.end - at.start));
    const mapped = normaliseMapped(without(whole(this.source.slice(at.start, at.end)), relative));
    this.units.push({
      place: this.place(context),
      kind,
      span: at,
      content: { mapped, cells: [], strong: [], quoted: context.quoted, depth: context.depth },
      mark: null,
      title: false,
      announces: false,
      coversAll: false,
      startsLine: true,
    });
  }
}

function spanOf(node: RootContent): Span {
  const start = node.position?.start.offset ?? 0;
  return span(start, node.position?.end.offset ?? start);
}
