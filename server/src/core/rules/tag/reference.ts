import type { Heading, PolicyDocument } from "../../policy/document.ts";
import { resolveTag } from "../../policy/headings.ts";
import { span } from "../../span.ts";

/**
 * How a tag refers to a heading without doubt: by its text, or where that occurs twice by as few of its parents as it
 * takes. Null where two headings of one path cannot be told apart, or the heading has no text.
 */
export function referenceTo({ headings }: Pick<PolicyDocument, "headings">, heading: Heading): string | null {
  if (heading.text === "" || heading.text === "*") return null;
  let path = heading.text;
  let parent = headings[heading.parent];
  for (;;) {
    if (refersTo(headings, path) === heading.index) return path;
    if (!parent) return null;
    // A level in between may be left out, so the nearest parent that decides is enough.
    const short = `${parent.text} > ${heading.text}`;
    if (refersTo(headings, short) === heading.index) return short;
    path = path === heading.text ? short : `${parent.text} > ${path}`;
    parent = headings[parent.parent];
  }
}

/** Index of the heading that a reference means, null where it means none or several. */
export function refersTo(headings: readonly Heading[], target: string): number | null {
  const nowhere = span(0, 0);
  const tag = { clause: "", clauseSpan: nowhere, target, targetSpan: nowhere };
  const { resolution } = resolveTag(tag, headings);
  return resolution.kind === "heading" ? resolution.heading : null;
}
