import { join, parentFolder } from "./paths.ts";
import type { Files } from "./ports.ts";

export const CONFIG_NAME = "clausemark.yaml";

/** What lies above a folder, the folder itself included. */
export interface Enclosing {
  /** Folder of the nearest `clausemark.yaml` upward, null where there is none up to the top. */
  readonly configFolder: string | null;
  /** Folder of the repository (with `.git`), null outside of one. */
  readonly repository: string | null;
}

/**
 * Looks upward, up to `top` if given, else to the root of the repository or the file system. For the configuration it may
 * end earlier, at `configTop`.
 */
export async function enclosing(
  files: Files,
  folder: string,
  top: string | null,
  signal?: AbortSignal,
  configTop: string | null = top,
): Promise<Enclosing> {
  let configFolder: string | null = null;
  let below = true;
  for (let at: string | null = folder; at !== null; at = parentFolder(at)) {
    const config = configFolder === null && below ? await files.stat(join(at, CONFIG_NAME), signal) : null;
    if (config?.kind === "file") configFolder = at;
    if (await files.stat(join(at, ".git"), signal)) return { configFolder, repository: at };
    if (at === top) break;
    if (at === configTop) below = false;
  }
  return { configFolder, repository: null };
}
