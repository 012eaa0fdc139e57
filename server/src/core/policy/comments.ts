import type { Nodes } from "mdast";
import { type Span, span } from "../span.ts";
import { parseMarkdown } from "./markdown.ts";

/** The HTML comments of Markdown text that starts at `start` of its file, in source order; none inside code. */
export function commentSpans(text: string, start: number): readonly Span[] {
  const found: Span[] = [];
  const visit = (node: Nodes): void => {
    if ("children" in node) for (const child of node.children) visit(child);
    if (node.type !== "html") return;
    const from = node.position?.start.offset ?? 0;
    const written = text.slice(from, node.position?.end.offset ?? from);
    for (const { index, 0: comment } of written.matchAll(/<!--[\s\S]*?-->/g)) {
      found.push(span(start + from + index, start + from + index + comment.length));
    }
  };
  for (const block of parseMarkdown(text)) visit(block);
  return found;
}
