import type { ByteReader } from "../scorer/bytes.ts";

/**
 * Trained columns for the two outcomes that are neither stated nor missing: that an element is put off, and that its
 * opposite is said. An element's weights are those all elements share plus its own few.
 */
export interface Kinds {
  readonly deferred: KindColumns;
  readonly contradicted: KindColumns;
}

export interface KindColumns {
  /** By feature number of the model's lexicon. */
  readonly shared: Float32Array;
  readonly clauses: ReadonlyMap<string, KindClause>;
}

export interface KindClause {
  /** Ids of the elements that have a column. */
  readonly ids: readonly string[];
  readonly bias: Float32Array;
  /** Feature number -> row of `weights` + 1, 0 where no element of the clause has a weight of its own for it. */
  readonly rowOf: Uint16Array;
  readonly weights: Float32Array;
}

/** What a sum of weights is multiplied with to be a logit. */
export const KIND_SCALE = 3;

/** Reads the columns that follow the scorer's in a model file; `size` is that of its lexicon. */
export function readKinds(reader: ByteReader, size: number): Kinds {
  return { deferred: readColumns(reader, size), contradicted: readColumns(reader, size) };
}

function readColumns(reader: ByteReader, size: number): KindColumns {
  const shared = new Float32Array(size);
  for (const { feature, weight } of readWeights(reader)) shared[feature] = weight;
  const clauses = new Map<string, KindClause>();
  const count = reader.uint16();
  for (let i = 0; i < count; i++) clauses.set(reader.text(), readClause(reader, size));
  return { shared, clauses };
}

function readClause(reader: ByteReader, size: number): KindClause {
  const count = reader.uint16();
  const ids: string[] = [];
  const bias = new Float32Array(count);
  const rowOf = new Uint16Array(size);
  const entries: { element: number; feature: number; weight: number }[] = [];
  let rows = 0;
  for (let element = 0; element < count; element++) {
    ids.push(reader.text());
    bias[element] = reader.float32();
    for (const { feature, weight } of readWeights(reader)) {
      if (rowOf[feature] === 0) rowOf[feature] = ++rows;
      entries.push({ element, feature, weight });
    }
  }
  const weights = new Float32Array(rows * count);
  for (const { element, feature, weight } of entries) weights[((rowOf[feature] ?? 1) - 1) * count + element] = weight;
  return { ids, bias, rowOf, weights };
}

function readWeights(reader: ByteReader): readonly { feature: number; weight: number }[] {
  const count = reader.uint16();
  const step = reader.float32();
  const weights: { feature: number; weight: number }[] = [];
  let feature = 0;
  for (let k = 0; k < count; k++) {
    feature += reader.varint();
    weights.push({ feature, weight: reader.int8() * step });
  }
  return weights;
}
