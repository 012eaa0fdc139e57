import type { ByteReader } from "./bytes.ts";

/** The weights of one element, as they stand in a model file. */
export interface WeightRun {
  /** Feature numbers, ascending. */
  readonly features: Int32Array;
  /** In steps; `weightOf` tells what they are worth. */
  readonly steps: Int8Array;
  readonly step: number;
}

export function readRun(reader: ByteReader): WeightRun {
  const count = reader.uint16();
  const step = reader.float32();
  const features = new Int32Array(count);
  const steps = new Int8Array(count);
  let feature = 0;
  for (let k = 0; k < count; k++) {
    feature += reader.varint();
    features[k] = feature;
    steps[k] = reader.int8();
  }
  return { features, steps, step };
}

/** Weights are numbers of 32 bits. */
export function weightOf(steps: number, step: number): number {
  return Math.fround(steps * step);
}

/**
 * Several runs of weights by feature. Of the many features of the model a clause knows a tenth, and every section asks for
 * another clause: a table of a few kilobytes is still at hand when the next text comes, a larger one not.
 */
export class WeightTable {
  /** One bit for each feature that has a row. */
  private readonly bits: Int32Array;
  /** Rows before the first feature of each 32. */
  private readonly rowsBefore: Uint16Array;
  /** One row of as many numbers as there are runs, in steps. */
  private readonly rows: Int8Array;
  /** What a step of each run is worth. */
  readonly steps: readonly number[];

  /** `size` is the number of the model's features. */
  constructor(size: number, runs: readonly WeightRun[]) {
    const words = (size + 31) >> 5;
    this.bits = new Int32Array(words);
    this.rowsBefore = new Uint16Array(words);
    for (const { features } of runs) {
      for (const feature of features) this.bits[feature >> 5] = (this.bits[feature >> 5] ?? 0) | (1 << (feature & 31));
    }
    let count = 0;
    for (let word = 0; word < words; word++) {
      this.rowsBefore[word] = count;
      count += ones(this.bits[word] ?? 0);
    }
    this.rows = new Int8Array(count * runs.length);
    this.steps = runs.map(({ step }) => step);
    for (const [run, { features, steps }] of runs.entries()) {
      for (let k = 0; k < features.length; k++) {
        this.rows[this.rowOf(features[k] ?? 0) * runs.length + run] = steps[k] ?? 0;
      }
    }
  }

  /** The weight that a run has for a feature. */
  weight(feature: number, run: number): number {
    const row = this.rowOf(feature);
    return row < 0 ? 0 : weightOf(this.rows[row * this.steps.length + run] ?? 0, this.steps[run] ?? 0);
  }

  /** Adds the weights for a feature, in steps, to as many whole numbers as there are runs, from `base` on. */
  addTo(totals: number[], base: number, feature: number): void {
    const row = this.rowOf(feature);
    if (row < 0) return;
    const { rows } = this;
    const count = this.steps.length;
    for (let k = 0, at = row * count; k < count; k++, at++) {
      totals[base + k] = (totals[base + k] ?? 0) + (rows[at] ?? 0);
    }
  }

  /** -1 where no run has a weight for the feature. */
  private rowOf(feature: number): number {
    const word = this.bits[feature >> 5] ?? 0;
    const bit = 1 << (feature & 31);
    if ((word & bit) === 0) return -1;
    return (this.rowsBefore[feature >> 5] ?? 0) + ones(word & (bit - 1));
  }
}

/** How many bits of a word are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
