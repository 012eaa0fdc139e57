import type { ByteWriter } from "./byteWriter.ts";

const MOST = 127;

/** Sparse weights: how many, their step, and for each the distance to the feature before it and its byte. */
export function packWeights(
  out: ByteWriter,
  weights: Float32Array,
  kept: readonly number[],
  lexicon: ReadonlyMap<number, number>,
): void {
  const step = stepOf(Float32Array.from(kept, (feature) => weights[feature] ?? 0));
  const entries = kept
    .map((feature) => ({ number: lexicon.get(feature) ?? 0, value: quantised(weights[feature] ?? 0, step) }))
    .filter((entry) => entry.value !== 0)
    .sort((a, b) => a.number - b.number);
  out.uint16(entries.length);
  out.float32(step);
  let previous = 0;
  for (const { number, value } of entries) {
    out.varint(number - previous);
    out.int8(value);
    previous = number;
  }
}

/** What one step of a signed byte is worth for some values. */
export function stepOf(values: Float32Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return Math.fround(most / MOST);
}

export function quantised(value: number, step: number): number {
  return step === 0 ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(value / step)));
}
