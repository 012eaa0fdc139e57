import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { EntryStore } from "./resultCache.ts";

/** Tells git to leave the folder alone, whatever its name. */
const IGNORE = ".gitignore";

/** A folder of entries. They are renamed into place, so that a reader finds an entry whole or not at all. */
export function entryFolder(folder: string): EntryStore {
  let prepared = false;
  return {
    async read(name) {
      try {
        return readFileSync(`${folder}/${name}`);
      } catch {
        return null;
      }
    },

    async write(name, bytes) {
      if (!prepared) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/${IGNORE}`, "*\n");
        prepared = true;
      }
      const unfinished = `${folder}/${name}.${process.pid}`;
      try {
        writeFileSync(unfinished, bytes);
        renameSync(unfinished, `${folder}/${name}`);
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
    },
  };
}
