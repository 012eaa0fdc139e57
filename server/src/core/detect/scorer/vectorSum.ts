import type { Net } from "./model.ts";

/** Two numbers of a vector side by side in one, moved so that none is below zero. */
const ZERO = 128;
/** So many sums of numbers below 256 fit into the sixteen bits of each. */
const MOST_AT_ONCE = 256;

const PACKED = new WeakMap<Net, Int32Array>();

/** Adds up vectors of a net, two numbers at a time. */
export class VectorSum {
  private readonly packed: Int32Array;
  private readonly half: number;
  private readonly pairs: Int32Array;
  private readonly sum: Int32Array;
  private known = 0;
  private pending = 0;

  constructor(net: Net) {
    this.packed = packedOf(net);
    this.half = (net.width + 1) >> 1;
    this.pairs = new Int32Array(this.half);
    this.sum = new Int32Array(net.width);
  }

  add(row: number): void {
    const { packed, pairs, half } = this;
    const base = row * half;
    for (let i = 0; i < half; i++) pairs[i] = ((pairs[i] ?? 0) + (packed[base + i] ?? 0)) | 0;
    this.known++;
    if (++this.pending === MOST_AT_ONCE) this.unpack();
  }

  /** The sum of the vectors and their number; the next sum begins at nothing. */
  take(): { readonly sum: readonly number[]; readonly known: number } {
    this.unpack();
    const taken = { sum: Array.from(this.sum), known: this.known };
    this.sum.fill(0);
    this.known = 0;
    return taken;
  }

  private unpack(): void {
    const { pairs, sum } = this;
    const moved = this.pending * ZERO;
    for (let i = 0; i < sum.length; i++) {
      const pair = pairs[i >> 1] ?? 0;
      sum[i] = (sum[i] ?? 0) + ((i & 1) === 0 ? pair & 0xffff : pair >>> 16) - moved;
    }
    pairs.fill(0);
    this.pending = 0;
  }
}

function packedOf(net: Net): Int32Array {
  const known = PACKED.get(net);
  if (known) return known;
  const { rows, width, vectors } = net;
  const half = (width + 1) >> 1;
  const packed = new Int32Array(rows * half);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) {
      const at = row * half + (i >> 1);
      packed[at] = (packed[at] ?? 0) | (((vectors[row * width + i] ?? 0) + ZERO) << ((i & 1) << 4));
    }
  }
  PACKED.set(net, packed);
  return packed;
}
