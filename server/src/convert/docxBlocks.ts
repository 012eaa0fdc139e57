import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { BlockContent, List, Table as MarkdownTable, RootContent } from "mdast";
import { runsOf } from "./docxRuns.ts";

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Names of the numberings that the document defines. */
export const NUMBERED = "numbered";
export const BULLETS = "bullets";
export const LIST_LEVELS = 9;
/** Twentieths of a point. */
const INDENT = 480;

/** Blocks of Markdown as blocks of a Word document. One for each document: it counts its lists. */
export class DocxBlocks {
  /** Descriptions of pictures, which are not carried over. */
  readonly images: string[] = [];
  /** Each ordered list starts its own count. */
  private lists = 0;

  of(nodes: readonly RootContent[], around: IParagraphOptions = {}): FileChild[] {
    return nodes.flatMap((node) => this.block(node, around));
  }

  private block(node: RootContent, around: IParagraphOptions): FileChild[] {
    switch (node.type) {
      case "heading":
        return [
          new Paragraph({
            ...around,
            heading: HEADINGS[node.depth - 1] ?? HeadingLevel.HEADING_6,
            children: runsOf(node.children, this.images),
          }),
        ];
      case "paragraph":
        return [new Paragraph({ ...around, children: runsOf(node.children, this.images) })];
      case "list":
        return this.list(node, 0, around);
      case "table":
        return [this.table(node)];
      case "blockquote":
        return this.of(node.children, { ...around, indent: { left: INDENT } });
      case "code":
        return node.value
          .split("\n")
          .map((text) => new Paragraph({ ...around, children: [new TextRun({ text, font: "Consolas" })] }));
      case "html": {
        const text = node.value.replace(/<[^>]*>/g, "").trim();
        return text === "" ? [] : [new Paragraph({ ...around, children: [new TextRun(text)] })];
      }
      case "thematicBreak":
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "AAAAAA" } } })];
      default:
        return [];
    }
  }

  private list(list: List, level: number, around: IParagraphOptions): FileChild[] {
    const instance = ++this.lists;
    const numbering = {
      reference: list.ordered ? NUMBERED : BULLETS,
      level: Math.min(level, LIST_LEVELS - 1),
      instance,
    };
    return list.children.flatMap((item) =>
      item.children.flatMap((child: BlockContent | RootContent, index): FileChild[] => {
        if (child.type === "list") return this.list(child, level + 1, around);
        // Only the first paragraph of an item has its mark; what follows stands below it.
        const rest = { ...around, indent: { left: INDENT * (level + 1) } };
        return this.block(child, index === 0 ? { ...around, numbering } : rest);
      }),
    );
  }

  private table({ children }: MarkdownTable): Table {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: children.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            children: row.children.map(
              (cell) =>
                new TableCell({
                  children: [new Paragraph({ children: runsOf(cell.children, this.images, { bold: index === 0 }) })],
                }),
            ),
          }),
      ),
    });
  }
}
