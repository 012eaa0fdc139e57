import type { PolicyDocument } from "../../policy/document.ts";
import { Recent } from "../../recent.ts";
import { span } from "../../span.ts";
import { detached } from "../../text/detached.ts";
import {
  addBelow,
  addToMap,
  addToSequence,
  type Insertion,
  setBlank,
  wrapInList,
  type YamlText,
} from "../../yaml/addEntry.ts";
import type { YamlEntry, YamlNode } from "../../yaml/node.ts";
import { quoteScalar } from "../../yaml/quote.ts";
import { entryOf, readYaml } from "../../yaml/read.ts";
import type { TextEdit } from "../finding.ts";
import { newline } from "../newline.ts";
import { isTagged, refersTo } from "./reference.ts";

/**
 * Insertions into the front matter that tag a heading with a clause, in the style that `clauses` is written in; no other
 * byte is touched. Null where the front matter is in a shape that this cannot extend, or already says so.
 */
export function tagEdits(document: PolicyDocument, clause: string, target: string): readonly TextEdit[] | null {
  const { frontMatter, source } = document;
  // Without entries it could not be read, be it for its length.
  if (!frontMatter?.entries.length || saysSo(document, clause, target)) return null;
  const clauses = clausesIn(document);
  if (!clauses) return null;
  const insertions = insertionsInto({ source, newline: newline(document) }, clauses, clause, quoteScalar(target));
  if (!insertions || insertions.some(({ at }) => at > frontMatter.content.end)) return null;
  return insertions.map(({ at, text }) => ({ file: document.path, span: span(at, at), text, snippet: false }));
}

/** By the text up to the end of the front matter, of which most edits change nothing; the limit is in its characters. */
const CLAUSES = new Recent<string, { readonly entry: YamlEntry | null }>(20_000, (text) => text.length);

/** The entry `clauses` of a document's front matter, read once for the many clauses that could be added. */
function clausesIn({ source, frontMatter }: PolicyDocument): YamlEntry | null {
  const { start, end } = frontMatter?.content ?? span(0, 0);
  const text = source.slice(0, end);
  const known = CLAUSES.get(text);
  if (known) return known.entry;
  const { root } = readYaml(text.slice(start), start);
  const entry = (root?.kind === "map" ? entryOf(root, "clauses") : undefined) ?? null;
  CLAUSES.set(detached(text), { entry });
  return entry;
}

function saysSo({ tags, headings }: PolicyDocument, clause: string, target: string): boolean {
  const isWritten = tags.some((tag) => tag.clause === clause && tag.target === target);
  return isWritten || isTagged(tags, clause, refersTo(headings, target));
}

function insertionsInto(
  yaml: YamlText,
  clauses: YamlEntry,
  clause: string,
  target: string,
): readonly Insertion[] | null {
  const { value } = clauses;
  if (value === null) return [addBelow(yaml, clauses.keySpan, clause, target)];
  switch (value.kind) {
    case "map": {
      const entry = entryOf(value, clause);
      return entry ? extend(yaml, entry, target) : [addToMap(yaml, value, clause, target)];
    }
    case "sequence": {
      const entry = value.items.flatMap((item) => (item.kind === "map" ? (entryOf(item, clause) ?? []) : []))[0];
      if (entry) return extend(yaml, entry, target);
      return [addToSequence(yaml, value, inItem(yaml, value, clause, target))];
    }
    case "scalar":
      return wrapInList(yaml, value, `{ ${clause}: ${target} }`);
  }
}

function inItem({ source }: YamlText, list: YamlNode, clause: string, target: string): string {
  return source[list.span.start] === "[" ? `{ ${clause}: ${target} }` : `${clause}: ${target}`;
}

/** One more section of a clause that has one. */
function extend(yaml: YamlText, entry: YamlEntry, target: string): readonly Insertion[] | null {
  const { value } = entry;
  if (value === null) return [setBlank(yaml, entry.keySpan, target)];
  switch (value.kind) {
    case "scalar":
      return wrapInList(yaml, value, target);
    case "sequence":
      return [addToSequence(yaml, value, target)];
    case "map":
      return null;
  }
}
