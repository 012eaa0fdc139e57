import { KIND_SCALE } from "../../src/core/detect/kinds/columns.ts";
import { PROTECTIVE } from "../../src/core/detect/protective.ts";
import type { Bags } from "./bags.ts";
import type { Label } from "./corpus.ts";
import { exp } from "./exact.ts";
import { type KeptSizes, keptFeatures } from "./keptFeatures.ts";
import type { KeptFeatures, KindModel } from "./kindModel.ts";
import { Random } from "./random.ts";

interface KindOptions {
  readonly label: Label;
  readonly epochs: number;
  readonly rate: number;
  readonly setWeight: number;
  readonly positiveWeight: number;
  /** How much the highest windows of an example speak for all of them. */
  readonly sharpness: number;
  readonly decay: number;
  readonly seed: number;
}

const DEFERRED: KindOptions = {
  label: "deferred",
  epochs: 5,
  rate: 0.15,
  setWeight: 2,
  positiveWeight: 2,
  sharpness: 3,
  decay: 1e-3,
  seed: 2,
};

/** Opposites are few and each has its own words: weights that one of them alone has taught are pulled back harder. */
const CONTRADICTED: KindOptions = { ...DEFERRED, label: "contradicted", decay: 2e-2 };

export interface KindModels {
  readonly deferred: KindModel;
  readonly contradicted: KindModel;
}

/** Sizes chosen so that little is lost beside all weights (F1 .62 and .62 without a limit, .62 and .61 with these). */
const KEPT_DEFERRED: KeptSizes = { shared: 6000, own: 250 };
const KEPT_CONTRADICTED: KeptSizes = { shared: 6000, own: 600 };

/** Every element can be put off; only those that protect the customer can be contradicted. */
export function trainKinds(bags: Bags, train: readonly number[], frequency: Float64Array): KindModels {
  const all = new Set(bags.elements.keys());
  const protective = new Set([...all].filter((element) => PROTECTIVE.has(keyOf(bags, element))));
  /** Weights left out are missed less when the rest are trained again without them. */
  const twice = (elements: ReadonlySet<number>, options: KindOptions, sizes: KeptSizes): KindModel => {
    const full = trainKind(bags, train, elements, options);
    return trainKind(bags, train, elements, options, keptFeatures(full, frequency, sizes));
  };
  return {
    deferred: twice(all, DEFERRED, KEPT_DEFERRED),
    contradicted: twice(protective, CONTRADICTED, KEPT_CONTRADICTED),
  };
}

function keyOf(bags: Bags, element: number): string {
  const trained = bags.elements[element];
  return `${trained?.clause ?? ""}/${trained?.id ?? ""}`;
}

/**
 * Trains one linear model per element for "the scope puts this off" or "says the opposite of this". The examples of one
 * element are few, but the ways of putting off are common to all: an element's weights are the shared ones plus its own.
 */
function trainKind(
  bags: Bags,
  train: readonly number[],
  elements: ReadonlySet<number>,
  options: KindOptions,
  only: KeptFeatures | null = null,
): KindModel {
  const size = bags.hashes.length;
  const shared = new Adaptive(size);
  const own = bags.elements.map((_, element) => (elements.has(element) ? new Adaptive(size) : null));
  const bias = new Float64Array(bags.elements.length).fill(-3);
  const random = new Random(options.seed);
  const order = Int32Array.from(train);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const bag of order) readBag(bags, bag, shared, own, bias, options, only);
  }
  return { shared: shared.values, own: own.map((weights) => weights?.values ?? null), bias };
}

