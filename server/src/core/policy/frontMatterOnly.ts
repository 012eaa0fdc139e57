import { CLAUSES, findFences } from "./fences.ts";

/**
 * Whether a file is a policy, told from its front matter alone: for scanning workspaces, where most Markdown files are
 * none. Agrees with `PolicyDocument.isPolicy`.
 */
export function hasClauses(source: string): boolean {
  const fences = findFences(source);
  return fences !== null && CLAUSES.test(source.slice(fences.content.start, fences.content.end));
}
