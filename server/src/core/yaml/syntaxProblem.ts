import type { ErrorCode } from "yaml";
import { type Span, shift, span } from "../span.ts";
import { startOf } from "../text/characters.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import type { FileProblem } from "./problem.ts";

/** An error of the yaml package, told so that a writer knows what to change: the commonest slips have messages of their own. */
export function syntaxProblem(source: string, base: number, code: ErrorCode, at: Span): FileProblem {
  // The first line of what is wrong.
  const first = Math.min(at.start, source.length);
  const line = span(lineStart(source, first), lineEnd(source, first));
  const text = source.slice(line.start, line.end);
  const problem = (id: string, where: Span, found: string): FileProblem => {
    return { at: "", span: shift(where, base), code: id, found: startOf(found.trim(), 60) };
  };
  switch (code) {
    case "TAB_AS_INDENT":
      return problem("yaml/tab", within(at, source), text);
    case "BAD_ALIAS":
      return problem("yaml/unquoted-star", within(at, source), text);
    case "MULTIPLE_DOCS":
      return problem("yaml/several-documents", within(at, source), text);
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR": {
      const colon = /^[^:"'[{#]*?(：)/.exec(text);
      if (colon) {
        const start = line.start + colon[0].length - 1;
        return problem("yaml/full-width-colon", span(start, start + 1), text);
      }
      const tight = /^\s*[^\s:"'[{#]+(:)\S/.exec(text);
      if (tight) {
        const start = line.start + tight[0].length - 2;
        return problem("yaml/no-space", span(start, start + 1), text);
      }
      return problem(
        "yaml/syntax",
        span(Math.max(at.start, line.start), Math.max(at.start, Math.min(at.end, line.end))),
        text,
      );
    }
    default:
      return problem("yaml/syntax", within(at, source), text);
  }
}

function within(at: Span, source: string): Span {
  return span(Math.min(at.start, source.length), Math.min(Math.max(at.end, at.start), source.length));
}
