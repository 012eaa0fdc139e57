import type { Config } from "../core/config/config.ts";
import { recordsOf } from "../core/config/records.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { linkedFile } from "../core/rules/document/brokenLink.ts";
import { isInside, parentFolder, resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";

/** Whether a path relative to a file's folder exists; null where nobody looked. */
export type Exists = (fromFile: string, path: string) => boolean | null;

export interface LookUpRequest {
  readonly workingFolder: string;
  /** False: nothing outside of the working folder is looked at. */
  readonly trusted: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Looks up every file that links and evidence records of a set point to, so that rules can ask without doing IO. Files
 * are named as they are shown, relative to the working folder.
 */
export async function lookUpTargets(
  files: Files,
  { workingFolder, trusted, signal }: LookUpRequest,
  documents: readonly PolicyDocument[],
  config: { readonly path: string; readonly config: Config } | null,
): Promise<Exists> {
  const known = new Map<string, boolean>();
  const locate = (fromFile: string, path: string) => {
    const from = resolvePath(workingFolder, fromFile);
    return resolvePath(parentFolder(from) ?? from, path);
  };
  const look = async (fromFile: string, path: string) => {
    const target = locate(fromFile, path);
    if (!trusted && !isInside(target, workingFolder)) return;
    if (!known.has(target)) known.set(target, (await files.stat(target, signal)) !== null);
  };
  for (const document of documents) {
    for (const link of document.links) {
      const path = linkedFile(link.destination);
      if (path !== null) await look(document.path, path);
    }
  }
  for (const record of recordsOf({ config: config?.config ?? null, documents })) {
    await look(record.from, record.file.value);
  }
  return (fromFile, path) => known.get(locate(fromFile, path)) ?? null;
}
