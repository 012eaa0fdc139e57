import type { DetectContext } from "../core/detect/detect.ts";
import { likelyTags, SURE } from "../core/detect/suggest.ts";
import type { Locale } from "../core/messages/message.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import { referenceTo } from "../core/rules/tag/reference.ts";
import { docxToHtml } from "./docxToHtml.ts";
import type { ProposedTag } from "./frontMatterText.ts";
import { frontMatterText } from "./frontMatterText.ts";
import { htmlText } from "./htmlText.ts";
import { htmlToMarkdown } from "./htmlToMarkdown.ts";
import type { ConversionNotes, LeftOut } from "./leftOut.ts";
import { readMastHead } from "./mastHead.ts";
import { promoteAll } from "./promoteAll.ts";
import { withTitle } from "./withTitle.ts";

export interface Imported extends ConversionNotes {
  readonly markdown: string;
  readonly headings: number;
  /** Lines that became headings, such as 第三条. */
  readonly promoted: number;
  readonly tags: readonly ProposedTag[];
}

export type ImportResult =
  | { readonly kind: "imported"; readonly imported: Imported }
  | { readonly kind: "failed"; readonly why: "not-docx" | "encoding" | "empty" | "too-complex" };

/** A proposal that is less sure than this says nothing. */
const WORTH_A_LOOK = 0.3;

/** A Word document or a page as a policy: clean Markdown with front matter and proposed tags. `name` is without extension. */
export async function importDocument(
  bytes: Uint8Array,
  format: "docx" | "html",
  name: string,
  context: DetectContext,
  locale: Locale,
): Promise<ImportResult> {
  const word = format === "docx" ? await docxToHtml(bytes) : null;
  const html = word?.html ?? (format === "html" ? htmlText(bytes) : null);
  if (html === null) return { kind: "failed", why: format === "docx" ? "not-docx" : "encoding" };
  try {
    return imported(html, word?.leftOut ?? [], name, context, locale);
  } catch (error) {
    // Nested deeper than any document: the trees of a page are walked by recursion.
    if (error instanceof RangeError) return { kind: "failed", why: "too-complex" };
    throw error;
  }
}

function imported(
  html: string,
  leftOut: readonly LeftOut[],
  name: string,
  context: DetectContext,
  locale: Locale,
): ImportResult {
  const { markdown, title: pageTitle, ...notes } = htmlToMarkdown(html);
  const titled = withTitle(markdown);
  const body = `${promoteAll(titled.markdown).trim()}\n`;
  if (body.trim() === "") return { kind: "failed", why: "empty" };
  const document = parsePolicy("", body);
  const tags = proposals(document, context);
  const front = frontMatterText(
    { title: titled.title ?? (pageTitle || name), ...readMastHead(plainText(document)), tags },
    locale,
  );
  return {
    kind: "imported",
    imported: {
      footnotes: notes.footnotes,
      leftOut: [...leftOut, ...notes.leftOut],
      markdown: `${front}\n${body}`,
      headings: document.headings.length,
      promoted: document.headings.length - parsePolicy("", titled.markdown).headings.length,
      tags,
    },
  };
}

function proposals(document: PolicyDocument, context: DetectContext): readonly ProposedTag[] {
  return likelyTags(document, context).flatMap(({ heading, clause, confidence }): readonly ProposedTag[] => {
    const title = context.rubric.clauseById.get(clause)?.title;
    const at = document.headings[heading];
    const target = at ? referenceTo(document, at) : null;
    if (!title || target === null || confidence < WORTH_A_LOOK) return [];
    return [{ clause, title, target, confidence, sure: confidence >= SURE }];
  });
}

function plainText({ units }: PolicyDocument): string {
  return units.map(({ content }) => content.mapped.text).join("\n");
}
