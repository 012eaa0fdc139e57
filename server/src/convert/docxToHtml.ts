import mammoth from "mammoth";

/** Names that Word and WPS give their heading styles in Chinese; mammoth knows the English ones. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

/**
 * A Word document as HTML: headings by their styles, tables, lists, footnotes; pictures as `img` without their data.
 * Rejects where the bytes are no Word document.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES, convertImage });
  return value;
}
