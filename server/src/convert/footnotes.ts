import type { Element, Nodes, Root } from "hast";
import { textOf } from "./hastText.ts";

/** What mammoth and most generators of HTML call them. */
const NOTE = /^(?:[\w-]*-)?(?:foot|end)note-(?!ref)[\w-]*$/;
const BACK = /^[↑↩⏎\s]*$/;

/**
 * Puts footnotes in brackets where they are referred to, so that a condition stands with the promise it limits; gives how
 * many there were. A note that nothing refers to stays where it is.
 */
export function inlineFootnotes(tree: Root): number {
  const notes = new Map<string, Element>();
  visit(tree, (node) => {
    const id = String(node.properties.id ?? "");
    if (NOTE.test(id) && node.tagName === "li") notes.set(id, node);
  });
  const used = new Set<Element>();
  visit(tree, (node) => {
    const target = node.tagName === "a" ? String(node.properties.href ?? "") : "";
    const note = target.startsWith("#") ? notes.get(target.slice(1)) : undefined;
    if (!note || isWithin(note, node)) return;
    used.add(note);
    node.tagName = "span";
    node.properties = {};
    node.children = [{ type: "text", value: `（注：${noteText(note)}）` }];
  });
  visit(tree, (node) => {
    // The bracketed note is no superscript.
    if (node.tagName === "sup" && textOf(node).startsWith("（注：")) node.tagName = "span";
    const had = node.children.length;
    node.children = node.children.filter((child) => child.type !== "element" || !used.has(child));
    const isEmptied = node.children.length < had && textOf(node).trim() === "";
    if (isEmptied) node.children = [];
    if (isEmptied && node.tagName === "ol") node.tagName = "div";
  });
  return used.size;
}

function noteText(note: Element): string {
  const words = note.children.map(withoutBackLink).join("");
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[。.]$/, "");
}

function withoutBackLink(node: Nodes): string {
  if (node.type === "element" && node.tagName === "a" && BACK.test(textOf(node))) return "";
  return "children" in node ? node.children.map(withoutBackLink).join("") : textOf(node);
}

function isWithin(outer: Element, inner: Element): boolean {
  let found = false;
  visit(outer, (node) => {
    found ||= node === inner;
  });
  return found;
}

function visit(node: Root | Element, use: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    use(child);
    visit(child, use);
  }
}
