import type { PolicyDocument, Unit } from "../../policy/document.ts";
import { topicFeatures } from "./topicFeatures.ts";
import type { Topics } from "./topicModel.ts";

export interface LikelyClause {
  readonly clause: string;
  /** Estimated probability that the text answers this clause and no other, 0 to 1. */
  readonly confidence: number;
}

/** What a text says of each clause before it is weighed: the sums of its parts add up. */
export interface TopicSums {
  /** In steps of the model, one for each of `Topics.clauses`. */
  readonly sums: Int32Array;
  /** How many of the text's features the model knows. */
  readonly known: number;
}

/** Fewer known word pieces than this do not make a text's scores louder. */
export const LEAST_TOPIC_FEATURES = 20;

/** The clause that a half-open range of units is most likely about; null where no word of it is known. */
export function likelyClause(
  topics: Topics,
  { units }: PolicyDocument,
  firstUnit: number,
  endUnit: number,
): LikelyClause | null {
  return likeliest(topics, topicSums(topics, units.slice(firstUnit, endUnit)));
}

/** The clause that a text of these sums is most likely about; null where no word of it is known. */
export function likeliest(topics: Topics, { sums, known }: TopicSums): LikelyClause | null {
  if (known === 0) return null;
  const norm = 1 / Math.sqrt(Math.max(known, LEAST_TOPIC_FEATURES));
  const scores = Array.from(sums, (sum, k) => sum * (topics.steps[k] ?? 0) * norm + (topics.bias[k] ?? 0));
  let best = 0;
  for (let k = 0; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  let all = 0;
  for (const score of scores) all += Math.exp(score - (scores[best] ?? 0));
  return { clause: topics.clauses[best] ?? "", confidence: 1 / all };
}

export function topicSums(topics: Topics, units: readonly Unit[]): TopicSums {
  const count = topics.clauses.length;
  const sums = new Int32Array(count);
  let known = 0;
  for (const unit of units) {
    for (const feature of topicFeatures(unit)) {
      const row = topics.rowOf.get(feature);
      if (row === undefined) continue;
      known++;
      const base = row * count;
      for (let k = 0; k < count; k++) sums[k] = (sums[k] ?? 0) + (topics.weights[base + k] ?? 0);
    }
  }
  return { sums, known };
}

/** Sums of two texts together; of the one without the other where `sign` is -1. */
export function addSums(a: TopicSums, b: TopicSums, sign: 1 | -1 = 1): TopicSums {
  return { sums: a.sums.map((sum, k) => sum + sign * (b.sums[k] ?? 0)), known: a.known + sign * b.known };
}
