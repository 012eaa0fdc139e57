import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer } from "docx";
import { parseMarkdown } from "../core/policy/markdown.ts";
import { BULLETS, DocxBlocks, LIST_LEVELS, NUMBERED } from "./docxBlocks.ts";
import { samePacking } from "./samePacking.ts";
import { typedLines } from "./typedLines.ts";

export interface WordDocument {
  readonly bytes: Uint8Array;
  /** Descriptions of pictures that stand in words. */
  readonly images: readonly string[];
}

const FONT = { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" };

/** Published Markdown as a Word document with real headings, lists and tables. */
export async function publishedDocx(markdown: string, title: string): Promise<WordDocument> {
  const blocks = new DocxBlocks();
  const children = blocks.of(typedLines(parseMarkdown(markdown)));
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 120 } } } } },
    numbering: {
      config: [
        { reference: NUMBERED, levels: levels((level) => [LevelFormat.DECIMAL, `%${level + 1}.`]) },
        { reference: BULLETS, levels: levels(() => [LevelFormat.BULLET, "•"]) },
      ],
    },
    sections: [{ children }],
  });
  const properties = [{ path: "docProps/core.xml", data: coreProperties(title) }];
  const packed = await Packer.toBuffer(document, undefined, properties);
  return { bytes: await samePacking(packed), images: blocks.images };
}

/** The library would write the moment of export: the same policy is to give the same bytes. */
function coreProperties(title: string): string {
  const escaped = title
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, " ");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped}</dc:title><dc:creator>Clausemark</dc:creator>`,
    "</cp:coreProperties>",
  ].join("");
}

type Mark = readonly [format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string];

function levels(markOf: (level: number) => Mark): ILevelsOptions[] {
  return Array.from({ length: LIST_LEVELS }, (_, level) => {
    const [format, text] = markOf(level);
    return {
      level,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } },
    };
  });
}
