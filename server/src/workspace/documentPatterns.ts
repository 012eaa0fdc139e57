import picomatch from "picomatch";
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

/** Dots are matched, because hidden folders have been left out already; letter case of the ending does not matter. */
export function compile(patterns: readonly string[]): (relative: string) => boolean {
  if (patterns.length === 0) return () => false;
  return picomatch(patterns.map(wholeFolder), { dot: true, nocase: true });
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
  const scanned = picomatch.scan(written);
  return scanned.isGlob || scanned.isBrace ? scanned.base : null;
}
