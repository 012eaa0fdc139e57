import { type Span, span } from "../span.ts";

/** Where front matter stands in a file. */
export interface Fences {
  /** From the first `---` to the end of the closing one. */
  readonly span: Span;
  readonly content: Span;
  /** False where the closing `---` is missing: then the content ends at the first blank line or heading. */
  readonly closed: boolean;
}

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r|$)/;
const CLOSING = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/g;

/**
 * Finds the front matter, as remark-frontmatter does: `---` alone on the first line, to the next line that is `---` alone.
 * A forgotten closing line is tolerated where the lines below have the key `clauses`. A byte order mark may stand in front.
 */
export function findFences(source: string): Fences | null {
  const opening = OPENING.exec(source);
  if (!opening) return null;
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const from = opening[0].length;
  CLOSING.lastIndex = Math.max(0, from - 1);
  for (let match = CLOSING.exec(source); match; match = CLOSING.exec(source)) {
    const closing = match[0].lastIndexOf("---");
    if (match.index + closing < from) continue;
    return {
      span: span(start, match.index + match[0].length),
      content: span(from, Math.max(from, match.index + closing)),
      closed: true,
    };
  }
  const rest = source.slice(from);
  const blank = /(?:^|\r\n|\n|\r(?!\n))[ \t]*(?=\r\n|\n|\r)|(?:\r\n|\n|\r)#{1,6} /.exec(rest);
  const end = from + (blank ? blank.index : rest.length);
  if (!CLAUSES.test(source.slice(from, end))) return null;
  return { span: span(start, end), content: span(from, end), closed: false };
}

/** A line with the top-level key `clauses`. */
export const CLAUSES = /^["']?clauses["']?[ \t]*[:：]/m;
