import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** Gives each test of a file, or of the block it is called in, a folder of its own that is removed afterwards. */
export function folderForEach(begin: (path: string) => void): void {
  let path = "";
  beforeEach(() => {
    path = realpathSync(mkdtempSync(join(tmpdir(), "clausemark-")));
    begin(path);
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
}
