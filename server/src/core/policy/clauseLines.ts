import { span } from "../span.ts";
import type { RawTag } from "./clauseTags.ts";

const ENTRY = /^([ \t]+)(?:- )?(["']?)([^\s"'#:：,，[\]]+)\2[ \t]*[:：][ \t]*(.*?)[ \t]*$/;

/**
 * The tags of front matter that is no valid YAML, line by line: what a person can still read stays tagged. Full-width
 * colons count as colons. Offsets count from `base`.
 */
export function scanClauseLines(source: string, base: number): readonly RawTag[] {
  const tags: RawTag[] = [];
  let inside = false;
  for (const line of source.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const text = line[1] ?? "";
    if (/^["']?clauses["']?[ \t]*[:：]/.test(text)) inside = true;
    else if (/^[^\s#]/.test(text)) inside = false;
    const entry = inside ? ENTRY.exec(text) : null;
    if (!entry) continue;
    const [, indent = "", , clause = "", value = ""] = entry;
    const clauseStart = base + line.index + text.indexOf(clause, indent.length);
    const clauseSpan = span(clauseStart, clauseStart + clause.length);
    const valueStart = base + line.index + text.length - (/[ \t]*$/.exec(text)?.[0].length ?? 0) - value.length;
    for (const target of targetsOf(value)) {
      const start = valueStart + target.at;
      tags.push({ clause, clauseSpan, target: target.text, targetSpan: span(start, start + target.text.length) });
    }
  }
  return tags;
}

/** `a`, `"a"`, `[a, "b"]`, without a comment after them. */
function targetsOf(value: string): readonly { readonly text: string; readonly at: number }[] {
  const bare = value.replace(/(?:^|[ \t])#.*$/, "");
  const list = /^\[(.*)\]?$/.exec(bare);
  const pattern = list ? /"([^"]*)"|'([^']*)'|([^,，[\]"']+)/g : /^"([^"]*)"|^'([^']*)'|^([^"'].*)/g;
  return [...bare.matchAll(pattern)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? "";
    const text = written.trim();
    return text === "" ? [] : [{ text, at: match.index + match[0].indexOf(text) }];
  });
}
