import type { Bags } from "./bags.ts";
import type { LinearModel } from "./linear.ts";

/** In how many of the examples each feature occurs. */
export function frequencies(bags: Bags, train: readonly number[]): Float64Array {
  const frequency = new Float64Array(bags.hashes.length);
  for (const bag of train) {
    const seen = new Set<number>();
    for (const unit of bags.whole[bag]?.units ?? [])
      for (let k = bags.unitStart[unit] ?? 0; k < (bags.unitStart[unit + 1] ?? 0); k++)
        seen.add(bags.unitFeatures[k] ?? 0);
    for (const feature of seen) frequency[feature] = (frequency[feature] ?? 0) + 1;
  }
  return frequency;
}

/**
 * The features the net gets a vector for: those with most linear weight over all elements, weighed by how often they occur.
 * A vector of its own for each of them does better than many more features sharing hashed ones.
 */
export function netVocabulary(
  bags: Bags,
  linear: readonly (LinearModel | null)[],
  frequency: Float64Array,
  size: number,
  kinds: number,
): readonly number[] {
  const importance = new Float64Array(bags.hashes.length);
  for (const model of linear)
    if (model)
      for (let f = 0; f < importance.length; f++)
        importance[f] = (importance[f] ?? 0) + Math.abs(model.weights[f] ?? 0);
  const candidates: number[] = [];
  for (let f = 0; f < importance.length; f++) {
    importance[f] = (importance[f] ?? 0) * Math.sqrt(frequency[f] ?? 0);
    if ((kinds >> ((bags.hashes[f] ?? 0) & 7)) & 1) candidates.push(f);
  }
  return candidates.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b).slice(0, size);
}
