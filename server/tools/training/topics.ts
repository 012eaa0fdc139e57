import { LEAST_TOPIC_FEATURES } from "../../src/core/detect/topics/likelyClause.ts";
import { exp } from "./exact.ts";
import { Random } from "./random.ts";
import type { TopicExample } from "./topicExamples.ts";

export interface TopicModel {
  readonly clauses: readonly string[];
  readonly bias: Float64Array;
  readonly hashes: readonly number[];
  /** One row of as many numbers as there are clauses for each hash. */
  readonly weights: Float64Array;
}

/** Features that ship, and how often one must be met to be looked at at all. */
const FEATURES = 3000;
const LEAST_EXAMPLES = 3;
const SELECTING_EPOCHS = 1;
const EPOCHS = 4;
const RATE = 0.3;
const BIAS_RATE = 0.05;
const SET_WEIGHT = 2;
/** A class whose probability is off by less is right enough: its weights stay. */
const RIGHT_ENOUGH = 3e-3;

/** A softmax over all clauses, trained twice: to find the features that matter, and once more with those alone. */
export function trainTopics(examples: readonly TopicExample[]): TopicModel {
  const clauses = [...new Set(examples.map(({ clause }) => clause))].sort();
  const met = new Map<number, number>();
  for (const { features } of examples) for (const hash of new Set(features)) met.set(hash, (met.get(hash) ?? 0) + 1);
  const frequent = [...met].flatMap(([hash, count]) => (count >= LEAST_EXAMPLES ? [hash] : []));
  const first = descend(examples, clauses, frequent, SELECTING_EPOCHS);
  const importance = frequent.map((hash, row) => {
    let squares = 0;
    for (let k = 0; k < clauses.length; k++) squares += (first.weights[row * clauses.length + k] ?? 0) ** 2;
    return Math.sqrt(squares * (met.get(hash) ?? 0));
  });
  const chosen = [...frequent.keys()]
    .sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b)
    .slice(0, FEATURES)
    .sort((a, b) => a - b);
  return descend(
    examples,
    clauses,
    chosen.map((row) => frequent[row] ?? 0),
    EPOCHS,
  );
}

interface Row {
  readonly rows: Int32Array;
  readonly norm: number;
  readonly target: number;
  readonly weight: number;
}

/** Stochastic gradient descent with a rate of its own for each weight (AdaGrad). */
function descend(
  examples: readonly TopicExample[],
  clauses: readonly string[],
  hashes: readonly number[],
  epochs: number,
): TopicModel {
  const count = clauses.length;
  const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
  const data = examples.map((example): Row => {
    const rows = example.features.flatMap((hash) => rowOf.get(hash) ?? []);
    return {
      rows: Int32Array.from(rows),
      norm: 1 / Math.sqrt(Math.max(rows.length, LEAST_TOPIC_FEATURES)),
      target: clauses.indexOf(example.clause),
      weight: example.source === "set" ? SET_WEIGHT : 1,
    };
  });
  const weights = new Float64Array(hashes.length * count);
  const squares = new Float64Array(weights.length).fill(1e-4);
  const bias = new Float64Array(count);
  const wrong = new Float64Array(count);
  const order = Int32Array.from(data, (_, i) => i);
  const random = new Random(43);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) {
      const row = data[i];
      if (!row) continue;
      errors(row, weights, bias, wrong);
      for (let k = 0; k < count; k++) {
        const error = wrong[k] ?? 0;
        if (Math.abs(error) < RIGHT_ENOUGH) continue;
        bias[k] = (bias[k] ?? 0) - BIAS_RATE * error;
        const gradient = error * row.weight * row.norm;
        for (const feature of row.rows) {
          const at = feature * count + k;
          const square = (squares[at] ?? 0) + gradient * gradient;
          squares[at] = square;
          weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return { clauses, bias, hashes, weights };
}

/** Probability of each class less 1 for the right one, into `out`. */
function errors(row: Row, weights: Float64Array, bias: Float64Array, out: Float64Array): void {
  const count = out.length;
  out.fill(0);
  for (const feature of row.rows)
    for (let k = 0; k < count; k++) out[k] = (out[k] ?? 0) + (weights[feature * count + k] ?? 0);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) {
    out[k] = (out[k] ?? 0) * row.norm + (bias[k] ?? 0);
    most = Math.max(most, out[k] ?? 0);
  }
  let all = 0;
  for (let k = 0; k < count; k++) {
    out[k] = exp((out[k] ?? 0) - most);
    all += out[k] ?? 0;
  }
  for (let k = 0; k < count; k++) out[k] = (out[k] ?? 0) / all - (k === row.target ? 1 : 0);
}
