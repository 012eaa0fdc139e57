import type { Unit } from "../../policy/document.ts";
import { compareSpans, type Span, span } from "../../span.ts";
import { endAt, startAt } from "../../text/places.ts";
import { type ClauseWeights, clauseWeights } from "./clauseWeights.ts";
import { forEachGram } from "./features.ts";
import { featureNumber, type Model } from "./model.ts";
import { tokenise } from "./tokens.ts";

const MOST_PHRASES = 5;
/** A phrase is carried on over tokens that speak for the element at least this share as much as its strongest. */
const CARRIED_SHARE = 0.25;

interface Phrase {
  readonly span: Span;
  readonly weight: number;
}

/**
 * The phrases of a window's units that speak most for an element: each n-gram's linear weight is shared out over its tokens,
 * and runs of strong tokens become spans of the source.
 */
export function phrasesOf(model: Model, clause: string, element: number, units: readonly Unit[]): readonly Span[] {
  const weights = clauseWeights(model, clause);
  if (!weights) return [];
  const phrases: Phrase[] = [];
  for (const unit of units) {
    const { mapped } = unit.content;
    const tokens = tokenise(mapped.text);
    const byToken = new Float64Array(tokens.length);
    forEachGram(tokens, (hash, first, end) => {
      const weight = weightOf(model, weights, element, hash) / (end - first);
      if (weight !== 0) for (let i = first; i < end; i++) byToken[i] = (byToken[i] ?? 0) + weight;
    });
    for (const run of runsOf(byToken)) {
      const start = tokens.starts[run.first] ?? 0;
      const end = tokens.starts[run.end] ?? mapped.text.length;
      const from = startAt(mapped.places, start);
      const to = endAt(mapped.places, end - 1);
      if (from === undefined || to === undefined || to <= from) continue;
      phrases.push({ span: span(unit.span.start + from, unit.span.start + to), weight: run.weight });
    }
  }
  phrases.sort((a, b) => b.weight - a.weight || compareSpans(a.span, b.span));
  return phrases.slice(0, MOST_PHRASES).map((phrase) => phrase.span);
}

function weightOf({ lexicon }: Model, { table }: ClauseWeights, element: number, hash: number): number {
  const feature = featureNumber(lexicon, hash);
  return feature < 0 ? 0 : table.weight(feature, element);
}

function runsOf(weights: Float64Array): { first: number; end: number; weight: number }[] {
  let strongest = 0;
  for (const weight of weights) strongest = Math.max(strongest, weight);
  const runs: { first: number; end: number; weight: number }[] = [];
  if (strongest <= 0) return runs;
  let first = -1;
  let sum = 0;
  for (let i = 0; i <= weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (i < weights.length && weight > strongest * CARRIED_SHARE) {
      if (first < 0) first = i;
      sum += weight;
    } else if (first >= 0) {
      runs.push({ first, end: i, weight: sum });
      first = -1;
      sum = 0;
    }
  }
  return runs;
}
