import { MODEL_MAGIC, UNBOUND } from "../../src/core/detect/scorer/model.ts";
import type { Bags } from "./bags.ts";
import { ByteWriter } from "./byteWriter.ts";
import { strongest } from "./keptFeatures.ts";
import type { KindModels } from "./kinds.ts";
import type { LinearModel } from "./linear.ts";
import type { TrainedNet } from "./net.ts";
import { keptKinds, packKinds } from "./packKinds.ts";
import { packWeights, quantised, stepOf } from "./packWeights.ts";
import type { Settings } from "./settings.ts";

export interface Parts {
  readonly linear: readonly (LinearModel | null)[];
  readonly net: TrainedNet;
  readonly vocabulary: readonly number[];
  /** What names an element put off or contradicted. */
  readonly kinds: KindModels;
  /** Log-odds of `stated` by element, before any text is read. */
  readonly priors: Float64Array;
  /** In how many training examples a feature occurs. */
  readonly frequency: Float64Array;
}

/**
 * Numbers of a vector have seven bits: what the eighth would tell is lost in the sum of a hundred vectors, and is 45 KB of
 * the packed extension.
 */
const COARSE = 2;

/** `clause/element` -> the key its column is bound to. */
export type ElementKeys = ReadonlyMap<string, number>;

/** Writes the model file: weights and vectors in one signed byte each, features by their number in one lexicon. */
export function pack(bags: Bags, parts: Parts, settings: Settings, keys: ElementKeys): Uint8Array {
  const { linear, net } = parts;
  const kept = linear.map((model) =>
    model ? strongest(model.weights, parts.frequency, settings.weightsPerElement) : [],
  );
  const kinds = keptKinds(parts.kinds);
  const lexicon = lexiconOf(parts.vocabulary, [...kept, ...kinds.lists]);
  const out = new ByteWriter();
  out.uint32(MODEL_MAGIC);
  out.uint16(net.width);
  out.uint32(parts.vocabulary.length);
  out.uint32(lexicon.size);
  out.float32(settings.netShare);
  const step = stepOf(net.vectors) * COARSE;
  out.float32(step);
  for (const feature of lexicon.keys()) out.uint32(bags.hashes[feature] ?? 0);
  for (const value of net.vectors) out.int8(quantised(value, step));
  for (const value of net.bias) out.float32(value);
  out.uint16(bags.elementsOf.size);
  for (const [clause, elements] of bags.elementsOf) {
    out.text(clause);
    out.part((column) => {
      column.uint16(elements.length);
      for (const element of elements) {
        column.text(bags.elements[element]?.id ?? "");
        column.uint32(keys.get(`${clause}/${bags.elements[element]?.id ?? ""}`) ?? UNBOUND);
        const bias = (linear[element]?.bias ?? 0) + settings.priorShare * (parts.priors[element] ?? 0);
        column.float32(bias + settings.netShare * (net.outputBias[element] ?? 0) - settings.threshold);
        for (let i = 0; i < net.width; i++) column.float32(net.outputs[element * net.width + i] ?? 0);
        packWeights(column, linear[element]?.weights ?? new Float32Array(), kept[element] ?? [], lexicon);
      }
    });
  }
  packKinds(out, bags, kinds, lexicon);
  return out.bytes();
}

/** Feature -> number in the file: the net's vocabulary first, then what only linear models use, by feature. */
function lexiconOf(vocabulary: readonly number[], kept: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const feature of vocabulary) numbers.set(feature, numbers.size);
  for (const feature of [...new Set(kept.flat())].sort((a, b) => a - b))
    if (!numbers.has(feature)) numbers.set(feature, numbers.size);
  return numbers;
}
