import type { PolicyDocument } from "./document.ts";

/** An `id` or `name` that the writer gave to a piece of HTML; the bound keeps a text of many `<a` linear. */
const HTML_ID = /<[a-z][^<>]{0,200}?\s(?:id|name)\s*=\s*["']?([^\s"'<>]{1,200})/gi;

/** What a link may name behind `#` in this document: its headings, then the ids of its HTML. */
export function anchorsOf({ headings, source }: PolicyDocument): readonly string[] {
  const ids = source.includes("<") ? [...source.matchAll(HTML_ID)].map(([, id = ""]) => id) : [];
  return [...headings.map((heading) => heading.slug), ...ids];
}

/** Headings are found whatever the case; a line of the file (`#L12`) is a place as well. */
export function hasAnchor(anchors: readonly string[], wanted: string): boolean {
  return anchors.includes(wanted) || anchors.includes(wanted.toLowerCase()) || /^L\d+(?:[,-]L?\d+)*$/.test(wanted);
}
