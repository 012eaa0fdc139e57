import { below } from "./paths.ts";

/**
 * The world of files, as small as it can be. Paths are absolute with forward slashes, or URIs for twins that reach files
 * through an editor; joining is plain string joining for both. No method throws for a file that is merely absent.
 */
export interface Files {
  /**
   * Paths of files below `root` that the query names, in any order. Whatever is not a folder counts as a file here: what
   * can be read is decided later, so that a pipe or a dangling link is named instead of passed over. A folder that may
   * not be listed is given with a slash at its end: what it holds is missing from every answer.
   */
  find(root: string, query: FileQuery, signal?: AbortSignal): Promise<readonly string[]>;
  /** Bytes of a regular file. Rejects with a `ReadError` otherwise. */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** What stands at the path, links followed; null where nothing does. */
  stat(path: string, signal?: AbortSignal): Promise<FileStat | null>;
}

/** Files that can tell where a path leads. */
export interface LocalFiles extends Files {
  /** The path with every link followed; null where nothing stands at it. */
  realPath(path: string): string | null;
}

export interface FileStat {
  readonly kind: "file" | "directory" | "other";
  /** Bytes. */
  readonly size: number;
}

/** Hidden folders and `node_modules` are never entered, and links to folders are not followed. */
export interface FileQuery {
  /** Lower-case endings with their dot, such as `.md`. */
  readonly extensions: readonly string[];
  /** File names that are wanted whatever their ending, such as `clausemark.yaml`. */
  readonly names: readonly string[];
  /** Names of ignore files: a twin that walks folders itself need not enter what they exclude. */
  readonly ignoreNames: readonly string[];
}

export type ReadFailure = "absent" | "not-a-file" | "no-permission" | "outside" | "too-large" | "failed";

export class ReadError extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure, message: string) {
    super(message);
    this.name = "ReadError";
    this.failure = failure;
  }
}

/** Beyond this nothing is read: no policy is this long, and a mistake should not fill the memory. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Folders that are never looked into. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** Whether a twin that knows all its paths gives this one to `find`. */
export function isFound(path: string, root: string, query: FileQuery): boolean {
  const folders = below(path, root)?.split("/") ?? [];
  const name = folders.pop();
  return name !== undefined && !folders.some(isSkippedFolder) && matchesQuery(name, query);
}

export function matchesQuery(name: string, query: FileQuery): boolean {
  if (query.names.includes(name)) return true;
  const dot = name.lastIndexOf(".");
  return dot > 0 && query.extensions.includes(name.slice(dot).toLowerCase());
}
