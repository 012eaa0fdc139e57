import { compile, patternBase } from "./documentPatterns.ts";
import { displayPath, isInside, parentFolder, resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";

/** One path argument: what it selects for reporting. */
export interface Target {
  /** As it was written. */
  readonly written: string;
  readonly kind: "folder" | "file" | "pattern" | "absent";
  /** The path meant; for a pattern, the folder all its matches are in. */
  readonly path: string;
  /** Where to start looking: the folder itself, or the one the file is in. */
  readonly folder: string;
  /** Whether a file is selected by this argument. */
  readonly selects: (path: string) => boolean;
}

/** What is selected by paths as written; without any, the working folder. */
export async function findTargets(
  files: Files,
  workingFolder: string,
  written: readonly string[],
): Promise<readonly Target[]> {
  const targets: Target[] = [];
  for (const one of written.length === 0 ? ["."] : written) targets.push(await findTarget(files, workingFolder, one));
  return targets;
}

/** A path that exists is taken literally, so that files with brackets in their names can be named. */
async function findTarget(files: Files, workingFolder: string, written: string): Promise<Target> {
  const path = resolvePath(workingFolder, written);
  const stat = await files.stat(path);
  if (stat?.kind === "directory") {
    return { written, kind: "folder", path, folder: path, selects: (other) => isInside(other, path) };
  }
  const base = stat ? null : patternBase(written);
  if (base !== null) {
    const folder = resolvePath(workingFolder, base);
    const pattern = displayPath(resolvePath(workingFolder, written), workingFolder);
    const matches = compile([pattern]);
    const selects = (other: string) => matches(displayPath(other, workingFolder));
    return { written, kind: "pattern", path: folder, folder, selects };
  }
  const selects = (other: string) => other === path;
  return { written, kind: stat ? "file" : "absent", path, folder: parentFolder(path) ?? path, selects };
}

/**
 * Root of the policies around a target that have no configuration: the working folder where it is around the target and
 * no repository begins in between.
 */
export function defaultRoot(target: Target, workingFolder: string, repository: string | null): string {
  const within = isInside(target.folder, workingFolder) && (repository === null || isInside(workingFolder, repository));
  return within ? workingFolder : (repository ?? target.folder);
}
