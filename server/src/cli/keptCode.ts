import { readFileSync, statSync } from "node:fs";
import module, { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { keptFolder, readKept, writeKept } from "./keptFolder.ts";

declare const CLAUSEMARK_BUILD: string;

/** A script that has been run. */
export interface LoadedScript<T> {
  readonly exports: T;
  /** Keeps its code, with every function that was compiled so far, for processes to come; nothing happens where that fails. */
  keep(): void;
}

/**
 * Runs a CommonJS file of this package, which imports nothing but Node's own modules, with the code that an earlier process
 * compiled of it. From 22.8 on Node sees to that itself, in the folder that it uses for this; before, this does.
 * `NODE_DISABLE_COMPILE_CACHE=1` turns off both.
 */
export function loadKept<T>(url: URL): LoadedScript<T> {
  const file = fileURLToPath(url);
  const require = createRequire(file);
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
  const folder = enableCompileCache ? null : keptFolder(process.env);
  if (folder === null) return { exports: require(file) as T, keep: () => {} };

  // V8 compares no more of the source than its length; the tag names the engine, its flags and the processor.
  const { mtimeMs } = statSync(file);
  const name = join(folder, `${CLAUSEMARK_BUILD}-${Math.floor(mtimeMs)}-${cachedDataVersionTag()}`);
  const script = compile(file, readKept(name));
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made, file);
  return {
    exports: made.exports as T,
    keep() {
      // Neither true nor false where there was none.
      if (script.cachedDataRejected !== false) writeKept(name, script.createCachedData());
    },
  };
}

/** A function of its own: a process that stays must not hold the code that it was given. */
function compile(file: string, kept: Uint8Array | null): Script {
  const source = module.wrap(readFileSync(file, "utf8"));
  return new Script(source, { filename: file, ...(kept ? { cachedData: kept } : {}) });
}
