import type { PhrasingContent, Text } from "mdast";
import { positionOf } from "./plainLines.ts";

const RUN = /\*+/g;
const BLANK = /\s/;
const PUNCTUATION = /\p{P}|\p{S}/u;

/**
 * Text whose only markup is `**strong**`: what remark-parse makes of it, or null where marks are nested or of another
 * length. Marks that open or close nothing stay in the text (`**注意：**定制`).
 */
export function plainInline(text: string, start: number): PhrasingContent[] | null {
  if (!text.includes("*")) return text === "" ? [] : [textNode(text, start)];
  const nodes: PhrasingContent[] = [];
  let from = 0;
  let opened = -1;
  // Opening marks that nothing has closed yet, with the one at `opened`.
  let open = 0;
  for (const run of text.matchAll(RUN)) {
    if (run[0].length !== 2) return null;
    const at = run.index;
    const { opens, closes } = flanksOf(text, at);
    if (closes && open > 0) {
      const inner = text.slice(opened + 2, at);
      // Marks inside could be part of nested emphasis.
      if (opened < 0 || inner.includes("*")) return null;
      if (opened > from) nodes.push(textNode(text.slice(from, opened), start + from));
      nodes.push({
        type: "strong",
        children: [textNode(inner, start + opened + 2)],
        position: positionOf(start + opened, start + at + 2),
      });
      from = at + 2;
      opened = -1;
      open--;
    } else if (opens) {
      opened = at;
      open++;
    }
  }
  if (from < text.length) nodes.push(textNode(text.slice(from), start + from));
  return nodes;
}

/** CommonMark's left- and right-flanking: a mark beside punctuation needs a blank or punctuation on its other side. */
function flanksOf(text: string, at: number): { readonly opens: boolean; readonly closes: boolean } {
  const before = kindOf(text.charAt(at - 1));
  const after = kindOf(text.charAt(at + 2));
  return {
    opens: after === "word" || (after === "punctuation" && before !== "word"),
    closes: before === "word" || (before === "punctuation" && after !== "word"),
  };
}

/** By UTF-16 unit, as micromark reads: one half of a character beyond the first plane is neither blank nor punctuation. */
function kindOf(unit: string): "blank" | "punctuation" | "word" {
  if (unit === "" || BLANK.test(unit)) return "blank";
  return PUNCTUATION.test(unit) ? "punctuation" : "word";
}

function textNode(value: string, start: number): Text {
  return { type: "text", value, position: positionOf(start, start + value.length) };
}
