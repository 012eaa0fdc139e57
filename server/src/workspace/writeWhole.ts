import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that whoever looks finds the old one or the new one, never half of it: it is written beside its place
 * and renamed. Folders are made as needed, a link keeps pointing where it does, and the mode of an old file stays. What
 * is no regular file (`/dev/stdout`, a pipe) is written to directly. Throws the reason, and leaves nothing behind.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const target = old ? realpathSync(path) : path;
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(unfinished, content);
    if (old) chmodSync(unfinished, old.mode);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
