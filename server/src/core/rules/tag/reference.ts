import type { ClauseTag, Heading, PolicyDocument } from "../../policy/document.ts";
import { foldHeading } from "../../policy/foldHeading.ts";
import { resolveTag } from "../../policy/headings.ts";
import { span } from "../../span.ts";

type Headings = Pick<PolicyDocument, "headings" | "source">;

/**
 * How a tag refers to a heading without doubt: by its text, or where that occurs twice by as few of its parents as it
 * takes. Null where two headings of one path cannot be told apart, or the heading has no text.
 */
export function referenceTo(document: Headings, heading: Heading): string | null {
  if (heading.text === "" || heading.text === "*") return null;
  const { headings } = document;
  const name = headingName(document, heading);
  let path = name;
  let parent = headings[heading.parent];
  for (;;) {
    if (refersTo(headings, path) === heading.index) return path;
    if (!parent) return null;
    // A level in between may be left out, so the nearest parent that decides is enough.
    const above = headingName(document, parent);
    const short = `${above} > ${name}`;
    if (refersTo(headings, short) === heading.index) return short;
    path = path === name ? short : `${above} > ${path}`;
    parent = headings[parent.parent];
  }
}

/** A heading as its writer spells it (`退换（新）`); without marks where it has some. */
export function headingName({ source }: Headings, { text, textSpan }: Heading): string {
  const written = source.slice(textSpan.start, textSpan.end).trim();
  return foldHeading(written) === text && !/[\r\n]/.test(written) ? written : text;
}

/** Whether a tag of the clause means this heading already. */
export function isTagged(tags: readonly ClauseTag[], clause: string, heading: number | null): boolean {
  return tags.some((tag) => {
    return tag.clause === clause && tag.resolution.kind === "heading" && tag.resolution.heading === heading;
  });
}

/** Index of the heading that a reference means, null where it means none or several. */
export function refersTo(headings: readonly Heading[], target: string): number | null {
  const nowhere = span(0, 0);
  const tag = { clause: "", clauseSpan: nowhere, target, targetSpan: nowhere };
  const { resolution } = resolveTag(tag, headings);
  return resolution.kind === "heading" ? resolution.heading : null;
}
