import type { Root, RootContent } from "mdast";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

let processor: Processor<Root> | null = null;

/**
 * The top-level blocks of Markdown text, CommonMark with the tables and strikethrough of GitHub. A single `~` is no
 * strikethrough: in Chinese text it is a range (10~14 个月). Front matter is cut off before.
 */
export function parseMarkdown(source: string): readonly RootContent[] {
  processor ??= unified().use(remarkParse).use(tablesAndStrikethrough).freeze();
  return processor.parse(source).children;
}

function tablesAndStrikethrough(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmStrikethrough({ singleTilde: false })];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];
}
