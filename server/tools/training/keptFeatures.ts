import type { KeptFeatures, KindModel } from "./kindModel.ts";

/** Weights that a kind's columns keep: those all elements share, and each element's own. */
export interface KeptSizes {
  readonly shared: number;
  readonly own: number;
}

export function keptFeatures(model: KindModel, frequency: Float64Array, sizes: KeptSizes): KeptFeatures {
  const marked = (weights: Float32Array, count: number) => {
    const kept = new Uint8Array(weights.length);
    for (const feature of strongest(weights, frequency, count)) kept[feature] = 1;
    return kept;
  };
  return {
    shared: marked(model.shared, sizes.shared),
    own: model.own.map((weights) => (weights ? marked(weights, sizes.own) : null)),
  };
}

/** The features whose weights move most text: the size of the weight times the root of how often it is met. */
export function strongest(weights: Float32Array, frequency: Float64Array, count: number): readonly number[] {
  const weight = (f: number) => Math.abs(weights[f] ?? 0) * Math.sqrt(frequency[f] ?? 0);
  return featuresOf(weights)
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, count);
}

/** The features that have a weight, in order. */
export function featuresOf(weights: Float32Array): number[] {
  const features: number[] = [];
  for (let f = 0; f < weights.length; f++) if (weights[f] !== 0) features.push(f);
  return features;
}
