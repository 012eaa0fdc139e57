import type { Definition, Link, PhrasingContent } from "mdast";
import { type Span, span } from "../span.ts";
import { detached } from "../text/detached.ts";
import type { RawLink } from "./raw.ts";

/** A link written in place, `[text](destination "title")` or `<destination>`. */
export function linkOf(node: Pick<Link, "url" | "children">, source: string, start: number, end: number): RawLink {
  const at = span(start, end);
  const written = source.slice(start, end);
  if (written.startsWith("<")) {
    const inner = span(start + 1, end - 1);
    return { span: at, destination: detached(node.url), destinationSpan: inner, textSpan: inner };
  }
  const textSpan = spanOf(node.children, start + 1);
  const opening = source.indexOf("](", node.children.length > 0 ? textSpan.end : start);
  if (opening < 0 || opening >= end)
    return { span: at, destination: detached(node.url), destinationSpan: at, textSpan };
  return {
    span: at,
    destination: detached(node.url),
    destinationSpan: destinationAt(source, opening + 2, end - 1),
    textSpan,
  };
}

/** A link whose destination stands in a definition, `[text][name]`. */
export function referenceOf(
  definition: Definition,
  children: readonly PhrasingContent[],
  source: string,
  start: number,
  end: number,
): RawLink {
  const from = definition.position?.start.offset ?? 0;
  const to = definition.position?.end.offset ?? from;
  const colon = source.indexOf("]:", from);
  return {
    span: span(start, end),
    destination: detached(definition.url),
    destinationSpan: destinationAt(source, colon < 0 ? from : colon + 2, to),
    textSpan: spanOf(children, start + 1),
  };
}

function destinationAt(source: string, from: number, limit: number): Span {
  let start = from;
  while (start < limit && /\s/.test(source[start] ?? "")) start++;
  if (source[start] === "<") {
    const close = source.indexOf(">", start);
    if (close > start && close < limit + 1) return span(start + 1, close);
  }
  let end = start;
  while (end < limit && !/\s/.test(source[end] ?? "")) end++;
  return span(start, end);
}

function spanOf(nodes: readonly PhrasingContent[], otherwise: number): Span {
  const first = nodes[0]?.position?.start.offset;
  const last = nodes[nodes.length - 1]?.position?.end.offset;
  return first === undefined || last === undefined ? span(otherwise, otherwise) : span(first, last);
}
