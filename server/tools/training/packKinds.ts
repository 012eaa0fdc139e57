import type { Bags } from "./bags.ts";
import type { ByteWriter } from "./byteWriter.ts";
import { featuresOf } from "./keptFeatures.ts";
import type { KindModel } from "./kindModel.ts";
import type { KindModels } from "./kinds.ts";
import { packWeights } from "./packWeights.ts";

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

export function keptKinds(models: KindModels): KeptKinds {
  const deferred = kept(models.deferred);
  const contradicted = kept(models.contradicted);
  const lists = [deferred.shared, ...deferred.own, contradicted.shared, ...contradicted.own];
  return { models, deferred, contradicted, lists };
}

function kept(model: KindModel): Kept {
  return {
    shared: featuresOf(model.shared),
    own: model.own.map((weights) => (weights ? featuresOf(weights) : [])),
  };
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
    out.part((column) => {
      column.uint16(elements.length);
      for (const element of elements) {
        column.text(bags.elements[element]?.id ?? "");
        column.float32(model.bias[element] ?? 0);
        packWeights(column, model.own[element] ?? new Float32Array(), kept.own[element] ?? [], lexicon);
      }
    });
  }
}
