import { isScalar, type Node, visit } from "yaml";
import { type Span, span } from "../span.ts";

export interface YamlComment {
  /** Without the `#`. */
  readonly text: string;
  readonly textStart: number;
  /** With the `#`. */
  readonly span: Span;
}

/** Comments outside scalars: a `#` inside a quoted or block text is not one. */
export function findComments(source: string, base: number, contents: Node | null): readonly YamlComment[] {
  if (!source.includes("#")) return [];
  const scalars: (readonly [number, number])[] = [];
  if (contents) {
    visit(contents, {
      Node(_, node) {
        if (isScalar(node) && node.range) scalars.push([node.range[0], node.range[1]]);
      },
    });
  }
  scalars.sort((a, b) => a[0] - b[0]);
  const comments: YamlComment[] = [];
  let scalar = 0;
  const mark = /(?<=^|[ \t\r\n])(#[^\S\r\n]*)([^\r\n]*)/g;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    const start = match.index;
    while (scalar < scalars.length && (scalars[scalar]?.[1] ?? 0) <= start) scalar++;
    const [from, to] = scalars[scalar] ?? [Number.POSITIVE_INFINITY, 0];
    if (from <= start) {
      mark.lastIndex = Math.max(to, start + 1);
      continue;
    }
    const [written, lead = "", text = ""] = match;
    const at = base + start;
    comments.push({ text: text.trimEnd(), textStart: at + lead.length, span: span(at, at + written.length) });
  }
  return comments;
}
