import { type Imported, importDocument } from "../../server/src/convert/importDocument.ts";
import { createDetectContext } from "../../server/src/core/detect/detect.ts";
import { parsePolicy } from "../../server/src/core/policy/parse.ts";
import { compileBuiltIn, readModel } from "../../server/tools/builtIn.ts";

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
if (!rubric) throw new Error("the built-in standard does not compile");
export const detect = createDetectContext(rubric, readModel());

/**
 * Everything a reader reads in Markdown, in order and without the marks and spaces around it; without commas too, because
 * the break of a line that ends without a mark is read as one, and a page does not keep such breaks.
 */
export function wordsOf(markdown: string): string {
  const { units } = parsePolicy("", markdown);
  return units
    .map(({ content }) => content.mapped.text)
    .join("")
    .replace(/[\s*_~`\\>#,-]/g, "");
}

/** Imports what must be importable. */
export async function imported(content: string | Uint8Array, format: "docx" | "html" = "html"): Promise<Imported> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await importDocument(bytes, format, "文件名", detect, "zh-CN");
  if (result.kind !== "imported") throw new Error(`not imported: ${result.why}`);
  return result.imported;
}

/** Without its front matter. */
export function bodyOf({ markdown }: Pick<Imported, "markdown">): string {
  return markdown.slice(parsePolicy("", markdown).frontMatter?.span.end ?? 0).trim();
}
