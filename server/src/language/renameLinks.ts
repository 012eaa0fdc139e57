import type { PolicyDocument, PolicyLink } from "../core/policy/document.ts";
import { linkedFile } from "../core/rules/document/brokenLink.ts";
import type { TextEdit } from "../core/rules/finding.ts";
import { span } from "../core/span.ts";
import type { LiveSet } from "./context.ts";
import { besideUri } from "./places.ts";

/**
 * Links of the set to headings of a document whose anchors have changed. Renaming one of two equal headings renumbers the
 * other, so every anchor is compared, not only that of the renamed heading.
 */
export function linkEdits(set: LiveSet, before: PolicyDocument, after: PolicyDocument): readonly TextEdit[] {
  const changed = new Map<string, string>();
  for (const { index, slug } of before.headings) {
    const now = after.headings[index]?.slug;
    if (now !== undefined && now !== slug) changed.set(slug, now);
  }
  if (changed.size === 0) return [];
  return set.assessment.set.documents.flatMap((document) =>
    document.links.flatMap((link) => {
      const now = pointsTo(set, document, link, before)
        ? changed.get(anchorOf(link.destination).toLowerCase())
        : undefined;
      return now === undefined ? [] : anchorEdit(document, link, now);
    }),
  );
}

function pointsTo(set: LiveSet, from: PolicyDocument, link: PolicyLink, target: PolicyDocument): boolean {
  if (!link.destination.includes("#")) return false;
  const path = linkedFile(link.destination);
  if (path === null) return link.destination.startsWith("#") && from.path === target.path;
  return decoded(besideUri(set.uriOf(from.path), path)) === decoded(set.uriOf(target.path));
}

/** Only what stands behind the `#` is written anew, so that the path keeps its own spelling. */
function anchorEdit(document: PolicyDocument, { destinationSpan }: PolicyLink, slug: string): readonly TextEdit[] {
  const written = document.source.slice(destinationSpan.start, destinationSpan.end);
  const hash = written.indexOf("#");
  if (hash < 0) return [];
  const escaped = /%[0-9a-f]{2}/i.test(written.slice(hash)) ? encodeURIComponent(slug) : slug;
  const at = span(destinationSpan.start + hash + 1, destinationSpan.end);
  return [{ file: document.path, span: at, text: escaped, snippet: false }];
}

function anchorOf(destination: string): string {
  return decoded(destination.slice(destination.indexOf("#") + 1));
}

/** A malformed escape is taken as it is written. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
