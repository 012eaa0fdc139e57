import type { Element, ElementContent, Root, RootContent } from "hast";
import { inlineFootnotes } from "./footnotes.ts";
import { textOf } from "./hastText.ts";
import type { ConversionNotes, LeftOut } from "./leftOut.ts";
import { plainTables } from "./plainTables.ts";

/** No words of the document: a page's machinery. */
const MACHINERY = new Set(["script", "style", "noscript", "template", "iframe", "object", "head", "colgroup", "svg"]);
/** Around the document, not of it. */
const AROUND = new Set(["nav", "button", "select", "input", "textarea"]);

/** Mark words: around none they say nothing, and a thousand of them side by side take the converter minutes. */
const MARKS = new Set([
  "a",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "del",
  "ins",
  "span",
  "font",
  "small",
  "big",
  "code",
  "sub",
  "sup",
  "mark",
]);

/** Takes out of an HTML tree what Markdown cannot hold, in place, and says what that was. */
export function cleanHtml(tree: Root): ConversionNotes {
  const leftOut: LeftOut[] = [];
  const footnotes = inlineFootnotes(tree);
  tree.children = cleaned(tree.children, leftOut) as RootContent[];
  plainTables(tree);
  return { leftOut, footnotes };
}

function cleaned(children: readonly RootContent[], leftOut: LeftOut[]): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type === "comment" || node.type === "doctype") return [];
    if (node.type !== "element") return [node];
    if (MACHINERY.has(node.tagName)) return [];
    if (AROUND.has(node.tagName)) {
      const text = textOf(node).trim();
      if (text !== "") leftOut.push({ kind: "navigation", name: text.replace(/\s+/g, " ") });
      return [];
    }
    if (node.tagName === "img") return image(node, leftOut);
    node.children = cleaned(node.children, leftOut) as ElementContent[];
    return node.children.length === 0 && MARKS.has(node.tagName) ? [] : [node];
  });
}

/** A picture on the web stays; any other is no part of a Markdown file, so its description stands for it. */
function image(node: Element, leftOut: LeftOut[]): RootContent[] {
  const source = String(node.properties.src ?? "");
  if (/^https?:/i.test(source)) return [node];
  const alt = String(node.properties.alt ?? "").trim();
  const file = source.startsWith("data:") ? "" : source;
  leftOut.push({ kind: "image", name: alt || file });
  return alt === "" ? [] : [{ type: "text", value: `（${alt}）` }];
}
