import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { MAX_BYTES, ReadError } from "./ports.ts";

/**
 * What is opened is what is judged and read, and opening never waits: a file may have become a pipe, or grow without end,
 * since it was found.
 */
export function readRegular(path: string): Uint8Array {
  const opened = open(path);
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) throw new ReadError("not-a-file", `${path} is not a regular file`);
    if (stat.size > MAX_BYTES) throw new ReadError("too-large", `${path} has ${stat.size} bytes`);
    return readAll(opened, path, stat.size);
  } finally {
    closeSync(opened);
  }
}

function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") {
      throw new ReadError("absent", `${path} does not exist`);
    }
    // Sockets and some devices cannot be opened at all.
    if (code === "ENXIO" || code === "ENODEV") throw new ReadError("not-a-file", `${path} is not a regular file`);
    throw new ReadError(code === "EACCES" || code === "EPERM" ? "no-permission" : "failed", code);
  }
}

function readAll(opened: number, path: string, expected: number): Uint8Array {
  let bytes = new Uint8Array(expected + 1);
  let length = 0;
  for (;;) {
    const count = readNext(opened, bytes, length);
    length += count;
    if (count === 0) return bytes.subarray(0, length);
    if (length > MAX_BYTES) throw new ReadError("too-large", `${path} grows while it is read`);
    if (length === bytes.length) {
      const longer = new Uint8Array(Math.min(bytes.length * 2, MAX_BYTES + 1));
      longer.set(bytes);
      bytes = longer;
    }
  }
}

function readNext(opened: number, bytes: Uint8Array, at: number): number {
  try {
    return readSync(opened, bytes, at, bytes.length - at, null);
  } catch (error) {
    throw new ReadError("failed", codeOf(error));
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
