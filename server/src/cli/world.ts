import type { Model } from "../core/detect/scorer/scorer.ts";
import type { Files } from "../workspace/ports.ts";
import type { EntryStore } from "../workspace/resultCache.ts";
import type { Revision, RevisionFailure } from "../workspace/revision.ts";
import type { BuiltInRubrics } from "../workspace/rubrics.ts";
import type { SetWorkers } from "../workspace/setWorkers.ts";
import type { Change, FolderWatch } from "../workspace/watchFolders.ts";

/** What `import` and `export` convert with. */
export type Conversions = typeof import("../convert/convert.ts");

/** Where text goes: the process's streams, or strings in tests. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

/** What ships with the product. */
export interface Assets extends BuiltInRubrics {
  model(): Promise<Model | null>;
}

/** Everything the command line touches; `bin.ts` makes it of the process, tests make their own. */
export interface World {
  readonly version: string;
  /** Changes with every build: what one build has cached, another does not take. */
  readonly build: string;
  /** Absolute, with forward slashes. */
  readonly workingFolder: string;
  readonly files: Files;
  readonly assets: Assets;
  readonly out: Output;
  readonly error: Output;
  /** What `NO_COLOR`, `FORCE_COLOR` and `TERM` say. */
  readonly colour: "always" | "never" | "terminal";
  /** ISO date of the machine's day. */
  today(): string;
  /** Milliseconds, for deciding whether a run is long. */
  clock(): number;
  readInput(): Promise<Uint8Array>;
  /** Becomes the language server; resolves once it listens. */
  serve(): Promise<void>;
  /** From and to Word and HTML. */
  conversions(): Promise<Conversions>;
  /** The files of the repository around a folder, as they were at a branch, tag or commit. */
  openRevision(folder: string, ref: string): Promise<Revision | RevisionFailure>;
  /** Watches folders until the user ends the program; see `watchFolders`. */
  watch(folders: readonly string[], relevant: (path: string, change: Change) => boolean): Promise<FolderWatch>;
  /** A folder of cached results. */
  entries(folder: string): EntryStore;
  /** Helpers of a large run over the world's files; absent where there are none. */
  readonly workers?: () => SetWorkers;
  /** Creates folders as needed; rejects with the reason. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
}

export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
