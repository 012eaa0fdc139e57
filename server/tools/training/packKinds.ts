import type { ByteWriter } from "../../src/core/detect/scorer/bytes.ts";
import type { Bags } from "./bags.ts";
import type { KindModel, KindModels } from "./kinds.ts";
import { packWeights } from "./packWeights.ts";

/** Weights that go into the file: those that move most text. */
const SHARED_WEIGHTS = 6000;
const OWN_WEIGHTS = { deferred: 120, contradicted: 300 } as const;

export interface KeptKinds {
  readonly models: KindModels;
  readonly deferred: Kept;
  readonly contradicted: Kept;
  /** All kept features, for the lexicon. */
  readonly lists: readonly (readonly number[])[];
}

interface Kept {
  readonly shared: readonly number[];
  readonly own: readonly (readonly number[])[];
}

export function keptKinds(models: KindModels, frequency: Float64Array): KeptKinds {
  const deferred = kept(models.deferred, frequency, OWN_WEIGHTS.deferred);
  const contradicted = kept(models.contradicted, frequency, OWN_WEIGHTS.contradicted);
  const lists = [deferred.shared, ...deferred.own, contradicted.shared, ...contradicted.own];
  return { models, deferred, contradicted, lists };
}

function kept(model: KindModel, frequency: Float64Array, count: number): Kept {
  return {
    shared: strongest(model.shared, frequency, SHARED_WEIGHTS),
    own: model.own.map((weights) => (weights ? strongest(weights, frequency, count) : [])),
  };
}

function strongest(weights: Float32Array, frequency: Float64Array, count: number): readonly number[] {
  const features: number[] = [];
  for (let f = 0; f < weights.length; f++) if (weights[f] !== 0) features.push(f);
  const weight = (f: number) => Math.abs(weights[f] ?? 0) * Math.sqrt(frequency[f] ?? 0);
  return features.sort((a, b) => weight(b) - weight(a) || a - b).slice(0, count);
}

export function packKinds(out: ByteWriter, bags: Bags, kinds: KeptKinds, lexicon: ReadonlyMap<number, number>): void {
  packColumns(out, bags, kinds.models.deferred, kinds.deferred, lexicon);
  packColumns(out, bags, kinds.models.contradicted, kinds.contradicted, lexicon);
}

function packColumns(
  out: ByteWriter,
  bags: Bags,
  model: KindModel,
  kept: Kept,
  lexicon: ReadonlyMap<number, number>,
): void {
  packWeights(out, model.shared, kept.shared, lexicon);
  const clauses = [...bags.elementsOf]
    .map(([clause, elements]) => ({ clause, elements: elements.filter((element) => model.own[element]) }))
    .filter(({ elements }) => elements.length > 0);
  out.uint16(clauses.length);
  for (const { clause, elements } of clauses) {
    out.text(clause);
    out.uint16(elements.length);
    for (const element of elements) {
      out.text(bags.elements[element]?.id ?? "");
      out.float32(model.bias[element] ?? 0);
      packWeights(out, model.own[element] ?? new Float32Array(), kept.own[element] ?? [], lexicon);
    }
  }
}
