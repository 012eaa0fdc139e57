import type { KeptFeatures, KindModel } from "./kinds.ts";

/** Weights that a kind's columns keep: those all elements share, and each element's own. */
export interface KeptSizes {
  readonly shared: number;
  readonly own: number;
}

/** The features whose weights move most text: the size of the weight times the root of how often it is met. */
export function keptFeatures(model: KindModel, frequency: Float64Array, sizes: KeptSizes): KeptFeatures {
  return {
    shared: strongest(model.shared, frequency, sizes.shared),
    own: model.own.map((weights) => (weights ? strongest(weights, frequency, sizes.own) : null)),
  };
}

function strongest(weights: Float32Array, frequency: Float64Array, count: number): Uint8Array {
  const weight = (f: number) => Math.abs(weights[f] ?? 0) * Math.sqrt(frequency[f] ?? 0);
  const kept = new Uint8Array(weights.length);
  const features = featuresOf(weights).sort((a, b) => weight(b) - weight(a) || a - b);
  for (const feature of features.slice(0, count)) kept[feature] = 1;
  return kept;
}

/** The features that have a weight, in order. */
export function featuresOf(weights: Float32Array): number[] {
  const features: number[] = [];
  for (let f = 0; f < weights.length; f++) if (weights[f] !== 0) features.push(f);
  return features;
}
