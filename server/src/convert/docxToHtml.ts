import mammoth from "mammoth";
import type { LeftOut } from "./leftOut.ts";
import { zipEntries } from "./zipEntries.ts";

/** Names that Word and WPS give their heading styles in Chinese; mammoth knows the English ones. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];
const HEADING = /^(?:heading|标题)\s*\d$/i;

/** A small archive can unpack to more than a machine holds. */
const MOST_UNPACKED = 200_000_000;

export interface DocxHtml {
  readonly html: string;
  readonly leftOut: readonly LeftOut[];
}

/**
 * A Word document as HTML: headings by their styles, tables, lists, footnotes; pictures as `img` without their data. Null
 * where the bytes are no Word document, or unpack to more than any document has.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<DocxHtml | null> {
  const entries = zipEntries(bytes);
  if (entries === null || entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return null;
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  let numbered = 0;
  const options = {
    styleMap: STYLES,
    convertImage,
    transformDocument: (document: DocxNode): DocxNode => {
      numbered = numberedHeadings(document);
      return document;
    },
  };
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    const has = (part: RegExp) => entries.some(({ name }) => part.test(name));
    return {
      html: value,
      leftOut: [
        ...(numbered > 0 ? [{ kind: "numbering" as const, name: String(numbered) }] : []),
        ...(has(/^word\/(?:header|footer)\d*\.xml$/) ? [{ kind: "margins" as const, name: "" }] : []),
        ...(has(/^word\/comments\.xml$/) ? [{ kind: "comments" as const, name: "" }] : []),
      ],
    };
  } catch {
    return null;
  }
}

/** The part of mammoth's document that is looked at. */
interface DocxNode {
  readonly type: string;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  readonly children?: readonly DocxNode[];
}

/** Word counts headings itself (第一条, 1.1): that number is no text of the document. */
function numberedHeadings(node: DocxNode): number {
  const own = node.type === "paragraph" && node.numbering && HEADING.test(node.styleName ?? "") ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + numberedHeadings(child), own);
}
