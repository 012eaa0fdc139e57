import type { PolicyDocument, Unit, UnitContent } from "../../policy/document.ts";
import { topicFeatures } from "./topicFeatures.ts";
import type { Topics } from "./topicModel.ts";

export interface LikelyClause {
  readonly clause: string;
  /** Estimated probability that the text answers this clause and no other, 0 to 1. */
  readonly confidence: number;
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
  const scores = new Float64Array(topics.clauses.length);
  let known = 0;
  for (let index = firstUnit; index < endUnit; index++) {
    const unit = units[index];
    if (!unit) continue;
    const own = unitTopics(topics, unit);
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + (own.sums[k] ?? 0);
    known += own.known;
  }
  if (known === 0) return null;
  const norm = 1 / Math.sqrt(Math.max(known, LEAST_TOPIC_FEATURES));
  let best = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = (scores[k] ?? 0) * norm + (topics.bias[k] ?? 0);
    if ((scores[k] ?? 0) > (scores[best] ?? 0)) best = k;
  }
  let all = 0;
  for (const score of scores) all += Math.exp(score - (scores[best] ?? 0));
  return { clause: topics.clauses[best] ?? "", confidence: 1 / all };
}

interface UnitTopics {
  readonly sums: Float32Array;
  /** How many of the unit's features the model knows. */
  readonly known: number;
}

/** By the content of a unit: an edit reads only the blocks it changed. */
const CACHES = new WeakMap<Topics, WeakMap<UnitContent, UnitTopics>>();

function unitTopics(topics: Topics, unit: Unit): UnitTopics {
  const cache = CACHES.get(topics) ?? new WeakMap<UnitContent, UnitTopics>();
  CACHES.set(topics, cache);
  const found = cache.get(unit.content);
  if (found) return found;
  const count = topics.clauses.length;
  const sums = new Float32Array(count);
  let known = 0;
  for (const feature of topicFeatures(unit)) {
    const row = topics.rowOf.get(feature);
    if (row === undefined) continue;
    known++;
    for (let k = 0; k < count; k++) sums[k] = (sums[k] ?? 0) + (topics.weights[row * count + k] ?? 0);
  }
  const made = { sums, known };
  cache.set(unit.content, made);
  return made;
}
