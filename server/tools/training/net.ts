import { LEAST_NET_FEATURES } from "../../src/core/detect/scorer/model.ts";
import { Block, Scheduler } from "./adam.ts";
import type { Bags } from "./bags.ts";
import { exp, log, sigmoid } from "./exact.ts";
import { Random } from "./random.ts";
import { weightOf } from "./weight.ts";

export interface NetOptions {
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of a unit's features left out at each reading, and of the layer's numbers. */
  readonly featureDropout: number;
  readonly dropout: number;
  readonly batch: number;
  /** Sharpness of the smooth maximum over windows. */
  readonly sharpness: number;
  readonly setWeight: number;
  readonly seed: number;
  /** From this epoch on the weights are averaged over epochs, which does what several nets would. */
  readonly averageFrom: number;
  /** The learning rate falls to this share of its height. */
  readonly restRate: number;
  /** Of a longer example only this many successive windows are read at a time. */
  readonly mostWindows: number;
}

export const NET: NetOptions = {
  width: 48,
  epochs: 12,
  averageFrom: 6,
  restRate: 0.25,
  rate: 3e-3,
  decay: 0.01,
  featureDropout: 0.3,
  dropout: 0.4,
  batch: 16,
  sharpness: 8,
  setWeight: 4,
  seed: 7,
  mostWindows: 40,
};

/** One rectified layer over summed feature vectors: `max(0, sum / root(count) + bias) . output + outputBias`. */
export interface TrainedNet {
  readonly width: number;
  /** Row of `vectors` of each feature, -1 where it has none. */
  readonly rowOf: Int32Array;
  readonly vectors: Float32Array;
  readonly bias: Float32Array;
  readonly outputs: Float32Array;
  readonly outputBias: Float32Array;
}

export function trainNet(
  bags: Bags,
  train: readonly number[],
  vocabulary: readonly number[],
  options: NetOptions,
): TrainedNet {
  const trainer = new NetTrainer(bags, vocabulary, options);
  const order = Int32Array.from(train);
  const scheduler = new Scheduler(
    options.rate,
    options.decay,
    options.restRate,
    Math.ceil(order.length / options.batch) * options.epochs,
  );
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    trainer.random.shuffle(order);
    for (let at = 0; at < order.length; at += options.batch) {
      const end = Math.min(at + options.batch, order.length);
      for (let i = at; i < end; i++) trainer.read(order[i] ?? 0);
      trainer.step(scheduler, end - at);
    }
    if (epoch >= options.averageFrom) trainer.average();
  }
  return trainer.result();
}

class NetTrainer {
  readonly random: Random;
  private readonly rowOf: Int32Array;
  private readonly vectors: Block;
  private readonly bias: Block;
  private readonly outputs: Block;
  private readonly outputBias: Block;

  constructor(
    private readonly bags: Bags,
    vocabulary: readonly number[],
    private readonly options: NetOptions,
  ) {
    const { width } = options;
    this.random = new Random(options.seed);
    this.rowOf = new Int32Array(bags.hashes.length).fill(-1);
    for (const [row, feature] of vocabulary.entries()) this.rowOf[feature] = row;
    const spread = 1 / Math.sqrt(width);
    this.vectors = new Block(vocabulary.length, width, () => this.random.normal() * 0.9 * spread);
    this.bias = new Block(1, width, () => 0);
    this.outputs = new Block(bags.elements.length, width, () => this.random.normal() * spread);
    this.outputBias = new Block(bags.elements.length, 1, () => 0);
  }

  result(): TrainedNet {
    return {
      width: this.options.width,
      rowOf: this.rowOf,
      vectors: this.vectors.result(),
      bias: this.bias.result(),
      outputs: this.outputs.result(),
      outputBias: this.outputBias.result(),
    };
  }

  step(scheduler: Scheduler, count: number): void {
    const schedule = scheduler.next();
    for (const block of this.blocks()) block.step(schedule, 1 / count);
  }

  average(): void {
    for (const block of this.blocks()) block.average();
  }

  private blocks(): readonly Block[] {
    return [this.vectors, this.bias, this.outputs, this.outputBias];
  }

  /** Reads one example: adds the gradient of its elements' losses to the blocks. */
  read(bag: number): void {
    const { bags, options } = this;
    let first = bags.bagStart[bag] ?? 0;
    let end = bags.bagStart[bag + 1] ?? 0;
    if (end - first > options.mostWindows) {
      first += this.random.below(end - first - options.mostWindows + 1);
      end = first + options.mostWindows;
    }
    if (end <= first) return;
    const units = this.sumUnits(first, end);
    const layer = this.sumWindows(first, end, units);
    const layerGradient = this.readElements(bag, end - first, layer);
    if (layerGradient === null) return;
    this.passBack(first, end, units, layer, layerGradient);
  }

  private sumUnits(first: number, end: number): UnitSums {
    const { bags, options, rowOf } = this;
    const { width } = options;
    const at = new Map<number, number>();
    const rows: number[][] = [];
    const sizes: number[] = [];
    for (let k = bags.windowStart[first] ?? 0; k < (bags.windowStart[end] ?? 0); k++) {
      const unit = bags.windowUnits[k] ?? 0;
      if (at.has(unit)) continue;
      at.set(unit, rows.length);
      const kept: number[] = [];
      let size = 0;
      for (let f = bags.unitStart[unit] ?? 0; f < (bags.unitStart[unit + 1] ?? 0); f++) {
        const row = rowOf[bags.unitFeatures[f] ?? 0] ?? -1;
        if (row < 0) continue;
        size++;
        if (this.random.next() >= options.featureDropout) kept.push(row);
      }
      rows.push(kept);
      // The square of the kept share, so that sum over root of size has the scale it has with nothing left out.
      sizes.push(size * (1 - options.featureDropout) * (1 - options.featureDropout));
    }
    const sums = new Float32Array(rows.length * width);
    const values = this.vectors.values;
    for (const [j, kept] of rows.entries())
      for (const row of kept) {
        const from = row * width;
        const to = j * width;
        for (let i = 0; i < width; i++) sums[to + i] = (sums[to + i] ?? 0) + (values[from + i] ?? 0);
      }
    return { at, rows, sizes, sums };
  }

