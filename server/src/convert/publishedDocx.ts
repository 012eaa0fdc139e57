import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer } from "docx";
import { parseMarkdown } from "../core/policy/markdown.ts";
import { BULLETS, DocxBlocks, LIST_LEVELS, NUMBERED } from "./docxBlocks.ts";

export interface WordDocument {
  readonly bytes: Uint8Array;
  /** Descriptions of pictures that stand in words. */
  readonly images: readonly string[];
}

const FONT = { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" };

/** Published Markdown as a Word document with real headings, lists and tables. */
export async function publishedDocx(markdown: string, title: string): Promise<WordDocument> {
  const blocks = new DocxBlocks();
  const children = blocks.of(parseMarkdown(markdown));
  const document = new Document({
    title,
    creator: "Clausemark",
    styles: { default: { document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 120 } } } } },
    numbering: {
      config: [
        { reference: NUMBERED, levels: levels((level) => [LevelFormat.DECIMAL, `%${level + 1}.`]) },
        { reference: BULLETS, levels: levels(() => [LevelFormat.BULLET, "•"]) },
      ],
    },
    sections: [{ children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), images: blocks.images };
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
