import type { PhrasingContent, Text } from "mdast";
import { positionOf } from "./plainLines.ts";

const RUN = /\*+/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Text whose only markup is `**strong**`, or null where it is not certain that remark-parse would see the same: every run
 * has two asterisks, stands inside a word or at its edge, and they come in pairs.
 */
export function plainInline(text: string, start: number): PhrasingContent[] | null {
  if (!text.includes("*")) return text === "" ? [] : [textNode(text, start)];
  const runs = [...text.matchAll(RUN)];
  if (runs.length % 2 !== 0 || runs.some((run) => run[0].length !== 2)) return null;
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const opening = runs[index]?.index ?? 0;
    const closing = runs[index + 1]?.index ?? 0;
    const inner = text.slice(opening + 2, closing);
    // Letters right inside the marks make them open and close whatever stands outside; astral characters are left to remark.
    if (!WORD.test(inner[0] ?? "") || !WORD.test(inner.at(-1) ?? "") || inner.trim() !== inner) return null;
    if (opening > from) nodes.push(textNode(text.slice(from, opening), start + from));
    nodes.push({
      type: "strong",
      children: [textNode(inner, start + opening + 2)],
      position: positionOf(start + opening, start + closing + 2),
    });
    from = closing + 2;
  }
  if (from < text.length) nodes.push(textNode(text.slice(from), start + from));
  return nodes;
}

function textNode(value: string, start: number): Text {
  return { type: "text", value, position: positionOf(start, start + value.length) };
}
