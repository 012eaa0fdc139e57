import { toHtml } from "hast-util-to-html";
import type { Nodes } from "mdast";
import { toHast } from "mdast-util-to-hast";
import type { Locale } from "../core/messages/message.ts";
import { parseMarkdown } from "../core/policy/markdown.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import { typedLines } from "./typedLines.ts";

const STYLE =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#222}' +
  "h1,h2,h3{line-height:1.3}table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #bbb;padding:.3em .7em;text-align:left}" +
  "blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #ccc}@media print{body{margin:0;max-width:none}}";

/** Where a link of the text leads once it is published. */
export type Relink = (destination: string) => string;

/** Published Markdown as a page of its own, whose headings can be linked to by the anchors they have in Markdown. */
export function publishedHtml(
  markdown: string,
  title: string,
  locale: Locale,
  relink: Relink = (destination) => destination,
): string {
  const slugs = new Map(parsePolicy("", markdown).headings.map(({ span, slug }) => [span.start, slug]));
  const children = typedLines(parseMarkdown(markdown));
  for (const block of children) prepare(block, slugs, relink);
  const tree = toHast({ type: "root", children }, { allowDangerousHtml: true });
  return [
    "<!doctype html>",
    `<html lang="${locale}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    toHtml({ type: "element", tagName: "title", properties: {}, children: [{ type: "text", value: title }] }),
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    toHtml(tree, { allowDangerousHtml: true }),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function prepare(node: Nodes, slugs: ReadonlyMap<number, string>, relink: Relink): void {
  if (node.type === "link" || node.type === "definition") node.url = relink(node.url);
  const slug = node.type === "heading" ? slugs.get(node.position?.start.offset ?? -1) : undefined;
  if (slug !== undefined) node.data = { ...node.data, hProperties: { id: slug } };
  for (const child of "children" in node ? node.children : []) prepare(child, slugs, relink);
}
