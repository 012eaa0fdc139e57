import { readSync } from "node:fs";
import { MAX_BYTES } from "../workspace/ports.ts";

/** Standard input, to its end or to the first byte that is too much: a pipe may never end. */
export function readInput(descriptor = 0): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let length = 0; length <= MAX_BYTES; ) {
    const piece = new Uint8Array(64 * 1024);
    const count = readSome(descriptor, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    length += count;
  }
  return Buffer.concat(pieces);
}

/** Whoever writes may be slower than we read, and Windows tells the end of a pipe by an error. */
function readSome(descriptor: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, into);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
