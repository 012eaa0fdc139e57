import type { Nodes, PhrasingContent, RootContent } from "mdast";

const STOP = /[。；｡;]/;
/** Lines shorter than this (in characters) were ended by their writer. */
const LEAST_WRAPPED = 20;
const CJK = "[\\u2e80-\\u9fff\\uff00-\\uffef“”‘’…—]";
const CJK_WRAP = new RegExp(`(^|${CJK})\\s*\\n\\s*(?=${CJK}|$)`, "g");

/**
 * What the line ends inside paragraphs mean: who types one thought a line without full stops, or ends a line early, means
 * the break, and it becomes one; any other is an editor's wrapping, and Chinese goes on without a blank.
 */
export function typedLines(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) => visited(block) as RootContent);
}

function visited(node: Nodes): Nodes {
  if (node.type === "paragraph") {
    const text = textOf(node);
    const lines = text.split("\n");
    const isTyped = !STOP.test(text);
    const meant = lines.map((line) => isTyped || line.trim().length < LEAST_WRAPPED);
    const paragraph = new Lines(meant);
    return { ...node, children: node.children.flatMap((child) => paragraph.of(child)) };
  }
  return "children" in node ? ({ ...node, children: node.children.map(visited) } as Nodes) : node;
}

/** Goes through a paragraph's line ends in their order. */
class Lines {
  private next = 0;

  constructor(private readonly meant: readonly boolean[]) {}

  of(node: PhrasingContent): PhrasingContent[] {
    if ("children" in node) {
      const children = node.children.flatMap((child) => this.of(child));
      return [{ ...node, children } as PhrasingContent];
    }
    if (node.type !== "text") {
      this.next += textOf(node).split("\n").length - 1;
      return [node];
    }
    const [first = "", ...rest] = node.value.split("\n");
    const parts: PhrasingContent[] = [];
    let open = first;
    for (const line of rest) {
      if (!this.meant[this.next++]) open += `\n${line}`;
      else {
        parts.push({ ...node, value: joined(open) }, { type: "break" });
        open = line.trimStart();
      }
    }
    parts.push({ ...node, value: joined(open) });
    return parts.filter((part) => part.type !== "text" || part.value !== "");
  }
}

function joined(wrapped: string): string {
  return wrapped.replace(CJK_WRAP, "$1");
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
