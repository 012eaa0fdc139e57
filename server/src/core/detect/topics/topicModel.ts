import type { ByteReader } from "../scorer/bytes.ts";

/**
 * Which clause a section is about: one linear model over the word pieces of a section for all clauses of a standard. It
 * says where to look and never what is stated.
 */
export interface Topics {
  readonly clauses: readonly string[];
  readonly bias: Float32Array;
  /** Hash of a feature -> its row of `weights`. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** One row of as many whole numbers as there are clauses for each feature. */
  readonly weights: Int8Array;
  /** What one of them is worth, by clause. */
  readonly steps: Float32Array;
}

/** Weights are kept in four bits: -7 to 7 steps. */
const ZERO = 8;

/** Reads the part of a model file that follows the scorer's columns; null where the file ends before it. */
export function readTopics(reader: ByteReader): Topics | null {
  if (reader.left === 0) return null;
  const count = reader.uint16();
  const clauses = Array.from({ length: count }, () => reader.text());
  const bias = reader.float32s(count);
  const steps = reader.float32s(count);
  const hashes = reader.uint32s(reader.uint16());
  const weights = new Int8Array(hashes.length * count);
  for (let at = 0; at < weights.length; at += 2) {
    const pair = reader.int8() & 0xff;
    weights[at] = (pair & 15) - ZERO;
    if (at + 1 < weights.length) weights[at + 1] = (pair >> 4) - ZERO;
  }
  return { clauses, bias, steps, rowOf: new Map(Array.from(hashes, (hash, row) => [hash, row])), weights };
}
