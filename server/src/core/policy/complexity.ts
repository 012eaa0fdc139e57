import { span } from "../span.ts";
import type { PolicyProblem } from "./document.ts";

const MAX_DEPTH = 60;
const MAX_BLOCK = 200_000;

/**
 * Markdown that would cost more than linear time to parse is refused before parsing: nesting of quotes and lists, and
 * blocks (lines without a blank line between them) far beyond what people write.
 */
export function complexity(source: string, bodyStart: number): PolicyProblem | null {
  let blockStart = bodyStart;
  let at = bodyStart;
  while (at < source.length) {
    let end = at;
    while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
    const line = source.slice(at, Math.min(end, at + 2000));
    if (line.trim() === "") blockStart = end;
    else if (depthOf(line) > MAX_DEPTH) return problem(at, end, "nesting");
    else if (end - blockStart > MAX_BLOCK) return problem(blockStart, end, "block");
    at = end + (source.startsWith("\r\n", end) ? 2 : 1);
  }
  return null;
}

/** Container marks at the start of a line, and indentation that only nested lists need. */
function depthOf(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(line)?.[0] ?? "";
  const marks = prefix.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(prefix)?.[0].length ?? 0;
  const listed = /[-*+]|\d[.)]/.test(prefix);
  return marks + (listed ? indent / 3 : 0);
}

function problem(start: number, end: number, found: string): PolicyProblem {
  return {
    kind: "too-complex",
    span: span(start, Math.min(end, start + 200)),
    detail: { code: "document/too-complex", found },
  };
}
