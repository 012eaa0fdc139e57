import { groupBy } from "../core/rules/group.ts";
import { compareText } from "../core/text/compare.ts";
import { CONFIG_NAME } from "./configLookup.ts";
import { DOCUMENT_EXTENSIONS } from "./documentPatterns.ts";
import { IGNORE_NAMES, IgnoreRules } from "./ignoreFiles.ts";
import { fileName, join, parentFolder } from "./paths.ts";
import type { Files } from "./ports.ts";
import type { TextReader } from "./readText.ts";

/** What a folder holds that may matter, sorted. */
export interface Scan {
  /** Markdown files that no ignore file excludes. */
  readonly documents: readonly string[];
  /** Folders with a `clausemark.yaml`, the root included. */
  readonly configFolders: readonly string[];
  /** Folders that may not be listed. */
  readonly closedFolders: readonly string[];
}

/**
 * Lists a folder. Ignore files between it and the top of its repository apply too; `repository` is null outside of one.
 */
export async function scan(
  files: Files,
  reader: TextReader,
  root: string,
  repository: string | null,
  honourIgnoreFiles: boolean,
  signal?: AbortSignal,
): Promise<Scan> {
  const ignoreNames = honourIgnoreFiles ? IGNORE_NAMES : [];
  const query = { extensions: DOCUMENT_EXTENSIONS, names: [CONFIG_NAME, ...ignoreNames], ignoreNames };
  const found = [...(await files.find(root, query, signal))].sort(compareText);
  const inside = found.filter((path) => ignoreNames.includes(fileName(path)));
  const rules = await readRules(reader, [...above(root, repository, ignoreNames), ...inside], signal);
  const closed = found.filter((path) => path.endsWith("/")).map((path) => path.slice(0, -1));
  const kept = found.filter((path) => !path.endsWith("/") && !rules.excludes(path, "file"));
  return {
    documents: kept.filter((path) => isDocument(path)),
    closedFolders: closed.filter((path) => !rules.excludes(path, "folder")),
    configFolders: kept.filter((path) => fileName(path) === CONFIG_NAME).map((path) => parentFolder(path) ?? root),
  };
}

/** The deepest of the folders that the path is in, itself included, or null: a climb, whatever the number of folders. */
function deepestAround(path: string, folders: ReadonlySet<string>): string | null {
  for (let at: string | null = path; at !== null; at = parentFolder(at)) if (folders.has(at)) return at;
  return null;
}

/** Paths by the deepest of the folders that they are in; null for those in none. */
export function byFolder(
  paths: readonly string[],
  folders: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly string[]> {
  return groupBy(paths, (path) => deepestAround(path, folders));
}

export function isDocument(path: string): boolean {
  const name = fileName(path).toLowerCase();
  return DOCUMENT_EXTENSIONS.some((extension) => name.endsWith(extension));
}

/** Ignore files of the folders above, the highest first; outside a repository there is no telling where to stop. */
function above(root: string, repository: string | null, names: readonly string[]): readonly string[] {
  if (repository === null || root === repository) return [];
  const folders: string[] = [];
  for (let at = parentFolder(root); at !== null; at = parentFolder(at)) {
    folders.unshift(at);
    if (at === repository) break;
  }
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function readRules(reader: TextReader, paths: readonly string[], signal?: AbortSignal): Promise<IgnoreRules> {
  let rules = IgnoreRules.none;
  // Of one folder, the product's own file comes after git's, so that it can take back what git excludes.
  const order = (path: string) => IGNORE_NAMES.indexOf(fileName(path));
  for (const path of [...paths].sort((a, b) => depth(a) - depth(b) || order(a) - order(b))) {
    const read = await reader.read(path, signal);
    if (read.kind === "text") rules = rules.with(parentFolder(path) ?? "", read.text);
  }
  return rules;
}

function depth(path: string): number {
  return path.split("/").length;
}
