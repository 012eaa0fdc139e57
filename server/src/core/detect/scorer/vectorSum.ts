import type { Net } from "./model.ts";

/** Two numbers of a vector side by side in one, moved so that none is below zero. */
const ZERO = 128;
/** So many sums of numbers below 256 fit into the sixteen bits of each. */
const MOST_AT_ONCE = 256;
/** Pairs of a vector are added up so many at a time, in variables of their own. */
const LANES = 8;

const PACKED = new WeakMap<Net, Packed>();

/** The vectors of a net as pairs, each vector filled up with zeros to whole lanes. */
interface Packed {
  readonly pairs: Int32Array;
  /** Pairs of one vector, the filling among them. */
  readonly stride: number;
}

/** Adds up vectors of a net, two numbers at a time. */
export class VectorSum {
  private readonly packed: Packed;
  private readonly sums: Int32Array;

  constructor(private readonly net: Net) {
    this.packed = packedOf(net);
    this.sums = new Int32Array(this.packed.stride);
  }

  /** The sum of the vectors in some rows of the net: the first `count` of `rows`. */
  of(rows: Int32Array, count: number): number[] {
    const { width } = this.net;
    const sum: number[] = Array(width).fill(0);
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const end = Math.min(count, from + MOST_AT_ONCE);
      for (let k = from; k < end; k++) this.pack(rows[k] ?? 0);
      this.addPairs(rows, from, end);
      const moved = (end - from) * ZERO;
      for (let i = 0; i < width; i++) {
        const pair = this.sums[i >> 1] ?? 0;
        sum[i] = (sum[i] ?? 0) + ((i & 1) === 0 ? pair & 0xffff : pair >>> 16) - moved;
      }
    }
    return sum;
  }

  /** Vectors are packed when they are first asked for: a short run knows few of them. No pair of a packed one is 0. */
  private pack(row: number): void {
    const { width, vectors } = this.net;
    const { pairs, stride } = this.packed;
    const first = row * stride;
    if (pairs[first] !== 0) return;
    for (let i = 0; i < width; i++) {
      const at = first + (i >> 1);
      pairs[at] = (pairs[at] ?? 0) | (((vectors[row * width + i] ?? 0) + ZERO) << ((i & 1) << 4));
    }
  }

  private addPairs(rows: Int32Array, from: number, end: number): void {
    const { sums } = this;
    const { pairs, stride } = this.packed;
    for (let lane = 0; lane < stride; lane += LANES) {
      let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let k = from; k < end; k++) {
        const at = (rows[k] ?? 0) * stride + lane;
        a = (a + (pairs[at] ?? 0)) | 0;
        b = (b + (pairs[at + 1] ?? 0)) | 0;
        c = (c + (pairs[at + 2] ?? 0)) | 0;
        d = (d + (pairs[at + 3] ?? 0)) | 0;
        e = (e + (pairs[at + 4] ?? 0)) | 0;
        f = (f + (pairs[at + 5] ?? 0)) | 0;
        g = (g + (pairs[at + 6] ?? 0)) | 0;
        h = (h + (pairs[at + 7] ?? 0)) | 0;
      }
      sums[lane] = a;
      sums[lane + 1] = b;
      sums[lane + 2] = c;
      sums[lane + 3] = d;
      sums[lane + 4] = e;
      sums[lane + 5] = f;
      sums[lane + 6] = g;
      sums[lane + 7] = h;
    }
  }
}

function packedOf(net: Net): Packed {
  const known = PACKED.get(net);
  if (known) return known;
  const stride = Math.ceil(net.width / 2 / LANES) * LANES;
  const packed = { pairs: new Int32Array(net.rows * stride), stride };
  PACKED.set(net, packed);
  return packed;
}
