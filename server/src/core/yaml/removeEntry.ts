import { type Span, span } from "../span.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { contentEnd } from "./contentEnd.ts";
import type { YamlMap } from "./node.ts";

/**
 * What to cut so that an entry of a map is gone: its lines in a block map, the entry with one comma in a flow map. Null
 * for the only entry of a map, which would leave a key without a value.
 */
export function removeEntry(source: string, map: YamlMap, key: string): Span | null {
  const index = map.entries.findIndex((entry) => entry.key === key);
  const entry = map.entries[index];
  if (!entry || map.entries.length === 1) return null;
  const end = entry.value?.span.end ?? entry.keySpan.end;
  if (source[map.span.start] === "{") {
    const next = map.entries[index + 1];
    const before = map.entries[index - 1];
    if (next) return span(entry.keySpan.start, next.keySpan.start);
    return before ? span(before.value?.span.end ?? before.keySpan.end, end) : null;
  }
  return linesOf(source, span(entry.keySpan.start, end));
}

/** Whole lines, with the break of the last; blank lines that a block text reaches over stay. */
function linesOf(source: string, entry: Span): Span {
  const end = lineEnd(source, contentEnd(source, entry));
  const lineBreak = /^(?:\r\n|[\r\n])/.exec(source.slice(end, end + 2))?.[0] ?? "";
  return span(lineStart(source, entry.start), end + lineBreak.length);
}
