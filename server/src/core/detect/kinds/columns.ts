import type { ByteReader } from "../scorer/bytes.ts";
import { type ClauseColumns, PackedColumns } from "../scorer/clauseColumns.ts";
import { readRun, type WeightRun, weightOf } from "../scorer/weightTable.ts";

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
  readonly clauses: ClauseColumns<KindClause>;
}

export interface KindClause {
  /** Ids of the elements that have a column. */
  readonly ids: readonly string[];
  readonly bias: Float32Array;
  /** Weights that each of them has of its own. */
  readonly runs: readonly WeightRun[];
}

/** What a sum of weights is multiplied with to be a logit. */
export const KIND_SCALE = 3;

/** Reads the columns that follow the scorer's in a model file; `size` is that of its lexicon. */
export function readKinds(reader: ByteReader, size: number): Kinds {
  return { deferred: readColumns(reader, size), contradicted: readColumns(reader, size) };
}

function readColumns(reader: ByteReader, size: number): KindColumns {
  const shared = new Float32Array(size);
  const all = readRun(reader);
  for (let k = 0; k < all.features.length; k++) shared[all.features[k] ?? 0] = weightOf(all.steps[k] ?? 0, all.step);
  return { shared, clauses: new PackedColumns(reader, (_, part) => readClause(part)) };
}

function readClause(reader: ByteReader): KindClause {
  const count = reader.uint16();
  const ids: string[] = [];
  const bias = new Float32Array(count);
  const runs: WeightRun[] = [];
  for (let element = 0; element < count; element++) {
    ids.push(reader.text());
    bias[element] = reader.float32();
    runs.push(readRun(reader));
  }
  return { ids, bias, runs };
}
