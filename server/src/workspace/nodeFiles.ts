import { readdirSync, realpathSync, statSync } from "node:fs";
import { IgnoreRules } from "./ignoreFiles.ts";
import { join, parentFolder } from "./paths.ts";
import { type FileQuery, type FileStat, isSkippedFolder, type LocalFiles, matchesQuery } from "./ports.ts";
import { codeOf, readRegular } from "./readRegular.ts";

/**
 * The file system. Calls are synchronous inside: for the many small files of a run that is several times faster than
 * going through the thread pool, and a walk gives way between folders.
 */
export const nodeFiles: LocalFiles = {
  async find(root, query, signal) {
    const found: string[] = [];
    const pending: { folder: string; ignored: IgnoreRules }[] = [{ folder: root, ignored: rulesAbove(root, query) }];
    for (let step = 0; ; step++) {
      const next = pending.pop();
      if (!next) return found;
      signal?.throwIfAborted();
      // An editor's cancellation arrives as an event, so the loop must let events in.
      if (signal && step % 64 === 63) await new Promise((resume) => setImmediate(resume));
      for (const folder of visit(next.folder, query, next.ignored, found)) pending.push(folder);
    }
  },

  async read(path) {
    return readRegular(path);
  },

  async stat(path) {
    return statOf(path);
  },

  realPath(path) {
    try {
      const real = realpathSync.native(path);
      return process.platform === "win32" ? real.replaceAll("\\", "/") : real;
    } catch {
      return null;
    }
  },
};

function statOf(path: string): FileStat | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return null;
    return { kind: stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other", size: stat.size };
  } catch {
    // A loop of links, a name too long, a folder that may not be entered: nothing that could be read stands there.
    return null;
  }
}

/** Adds what the folder holds to `found` and gives the folders to enter. */
function visit(folder: string, query: FileQuery, above: IgnoreRules, found: string[]) {
  let entries: readonly import("node:fs").Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that has just been removed holds nothing; one that is closed hides something.
    if (codeOf(error) !== "ENOENT") found.push(join(folder, ""));
    return [];
  }
  const ignoreFiles = query.ignoreNames.filter((name) =>
    entries.some((entry) => entry.name === name && entry.isFile()),
  );
  const ignored = ignoreFiles.reduce((rules, name) => withFile(rules, folder, name), above);
  const folders: { folder: string; ignored: IgnoreRules }[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name) && !ignored.excludes(path, "folder")) folders.push({ folder: path, ignored });
    } else if (matchesQuery(entry.name, query) && !isLinkToFolder(entry, path)) found.push(path);
  }
  return folders;
}

function isLinkToFolder(entry: import("node:fs").Dirent, path: string): boolean {
  return entry.isSymbolicLink() && statOf(path)?.kind === "directory";
}

/** Ignore files between the folder and the top of its repository apply as well. */
function rulesAbove(root: string, query: FileQuery): IgnoreRules {
  if (query.ignoreNames.length === 0) return IgnoreRules.none;
  const folders: string[] = [];
  for (let folder: string | null = root; folder !== null; folder = parentFolder(folder)) {
    if (folder !== root) folders.push(folder);
    if (statOf(join(folder, ".git"))) {
      return folders
        .reverse()
        .reduce(
          (rules, at) => query.ignoreNames.reduce((all, name) => withFile(all, at, name), rules),
          IgnoreRules.none,
        );
    }
  }
  return IgnoreRules.none;
}

function withFile(rules: IgnoreRules, folder: string, name: string): IgnoreRules {
  try {
    return rules.with(folder, new TextDecoder().decode(readRegular(join(folder, name))));
  } catch {
    return rules;
  }
}