function readBag(
  bags: Bags,
  bag: number,
  shared: Adaptive,
  own: readonly (Adaptive | null)[],
  bias: Float64Array,
  options: KindOptions,
  only: KeptFeatures | null,
): void {
  const example = bags.examples[bag];
  const first = bags.bagStart[bag] ?? 0;
  const end = bags.bagStart[bag + 1] ?? 0;
  if (!example || end <= first) return;
  const weight = example.source === "set" ? options.setWeight : 1;
  for (const [k, element] of (bags.elementsOf.get(example.clause) ?? []).entries()) {
    const label = bags.labels[bag]?.[k] ?? null;
    const weights = own[element];
    if (label === null || !weights) continue;
    const sums = windowScores(bags, first, end, (unit) => unitScore(bags, unit, shared.values, weights.values));
    const positive = label === options.label;
    const pooled = pool(sums, bias[element] ?? 0, options.sharpness);
    const slope =
      (1 / (1 + exp(-pooled.score)) - (positive ? 1 : 0)) * weight * (positive ? options.positiveWeight : 1);
    bias[element] = (bias[element] ?? 0) - 0.02 * slope;
    if (Math.abs(slope) < 1e-4) continue;
    const perUnit = new Map<number, number>();
    for (const [w, share] of pooled.shares.entries()) {
      if (share < 1e-4) continue;
      const g = slope * share * (bags.windowNorm[first + w] ?? 0) * KIND_SCALE;
      for (let at = bags.windowStart[first + w] ?? 0; at < (bags.windowStart[first + w + 1] ?? 0); at++) {
        const unit = bags.windowUnits[at] ?? 0;
        perUnit.set(unit, (perUnit.get(unit) ?? 0) + g);
      }
    }
    const gradient = new Map<number, number>();
    for (const [unit, g] of perUnit)
      for (let f = bags.unitStart[unit] ?? 0; f < (bags.unitStart[unit + 1] ?? 0); f++) {
        const feature = bags.unitFeatures[f] ?? 0;
        gradient.set(feature, (gradient.get(feature) ?? 0) + g);
      }
    shared.step(gradient, options, only?.shared ?? null);
    weights.step(gradient, options, only?.own[element] ?? null);
  }
}

function unitScore(bags: Bags, unit: number, shared: Float32Array, own: Float32Array): number {
  let sum = 0;
  for (let f = bags.unitStart[unit] ?? 0; f < (bags.unitStart[unit + 1] ?? 0); f++) {
    const feature = bags.unitFeatures[f] ?? 0;
    sum += (shared[feature] ?? 0) + (own[feature] ?? 0);
  }
  return sum;
}

function windowScores(bags: Bags, first: number, end: number, score: (unit: number) => number): Float64Array {
  const known = new Map<number, number>();
  const sums = new Float64Array(end - first);
  for (let window = first; window < end; window++) {
    let sum = 0;
    for (let at = bags.windowStart[window] ?? 0; at < (bags.windowStart[window + 1] ?? 0); at++) {
      const unit = bags.windowUnits[at] ?? 0;
      let value = known.get(unit);
      if (value === undefined) {
        value = score(unit);
        known.set(unit, value);
      }
      sum += value;
    }
    sums[window - first] = sum * (bags.windowNorm[window] ?? 0) * KIND_SCALE;
  }
  return sums;
}

/** The windows' scores as one, weighed towards the highest, and each window's share in it. */
function pool(sums: Float64Array, bias: number, sharpness: number): { score: number; shares: Float64Array } {
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of sums) highest = Math.max(highest, sum);
  const shares = new Float64Array(sums.length);
  let total = 0;
  for (const [w, sum] of sums.entries()) {
    shares[w] = exp(sharpness * (sum - highest));
    total += shares[w] ?? 0;
  }
  let score = bias;
  for (const [w, sum] of sums.entries()) {
    shares[w] = (shares[w] ?? 0) / total;
    score += (shares[w] ?? 0) * sum;
  }
  return { score, shares };
}

/** Weights with the sum of their squared gradients (Adagrad): rare features move far, common ones little. */
class Adaptive {
  readonly values: Float32Array;
  private readonly squares: Float32Array;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.squares = new Float32Array(size).fill(1e-2);
  }

  step(gradient: ReadonlyMap<number, number>, { rate, decay }: KindOptions, only: Uint8Array | null): void {
    const { values, squares } = this;
    for (const [feature, slope] of gradient) {
      if (only !== null && only[feature] === 0) continue;
      const g = slope + decay * (values[feature] ?? 0);
      const square = (squares[feature] ?? 0) + g * g;
      squares[feature] = square;
      values[feature] = (values[feature] ?? 0) - (rate * g) / Math.sqrt(square);
    }
  }
}
