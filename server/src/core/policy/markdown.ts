import type { Nodes, Root, RootContent } from "mdast";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Plugin, unified } from "unified";
import { type Span, span } from "../span.ts";

/** Only the extensions policies need: the full GFM set costs a quarter more time. */
const tablesAndStrikethrough: Plugin<[], Root> = function () {
  const data = this.data() as Record<string, unknown[] | undefined>;
  add("micromarkExtensions", gfmTable());
  add("micromarkExtensions", gfmStrikethrough());
  add("fromMarkdownExtensions", gfmTableFromMarkdown());
  add("fromMarkdownExtensions", gfmStrikethroughFromMarkdown());

  function add(field: string, extension: unknown): void {
    const list = data[field] ?? [];
    data[field] = [...list, extension];
  }
};

const processor = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(tablesAndStrikethrough).freeze();

/** Top-level blocks with positions in the source. A byte order mark shifts them: micromark swallows it. */
export function parseBlocks(source: string): { readonly blocks: readonly RootContent[]; readonly base: number } {
  const base = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const root = processor.parse(base === 0 ? source : source.slice(base));
  return { blocks: root.children, base };
}

/** Where a node stands in the parsed text; every node remark makes has a position. */
export function nodeSpan(node: Nodes): Span {
  const position = node.position;
  return span(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
