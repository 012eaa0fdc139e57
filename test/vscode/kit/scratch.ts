import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder. The name stays short because a Unix socket is made inside it and its path is limited to 107 bytes. */
export function scratchFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "cm-")));
}

/** A fresh copy of a folder of fixtures; the web workbench saves by itself, so nothing is opened in place. */
export function copyOf(folder: string): string {
  const copy = join(scratchFolder(), "w");
  mkdirSync(copy);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
