import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import type { Locale } from "../core/messages/message.ts";
import { parseMarkdown } from "../core/policy/markdown.ts";
import { typedLines } from "./typedLines.ts";

const STYLE =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#222}' +
  "h1,h2,h3{line-height:1.3}table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #bbb;padding:.3em .7em;text-align:left}" +
  "blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #ccc}@media print{body{margin:0;max-width:none}}";

/** Published Markdown as a page of its own. */
export function publishedHtml(markdown: string, title: string, locale: Locale): string {
  const tree = toHast({ type: "root", children: typedLines(parseMarkdown(markdown)) }, { allowDangerousHtml: true });
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
