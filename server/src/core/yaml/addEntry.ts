import type { Span } from "../span.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { contentEnd } from "./contentEnd.ts";
import type { YamlMap, YamlScalar, YamlSequence } from "./node.ts";
import { quoteScalar } from "./quote.ts";

/** Text to put at one place of a file; nothing that is there is changed. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A YAML text under edit; spans of its nodes count from the start of `source`. */
export interface YamlText {
  readonly source: string;
  readonly newline: string;
}

/** A new last entry of a map, in the map's own style. `value` is YAML already. */
export function addToMap(yaml: YamlText, map: YamlMap, key: string, value: string): Insertion {
  const { source, newline } = yaml;
  const last = map.entries.at(-1);
  const name = last && isQuoted(source, last.keySpan) ? JSON.stringify(key) : quoteKey(key);
  if (source[map.span.start] === "{") {
    const end = last ? (last.value?.span.end ?? afterColon(source, last.keySpan)) : map.span.start + 1;
    return { at: end, text: last ? `, ${name}: ${value}` : ` ${name}: ${value} ` };
  }
  const first = map.entries[0]?.keySpan.start ?? map.span.start;
  const at = lineEnd(source, contentEnd(source, last?.value?.span ?? last?.keySpan ?? map.span));
  return { at, text: `${newline}${indentAt(source, first)}${name}: ${value}` };
}

/** A new last item of a list. `value` is YAML already. */
export function addToSequence(yaml: YamlText, list: YamlSequence, value: string): Insertion {
  const { source, newline } = yaml;
  const last = list.items.at(-1);
  if (source[list.span.start] === "[") {
    return last ? { at: last.span.end, text: `, ${value}` } : { at: list.span.start + 1, text: value };
  }
  const at = lineEnd(source, contentEnd(source, last?.span ?? list.span));
  return { at, text: `${newline}${indentAt(source, list.span.start)}- ${value}` };
}

/** `A` becomes `[A, value]`; null where the text as written would mean something else inside a list. */
export function wrapInList({ source }: YamlText, scalar: YamlScalar, value: string): readonly Insertion[] | null {
  const written = source.slice(scalar.span.start, scalar.span.end);
  if (/^[|>]|[\r\n]/.test(written)) return null;
  if (!/^["']/.test(written) && /[,[\]{}]|: | #/.test(written)) return null;
  return [
    { at: scalar.span.start, text: "[" },
    { at: scalar.span.end, text: `, ${value}]` },
  ];
}

/** The first entry of a map below a key that has no value yet (`clauses:`). */
export function addBelow(yaml: YamlText, keySpan: Span, key: string, value: string): Insertion {
  const { source, newline } = yaml;
  const at = lineEnd(source, keySpan.end);
  return { at, text: `${newline}${indentAt(source, keySpan.start)}  ${quoteKey(key)}: ${value}` };
}

/** A map of one entry under a new key at the end of a top-level map. */
export function addSection(yaml: YamlText, root: YamlMap, parent: string, key: string, value: string): Insertion {
  const entry = `${quoteKey(key)}: ${value}`;
  if (yaml.source[root.span.start] === "{") return addToMap(yaml, root, parent, `{ ${entry} }`);
  const { at, text } = addToMap(yaml, root, parent, "");
  return { at, text: `${text.trimEnd()}${yaml.newline}  ${entry}` };
}

/** A value right after a key's colon, where nothing stands yet. */
export function setBlank({ source }: YamlText, keySpan: Span, value: string): Insertion {
  return { at: afterColon(source, keySpan), text: ` ${value}` };
}

/** Clause ids and rule ids may stand plain as keys; anything else is quoted where it must be. */
function quoteKey(key: string): string {
  return /^[\w.][\w./-]*$/.test(key) ? key : quoteScalar(key);
}

function isQuoted(source: string, key: Span): boolean {
  return source[key.start] === '"';
}

function afterColon(source: string, keySpan: Span): number {
  const colon = /^[ \t]*:/.exec(source.slice(keySpan.end))?.[0];
  return keySpan.end + (colon?.length ?? 0);
}

/** The blanks before a block entry; the mark of a list item around it counts as blanks. */
function indentAt(source: string, offset: number): string {
  return source.slice(lineStart(source, offset), offset).replace(/[^ \t]/g, " ");
}
