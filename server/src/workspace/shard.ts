import { createHash } from "node:crypto";

/** One part of a run that is divided among machines: sets whose root hashes to `index` of `count`, counted from one. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Whether a set is this shard's. Every machine says the same, because the root is written relative to where all run. */
export function isInShard(root: string, { index, count }: Shard): boolean {
  return createHash("sha256").update(root).digest().readUInt32BE(0) % count === index - 1;
}
