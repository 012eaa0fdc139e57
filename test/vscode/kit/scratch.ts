import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** A new empty folder. The name stays short because a Unix socket is made inside it and its path is limited to 107 bytes. */
export function scratchFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "cm-")));
}

const COPY = "w";

/** A fresh copy of a folder of fixtures; the web workbench saves by itself, so nothing is opened in place. */
export function copyOf(folder: string): string {
  const copy = join(scratchFolder(), COPY);
  mkdirSync(copy);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Removes a scratch folder, or a copy with the scratch folder around it. */
export function discard(folder: string): void {
  rmSync(basename(folder) === COPY ? dirname(folder) : folder, { recursive: true, force: true, maxRetries: 5 });
}
