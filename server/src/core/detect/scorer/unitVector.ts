import type { Unit, UnitContent, UnitKind } from "../../policy/document.ts";
import { unitFeatures } from "./features.ts";
import { type ClauseColumn, featureNumber, type Model } from "./model.ts";
import { VectorSum } from "./vectorSum.ts";

/** What the model makes of one unit, whatever window it is summed into. */
export interface UnitVector {
  /** Numbers of the unit's features that the model knows. */
  readonly features: Int32Array;
  /** All distinct features, known or not. */
  readonly size: number;
  /** Sum of the net's vectors of the unit's features, and how many have one. */
  readonly sum: Float32Array;
  readonly known: number;
  /** Linear sums of the elements of a clause, filled on demand. */
  readonly linear: Map<string, Float32Array>;
}

const SHAPES: Readonly<Record<UnitKind, number>> = {
  heading: 0,
  label: 1,
  sentence: 2,
  item: 3,
  row: 4,
  code: 5,
  html: 6,
};

export function shapeOf(kind: UnitKind): number {
  return SHAPES[kind];
}

/** Vectors by the content of a unit: an edit computes only those of the blocks it changed. */
const caches = new WeakMap<Model, WeakMap<UnitContent, UnitVector>>();

export function unitVector(model: Model, unit: Unit): UnitVector {
  let cache = caches.get(model);
  if (!cache) {
    cache = new WeakMap();
    caches.set(model, cache);
  }
  let vector = cache.get(unit.content);
  if (!vector) {
    vector = compute(model, unit);
    cache.set(unit.content, vector);
  }
  return vector;
}

function compute(model: Model, unit: Unit): UnitVector {
  const { lexicon, net } = model;
  const hashes = unitFeatures(unit.content.mapped.text, shapeOf(unit.kind));
  const features = new Int32Array(hashes.length);
  const vectors = new VectorSum(net);
  let count = 0;
  for (let i = 0; i < hashes.length; i++) {
    const feature = featureNumber(lexicon, hashes[i] ?? 0);
    if (feature < 0) continue;
    features[count++] = feature;
    if (feature < net.rows) vectors.add(feature);
  }
  const { sum, known } = vectors.finish();
  return { features: features.slice(0, count), size: hashes.length, sum, known, linear: new Map() };
}

export function linearSums(vector: UnitVector, column: ClauseColumn): Float32Array {
  let sums = vector.linear.get(column.clause);
  if (!sums) {
    const count = column.elements.length;
    sums = new Float32Array(count);
    const { rowOf, weights } = column.table;
    for (const feature of vector.features) {
      const row = rowOf[feature] ?? 0;
      if (row === 0) continue;
      const base = (row - 1) * count;
      for (let k = 0; k < count; k++) sums[k] = (sums[k] ?? 0) + (weights[base + k] ?? 0);
    }
    vector.linear.set(column.clause, sums);
  }
  return sums;
}
