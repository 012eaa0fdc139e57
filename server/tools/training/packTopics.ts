import { ByteWriter } from "./byteWriter.ts";
import type { TopicModel } from "./topics.ts";

const ZERO = 8;
const MOST = 7;
/** The few largest weights of a clause are cut, so that the steps of the others are fine enough. */
const UNCUT = 0.995;

/** The part of the model file that `readTopics` reads. */
export function packTopics({ clauses, bias, hashes, weights }: TopicModel): Uint8Array {
  const out = new ByteWriter();
  const count = clauses.length;
  out.uint16(count);
  for (const clause of clauses) out.text(clause);
  for (const value of bias) out.float32(value);
  const steps = clauses.map((_, k) => {
    const sizes = hashes.map((_, row) => Math.abs(weights[row * count + k] ?? 0)).sort((a, b) => a - b);
    return Math.fround((sizes[Math.floor(sizes.length * UNCUT)] ?? 0) / MOST);
  });
  for (const step of steps) out.float32(step);
  out.uint16(hashes.length);
  for (const hash of hashes) out.uint32(hash);
  const nibble = (at: number): number => {
    const step = steps[at % count] ?? 0;
    const value = step === 0 || at >= weights.length ? 0 : Math.round((weights[at] ?? 0) / step);
    return Math.max(-MOST, Math.min(MOST, value)) + ZERO;
  };
  for (let at = 0; at < weights.length; at += 2) out.int8(nibble(at) | (nibble(at + 1) << 4));
  return out.bytes();
}
