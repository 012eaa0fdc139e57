import { compileGlob, globBase, isGlob } from "./glob.ts";
import { below } from "./paths.ts";

/** Endings of Markdown files; anything else is never looked at. */
export const DOCUMENT_EXTENSIONS: readonly string[] = [".md", ".markdown"];

export const DEFAULT_PATTERNS: readonly string[] = ["**/*.md"];

/**
 * Whether a file belongs to the set rooted at `root` by its `documents` patterns, which are relative to the root; a
 * pattern that starts with `!` takes files out again.
 */
export function documentMatcher(root: string, patterns: readonly string[] | null): (path: string) => boolean {
  const written = patterns === null || patterns.length === 0 ? DEFAULT_PATTERNS : patterns;
  const wanted = written.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = written.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const matches = compile(wanted.length > 0 ? wanted : DEFAULT_PATTERNS);
  const excludes = compile(unwanted);
  return (path) => {
    const relative = below(path, root);
    return relative !== null && matches(relative) && !excludes(relative);
  };
}

/** A path literally written so is taken as well: names may have brackets. */
export function compile(patterns: readonly string[]): (relative: string) => boolean {
  const globs = patterns.map(wholeFolder).map((glob) => ({ glob, matches: compileGlob(glob) }));
  return (relative) => globs.some(({ glob, matches }) => glob === relative || matches(relative));
}

/** The name of a folder means everything in it. */
function wholeFolder(pattern: string): string {
  const clean = pattern.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  if (clean === "" || clean === ".") return "**";
  const isFolder = pattern.endsWith("/") || (patternBase(clean) === null && !/\.[^./]+$/.test(clean));
  return isFolder ? `${clean}/**` : clean;
}

/** A written path that is a pattern, and the folder all its matches are in (as written); null where it is a plain path. */
export function patternBase(written: string): string | null {
  return isGlob(written) ? globBase(written) : null;
}
