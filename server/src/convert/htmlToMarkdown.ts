import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import type { Nodes } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { cleanHtml } from "./cleanHtml.ts";
import { textOf } from "./hastText.ts";
import type { ConversionNotes } from "./leftOut.ts";

export interface Converted extends ConversionNotes {
  /** Without front matter. */
  readonly markdown: string;
  /** What the page calls itself, empty where it does not. */
  readonly title: string;
}

/** Two tildes strike out; a single one is a range in Chinese text (10~14 个月) and needs no escape. */
const STRIKETHROUGH: Options = {
  handlers: {
    delete: (node, _, state, info) => {
      const tracker = state.createTracker(info);
      const exit = state.enter("strikethrough" as never);
      const open = tracker.move("~~");
      const inner = state.containerPhrasing(node, { ...tracker.current(), before: open, after: "~" });
      exit();
      return `${open}${inner}~~`;
    },
  },
  unsafe: [{ character: "~", after: "~", inConstruct: "phrasing" }],
};

const STYLE: Options = {
  bullet: "-",
  emphasis: "*",
  rule: "-",
  listItemIndent: "one",
  extensions: [gfmTableToMarkdown({ tableCellPadding: true, tablePipeAlign: false }), STRIKETHROUGH],
};

/** A page or a converted Word document as Markdown. */
export function htmlToMarkdown(html: string): Converted {
  const tree = fromHtml(html);
  const title = titleOf(tree);
  const notes = cleanHtml(tree);
  const document = toMdast(tree);
  plain(document);
  return { ...notes, markdown: toMarkdown(document as Parameters<typeof toMarkdown>[0], STYLE), title };
}

function titleOf(tree: ReturnType<typeof fromHtml>): string {
  const find = (node: Parameters<typeof textOf>[0]): string | null => {
    if (node.type === "element" && node.tagName === "title") return textOf(node).replace(/\s+/g, " ").trim();
    for (const child of "children" in node ? node.children : []) {
      const found = find(child);
      if (found !== null) return found;
    }
    return null;
  };
  return find(tree) ?? "";
}

/** An anchor of the page leads nowhere in Markdown, and a heading is bold by itself. */
function plain(node: Nodes): void {
  if (!("children" in node)) return;
  const children = node.children as Nodes[];
  const kept = children.flatMap((child): Nodes[] => {
    plain(child);
    const isAnchor = child.type === "link" && (child.url === "" || child.url.startsWith("#"));
    const isBoldHeading = node.type === "heading" && child.type === "strong";
    return (isAnchor || isBoldHeading) && "children" in child ? (child.children as Nodes[]) : [child];
  });
  (node as { children: Nodes[] }).children = kept;
}
