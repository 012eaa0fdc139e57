import { type FSWatcher, watch } from "chokidar";
import { IGNORE_NAMES } from "./ignoreFiles.ts";
import { fileName } from "./paths.ts";
import { isSkippedFolder } from "./ports.ts";

/** `content`: a file was written; `existence`: one came or went. */
export type Change = "content" | "existence";

export interface FolderWatch {
  /** Watches folders besides those that are watched already. */
  add(folders: readonly string[]): void;
  /** True once something has changed and then nothing more for a moment; false once the watch has ended. */
  changed(): Promise<boolean>;
  end(): Promise<void>;
}

/** Editors write a file in several steps, and a checkout writes many: they are one change. */
const QUIET = 100;

/** Watches folders, without hidden ones; changes that are not `relevant` go unnoticed. Resolves once it notices changes. */
export async function watchFolders(
  folders: readonly string[],
  relevant: (path: string, change: Change) => boolean,
): Promise<FolderWatch> {
  const roots = new Set(folders);
  const watcher: FSWatcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => {
      const name = fileName(withSlashes(path));
      return !roots.has(withSlashes(path)) && isSkippedFolder(name) && !IGNORE_NAMES.includes(name);
    },
  });
  const signal = new Signal();
  const note = (change: Change) => (path: string) => {
    if (relevant(withSlashes(path), change)) signal.changed();
  };
  watcher.on("add", note("existence")).on("unlink", note("existence")).on("change", note("content"));
  // A folder that may not be watched is one whose changes go unnoticed; the run itself has named it.
  watcher.on("error", () => {});
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    add(more) {
      const unknown = more.filter((folder) => !roots.has(folder));
      for (const folder of unknown) roots.add(folder);
      if (unknown.length > 0) watcher.add(unknown);
    },
    changed: () => signal.next(),
    async end() {
      signal.end();
      await watcher.close();
    },
  };
}

/** Tells one waiter that something has changed, however often it has and whenever the waiter asks. */
class Signal {
  private timer: NodeJS.Timeout | null = null;
  private pending = false;
  private ended = false;
  private waiting: ((changed: boolean) => void) | null = null;

  changed(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.pending = true;
      this.settle();
    }, QUIET);
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.ended = true;
    this.settle();
  }

  next(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.settle();
    });
  }

  private settle(): void {
    if (!this.waiting || !(this.pending || this.ended)) return;
    const tell = this.waiting;
    this.waiting = null;
    this.pending = false;
    tell(!this.ended);
  }
}

function withSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