  private sumWindows(first: number, end: number, units: UnitSums): Layer {
    const { bags, options, random } = this;
    const { width } = options;
    const values = new Float32Array((end - first) * width);
    const norms = new Float64Array(end - first);
    const mask = Float32Array.from({ length: width }, () =>
      random.next() < options.dropout ? 0 : 1 / (1 - options.dropout),
    );
    for (let w = 0; w < end - first; w++) {
      const to = w * width;
      let size = 0;
      for (let k = bags.windowStart[first + w] ?? 0; k < (bags.windowStart[first + w + 1] ?? 0); k++) {
        const j = units.at.get(bags.windowUnits[k] ?? 0) ?? 0;
        size += units.sizes[j] ?? 0;
        const from = j * width;
        for (let i = 0; i < width; i++) values[to + i] = (values[to + i] ?? 0) + (units.sums[from + i] ?? 0);
      }
      const norm = 1 / Math.sqrt(Math.max(size, LEAST_NET_FEATURES));
      norms[w] = norm;
      for (let i = 0; i < width; i++) {
        const value = (values[to + i] ?? 0) * norm + (this.bias.values[i] ?? 0);
        values[to + i] = value > 0 ? value * (mask[i] ?? 0) : 0;
      }
    }
    return { values, norms, mask };
  }

  /** Gradient of the layer's numbers, null where no element has one. */
  private readElements(bag: number, windows: number, layer: Layer): Float32Array | null {
    const { bags, options, outputs, outputBias } = this;
    const { width, sharpness } = options;
    const example = bags.examples[bag];
    const weight = weightOf(example, options.setWeight);
    const gradient = new Float32Array(windows * width);
    const scores = new Float64Array(windows);
    let any = false;
    for (const [k, element] of (bags.elementsOf.get(example?.clause ?? "") ?? []).entries()) {
      const label = bags.labels[bag]?.[k] ?? null;
      if (label === null) continue;
      const row = element * width;
      let highest = Number.NEGATIVE_INFINITY;
      for (let w = 0; w < windows; w++) {
        let score = outputBias.values[element] ?? 0;
        for (let i = 0; i < width; i++) score += (layer.values[w * width + i] ?? 0) * (outputs.values[row + i] ?? 0);
        scores[w] = score;
        if (score > highest) highest = score;
      }
      let total = 0;
      for (let w = 0; w < windows; w++) total += exp(sharpness * ((scores[w] ?? 0) - highest));
      const slope = (sigmoid(highest + log(total) / sharpness) - (label === "stated" ? 1 : 0)) * weight;
      outputs.touch(element);
      outputBias.touch(element);
      any = true;
      for (let w = 0; w < windows; w++) {
        const g = (slope * exp(sharpness * ((scores[w] ?? 0) - highest))) / total;
        if (Math.abs(g) < 1e-5) continue;
        outputBias.gradient[element] = (outputBias.gradient[element] ?? 0) + g;
        const from = w * width;
        for (let i = 0; i < width; i++) {
          outputs.gradient[row + i] = (outputs.gradient[row + i] ?? 0) + g * (layer.values[from + i] ?? 0);
          gradient[from + i] = (gradient[from + i] ?? 0) + g * (outputs.values[row + i] ?? 0);
        }
      }
    }
    return any ? gradient : null;
  }

  private passBack(first: number, end: number, units: UnitSums, layer: Layer, gradient: Float32Array): void {
    const { bags, bias, vectors } = this;
    const { width } = this.options;
    const unitGradient = new Float32Array(units.rows.length * width);
    bias.touch(0);
    for (let w = 0; w < end - first; w++) {
      const norm = layer.norms[w] ?? 0;
      const from = w * width;
      for (let i = 0; i < width; i++) {
        const g = (layer.values[from + i] ?? 0) > 0 ? (gradient[from + i] ?? 0) * (layer.mask[i] ?? 0) : 0;
        gradient[from + i] = g * norm;
        bias.gradient[i] = (bias.gradient[i] ?? 0) + g;
      }
      for (let k = bags.windowStart[first + w] ?? 0; k < (bags.windowStart[first + w + 1] ?? 0); k++) {
        const to = (units.at.get(bags.windowUnits[k] ?? 0) ?? 0) * width;
        for (let i = 0; i < width; i++) unitGradient[to + i] = (unitGradient[to + i] ?? 0) + (gradient[from + i] ?? 0);
      }
    }
    for (const [j, rows] of units.rows.entries())
      for (const row of rows) {
        vectors.touch(row);
        const to = row * width;
        const from = j * width;
        for (let i = 0; i < width; i++)
          vectors.gradient[to + i] = (vectors.gradient[to + i] ?? 0) + (unitGradient[from + i] ?? 0);
      }
  }
}

interface UnitSums {
  /** Position of a unit in the other lists. */
  readonly at: ReadonlyMap<number, number>;
  readonly rows: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  readonly sums: Float32Array;
}

interface Layer {
  readonly values: Float32Array;
  readonly norms: Float64Array;
  readonly mask: Float32Array;
}
