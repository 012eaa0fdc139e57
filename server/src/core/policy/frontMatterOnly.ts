import { type Span, span } from "../span.ts";
import { CLAUSES, findFences } from "./fences.ts";

/**
 * Whether a file is a policy, told from its front matter alone: for scanning workspaces, where most Markdown files are
 * none. Agrees with `PolicyDocument.isPolicy`.
 */
export function hasClauses(source: string): boolean {
  const fences = findFences(source);
  return fences !== null && clausesKeyIn(source.slice(fences.content.start, fences.content.end)) !== null;
}

/** Where the key `clauses` stands in front matter, by its lines alone; null where it has none. */
export function clausesKeyIn(frontMatter: string): Span | null {
  const match = CLAUSES.exec(frontMatter) ?? (/^\s*\{/.test(frontMatter) ? IN_BRACES.exec(frontMatter) : null);
  if (!match) return null;
  const start = match.index + match[0].indexOf("clauses");
  return span(start, start + "clauses".length);
}

const IN_BRACES = /[{,]\s*["']?clauses["']?\s*:/;
