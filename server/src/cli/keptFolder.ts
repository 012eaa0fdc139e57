import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import zlib from "node:zlib";
import { writeWhole } from "../workspace/writeWhole.ts";

const MONTH = 30 * 24 * 60 * 60 * 1000;
const SUM_BYTES = 4;
/** Came with Node 20.15. */
const { crc32 } = zlib as { readonly crc32?: (bytes: Uint8Array) => number };

/**
 * Where compiled code is kept between processes: `NODE_COMPILE_CACHE`, else the user's folder for caches. Null where nothing
 * is to be kept or a damaged file could not be told: the engine believes what it is given.
 */
export function keptFolder(env: NodeJS.ProcessEnv): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE || !crc32) return null;
  const folder = env.NODE_COMPILE_CACHE || cachesOf(env);
  return isAbsolute(folder) ? join(folder, "clausemark") : null;
}

function cachesOf(env: NodeJS.ProcessEnv): string {
  if (process.platform === "win32") return env.LOCALAPPDATA ?? "";
  if (process.platform === "darwin") return join(homedir(), "Library/Caches");
  return env.XDG_CACHE_HOME || join(homedir(), ".cache");
}

/** Null where there is none, it is damaged, or somebody else could have put it there: code is run as it is. */
export function readKept(file: string): Uint8Array | null {
  try {
    if (!isOwn(lstatSync(dirname(file)))) return null;
    const bytes = readFileSync(file);
    const code = bytes.subarray(0, -SUM_BYTES);
    return crc32?.(code) === bytes.readUInt32LE(code.length) ? code : null;
  } catch {
    return null;
  }
}

/** Puts it there in one step, and takes away what other versions left long ago. A folder that cannot be written to changes nothing. */
export function writeKept(file: string, code: Uint8Array): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(lstatSync(folder)) || !crc32) return;
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(crc32(code));
    writeWhole(file, Buffer.concat([code, sum]));
    for (const old of readdirSync(folder)) {
      if (statSync(join(folder, old)).mtimeMs < Date.now() - MONTH) rmSync(join(folder, old));
    }
  } catch {
    // The next process compiles its code itself.
  }
}

/** A folder of this user in which nobody else may write. Windows has no such numbers; the folder is in the user's profile. */
function isOwn(folder: Stats): boolean {
  const user = process.getuid?.();
  return folder.isDirectory() && (user === undefined || (folder.uid === user && (folder.mode & 0o022) === 0));
}
