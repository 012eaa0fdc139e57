import type { Bags } from "./bags.ts";
import { fitLogistic, type Row, unitSum } from "./dual.ts";
import { Random } from "./random.ts";
import { weightOf } from "./weight.ts";

export interface LinearOptions {
  readonly cost: number;
  readonly rounds: number;
  readonly epochs: number;
  /** Weight of an example that is a tagged scope of a set, beside 1 for a passage. */
  readonly setWeight: number;
  /** Windows of a negative example that are held against it. */
  readonly negativeWindows: number;
}

export const LINEAR: LinearOptions = { cost: 30, rounds: 3, epochs: 12, setWeight: 2, negativeWindows: 3 };

export interface LinearModel {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * One linear model per element, trained on windows although only whole examples are labelled: first on whole examples, then
 * on the best window of each positive one and the best few windows of each negative one, chosen by the model before.
 */
export function trainLinear(
  bags: Bags,
  train: readonly number[],
  options: LinearOptions,
): readonly (LinearModel | null)[] {
  const byClause = new Map<string, number[]>();
  for (const bag of train) {
    const clause = bags.examples[bag]?.clause ?? "";
    const list = byClause.get(clause);
    if (list) list.push(bag);
    else byClause.set(clause, [bag]);
  }
  return bags.elements.map(({ clause }, element) => {
    const position = bags.elementsOf.get(clause)?.indexOf(element) ?? -1;
    return trainElement(bags, byClause.get(clause) ?? [], position, new Random(1000 + element), options);
  });
}

function trainElement(
  bags: Bags,
  candidates: readonly number[],
  position: number,
  random: Random,
  options: LinearOptions,
): LinearModel | null {
  const members = candidates.filter((bag) => (bags.labels[bag]?.[position] ?? null) !== null);
  const positive = (bag: number) => bags.labels[bag]?.[position] === "stated";
  const weight = (bag: number) => weightOf(bags.examples[bag], options.setWeight);
  let stated = 0;
  let other = 0;
  for (const bag of members)
    if (positive(bag)) stated += weight(bag);
    else other += weight(bag);
  if (stated === 0 || other === 0) return null;
  const weights = new Float64Array(bags.hashes.length);
  let bias = 0;
  for (let round = 0; round < options.rounds; round++) {
    const rows: Row[] = [];
    for (const bag of members) {
      const isPositive = positive(bag);
      const cost = (options.cost * weight(bag) * (stated + other)) / (2 * (isPositive ? stated : other));
      if (round === 0) {
        const whole = bags.whole[bag];
        if (whole && whole.units.length > 0) rows.push({ ...whole, positive: isPositive, cost });
        continue;
      }
      const chosen = strongestWindows(bags, bag, weights, isPositive ? 1 : options.negativeWindows);
      // Three windows held against an example together cost as much as two examples: the best ones are not independent.
      const share = isPositive ? cost : (cost * Math.min(chosen.length, 2)) / chosen.length;
      for (const window of chosen)
        rows.push({
          units: bags.windowUnits.subarray(bags.windowStart[window], bags.windowStart[window + 1]),
          norm: bags.windowNorm[window] ?? 0,
          positive: isPositive,
          cost: share,
        });
    }
    weights.fill(0);
    bias = fitLogistic(bags, rows, options.epochs, random, weights);
  }
  return { weights: Float32Array.from(weights), bias };
}

function strongestWindows(bags: Bags, bag: number, weights: Float64Array, count: number): readonly number[] {
  const sums = windowSums(bags, bag, weights);
  const first = bags.bagStart[bag] ?? 0;
  return [...sums.keys()]
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    .slice(0, count)
    .map((window) => first + window);
}

/** Normed sums of a weight vector over the windows of a bag. */
function windowSums(bags: Bags, bag: number, weights: Float64Array | Float32Array): Float64Array {
  const first = bags.bagStart[bag] ?? 0;
  const end = bags.bagStart[bag + 1] ?? 0;
  const sums = new Float64Array(end - first);
  const known = new Map<number, number>();
  for (let window = first; window < end; window++) {
    let sum = 0;
    for (let k = bags.windowStart[window] ?? 0; k < (bags.windowStart[window + 1] ?? 0); k++) {
      const unit = bags.windowUnits[k] ?? 0;
      let value = known.get(unit);
      if (value === undefined) {
        value = unitSum(bags, weights, unit);
        known.set(unit, value);
      }
      sum += value;
    }
    sums[window - first] = sum * (bags.windowNorm[window] ?? 0);
  }
  return sums;
}
