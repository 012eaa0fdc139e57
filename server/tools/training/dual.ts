import type { Bags } from "./bags.ts";
import { log } from "./exact.ts";
import type { Random } from "./random.ts";

/** A window (or a whole example) with the class it should get and how dear a mistake is. */
export interface Row {
  readonly units: Int32Array;
  readonly norm: number;
  readonly positive: boolean;
  readonly cost: number;
}

const NEWTON_STEPS = 8;
const CLOSE_ENOUGH = 1e-3;
const FIRST_SHARE = 1e-6;
const OPEN_SHARE = 1e-9;

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin 2011): fills `weights`, which must be
 * zero, and returns the bias. A row is the normed sum of its units' features.
 */
export function fitLogistic(
  bags: Bags,
  rows: readonly Row[],
  epochs: number,
  random: Random,
  weights: Float64Array,
): number {
  const alpha = Float64Array.from(rows, (row) => FIRST_SHARE * row.cost);
  const squares = Float64Array.from(rows, (row) => squaredNorm(bags, row) + 1);
  const order = Int32Array.from(rows, (_, i) => i);
  let bias = 0;
  for (const [i, row] of rows.entries()) bias += move(bags, row, alpha[i] ?? 0, weights);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) {
      const row = rows[i];
      if (!row) continue;
      const sign = row.positive ? 1 : -1;
      const gradient = sign * (sumOf(bags, row, weights) + bias);
      const old = alpha[i] ?? 0;
      const next = newtonStep(old, gradient, squares[i] ?? 1, row.cost);
      if (next === old) continue;
      alpha[i] = next;
      bias += move(bags, row, next - old, weights);
    }
  }
  return bias;
}

/** Minimises the dual in one variable: quadratic plus entropy, kept strictly inside (0, cost). */
function newtonStep(old: number, gradient: number, square: number, cost: number): number {
  let z = old;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const slope = square * (z - old) + gradient + log(z / (cost - z));
    if (Math.abs(slope) < CLOSE_ENOUGH) break;
    let next = z - slope / (square + cost / (z * (cost - z)));
    if (next <= 0) next = z * 0.1;
    else if (next >= cost) next = cost - (cost - z) * 0.1;
    z = Math.min(Math.max(next, OPEN_SHARE * cost), cost * (1 - OPEN_SHARE));
  }
  return z;
}

function move(bags: Bags, row: Row, amount: number, weights: Float64Array): number {
  const signed = row.positive ? amount : -amount;
  const change = signed * row.norm;
  for (const unit of row.units) {
    const end = bags.unitStart[unit + 1] ?? 0;
    for (let k = bags.unitStart[unit] ?? 0; k < end; k++) {
      const f = bags.unitFeatures[k] ?? 0;
      weights[f] = (weights[f] ?? 0) + change;
    }
  }
  return signed;
}

function sumOf(bags: Bags, row: Row, weights: Float64Array): number {
  let sum = 0;
  for (const unit of row.units) sum += unitSum(bags, weights, unit);
  return sum * row.norm;
}

/** Sum of the weights of a unit's features. */
export function unitSum(bags: Bags, weights: Float64Array | Float32Array, unit: number): number {
  const { unitStart, unitFeatures } = bags;
  const end = unitStart[unit + 1] ?? 0;
  let sum = 0;
  for (let k = unitStart[unit] ?? 0; k < end; k++) sum += weights[unitFeatures[k] ?? 0] ?? 0;
  return sum;
}

function squaredNorm(bags: Bags, row: Row): number {
  const counts = new Map<number, number>();
  for (const unit of row.units)
    for (let k = bags.unitStart[unit] ?? 0; k < (bags.unitStart[unit + 1] ?? 0); k++) {
      const f = bags.unitFeatures[k] ?? 0;
      counts.set(f, (counts.get(f) ?? 0) + 1);
    }
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum * row.norm * row.norm;
}
