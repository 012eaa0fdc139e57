import { KIND_SCALE } from "../kinds/columns.ts";
import type { WindowSums } from "./bestWindows.ts";
import type { ClauseWeights } from "./clauseWeights.ts";
import { type ElementColumn, LEAST_LINEAR_FEATURES, LEAST_NET_FEATURES, type Net } from "./model.ts";
import type { ScopeVectors } from "./unitVector.ts";

/** Adds up the windows of a scope for every run of a clause's weights: the scores are logits but for the kinds' bias. */
export class ScopeSums implements WindowSums {
  private readonly totals: number[];
  private readonly sum: number[];
  private readonly outputs: Float64Array;
  private size = 0;
  private known = 0;
  private deferred = 0;
  private contradicted = 0;

  constructor(
    private readonly net: Net,
    private readonly weights: ClauseWeights,
    private readonly vectors: ScopeVectors,
  ) {
    this.totals = Array(weights.count).fill(0);
    this.sum = Array(net.width).fill(0);
    this.outputs = outputsOf(weights.stated.elements, net.width);
  }

  clear(): void {
    this.totals.fill(0);
    this.sum.fill(0);
    this.size = 0;
    this.known = 0;
    this.deferred = 0;
    this.contradicted = 0;
  }

  add(unit: number): void {
    const vector = this.vectors.of(unit);
    if (!vector) return;
    addUp(this.totals, vector.rowOf(this.weights));
    addUp(this.sum, vector.sum);
    this.size += vector.size;
    this.known += vector.known;
    this.deferred += vector.deferred;
    this.contradicted += vector.contradicted;
  }

  scores(out: Float64Array): void {
    const { totals, net } = this;
    const { stated, firstDeferred, firstContradicted, count, table } = this.weights;
    const norm = 1 / Math.sqrt(Math.max(this.size, LEAST_LINEAR_FEATURES));
    this.netOutputs(out);
    for (let k = 0; k < firstDeferred; k++) {
      const linear = (totals[k] ?? 0) * (table.steps[k] ?? 0) * norm;
      out[k] = linear + net.share * (out[k] ?? 0) + (stated.elements[k]?.bias ?? 0);
    }
    for (let k = firstDeferred; k < count; k++) {
      const shared = k < firstContradicted ? this.deferred : this.contradicted;
      out[k] = ((totals[k] ?? 0) * (table.steps[k] ?? 0) + shared) * norm * KIND_SCALE;
    }
  }

  /** What the net says of each element, four elements at a time: sums that do not wait for one another. */
  private netOutputs(out: Float64Array): void {
    const { sum, outputs } = this;
    const { step, bias } = this.net;
    const count = this.weights.firstDeferred;
    const scale = step / Math.sqrt(Math.max(this.known, LEAST_NET_FEATURES));
    for (let from = 0, at = 0; from < count; from += LANES) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < sum.length; i++, at += LANES) {
        const hidden = (sum[i] ?? 0) * scale + (bias[i] ?? 0);
        if (hidden <= 0) continue;
        a += hidden * (outputs[at] ?? 0);
        b += hidden * (outputs[at + 1] ?? 0);
        c += hidden * (outputs[at + 2] ?? 0);
        d += hidden * (outputs[at + 3] ?? 0);
      }
      out[from] = a;
      if (from + 1 < count) out[from + 1] = b;
      if (from + 2 < count) out[from + 2] = c;
      if (from + 3 < count) out[from + 3] = d;
    }
  }
}

function addUp(totals: number[], more: readonly number[]): void {
  for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] ?? 0) + (more[i] ?? 0);
}

const LANES = 4;
const OUTPUTS = new WeakMap<readonly ElementColumn[], Float64Array>();

/** The net's weights for the elements of a clause, by fours of elements, in each by hidden number. */
function outputsOf(elements: readonly ElementColumn[], width: number): Float64Array {
  const known = OUTPUTS.get(elements);
  if (known) return known;
  const outputs = new Float64Array(Math.ceil(elements.length / LANES) * LANES * width);
  for (const [k, { output }] of elements.entries()) {
    const first = (k - (k % LANES)) * width + (k % LANES);
    for (let i = 0; i < width; i++) outputs[first + i * LANES] = output[i] ?? 0;
  }
  OUTPUTS.set(elements, outputs);
  return outputs;
}
