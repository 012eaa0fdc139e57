import type { Nodes } from "hast";

const BLOCKS = /^(?:p|div|li|t[dhr]|h[1-6]|br|d[dt]|section|article|blockquote)$/;

/** The words of a node, blocks and cells apart. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const inner = node.children.map(textOf).join("");
  return node.type === "element" && BLOCKS.test(node.tagName) ? ` ${inner} ` : inner;
}
