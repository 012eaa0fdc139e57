import { type Kinds, readKinds } from "../kinds/columns.ts";
import { readTopics, type Topics } from "../topics/topicModel.ts";
import { ByteReader } from "./bytes.ts";
import { type ClauseColumns, PackedColumns } from "./clauseColumns.ts";
import { readRun, type WeightRun } from "./weightTable.ts";

/**
 * The trained column: for each element a sparse linear model over features and one row of a small shared net (a learned
 * vector per feature, summed over a window, one rectified layer, one output per element). The score of a window is the sum
 * of both, moved so that 0 is the shipped threshold.
 */
export interface Model {
  readonly lexicon: Lexicon;
  readonly net: Net;
  readonly clauses: ClauseColumns<ClauseColumn>;
  /** Columns that name what is put off or contradicted. */
  readonly kinds: Kinds;
  /** Which clause a section is about; null in a file without it. */
  readonly topics: Topics | null;
}

/** Feature hashes the model knows, numbered; those below `Net.rows` also have a vector in the net. */
export interface Lexicon {
  readonly size: number;
  /** Open addressing; a slot is two numbers side by side: feature number + 1 (0 where empty) and signed hash. */
  readonly slots: Int32Array;
}

export interface Net {
  readonly rows: number;
  readonly width: number;
  readonly vectors: Int8Array;
  /** What one step of a vector's number is worth. */
  readonly step: number;
  readonly bias: Float32Array;
  /** Weight of the net's output beside the linear score. */
  readonly share: number;
}

export interface ClauseColumn {
  readonly clause: string;
  readonly elements: readonly ElementColumn[];
  /** Linear weights of each element. */
  readonly runs: readonly WeightRun[];
}

export interface ElementColumn {
  readonly id: string;
  /** `elementKey` of the rubric's element it was trained for. */
  readonly key: number;
  /** Linear bias, output bias of the net and threshold in one number. */
  readonly bias: number;
  readonly output: Float32Array;
}

/** Key of columns that judge an element whatever it asks for: only for measuring. */
export const UNBOUND = 0;
export const MODEL_MAGIC = 0x324d5343;
/** Fewer features than this do not make a window's score louder. */
export const LEAST_LINEAR_FEATURES = 30;
export const LEAST_NET_FEATURES = 20;

/** Reads a model file. Throws a RangeError when the bytes are not one: the file ships with the product. */
export function loadModel(bytes: Uint8Array): Model {
  const reader = new ByteReader(bytes);
  if (reader.uint32() !== MODEL_MAGIC) throw new RangeError("not a scorer model");
  const width = reader.uint16();
  const rows = reader.uint32();
  const size = reader.uint32();
  const share = reader.float32();
  const step = reader.float32();
  const hashes = reader.uint32s(size);
  const vectors = reader.int8s(rows * width);
  const bias = reader.float32s(width);
  const clauses = new PackedColumns(reader, (clause, part) => readClause(clause, part, width));
  const kinds = readKinds(reader, size);
  let topics: Topics | null = null;
  return {
    lexicon: lexiconOf(hashes),
    net: { rows, width, vectors, step, bias, share },
    clauses,
    kinds,
    // A batch run seldom asks for them.
    get topics() {
      topics ??= readTopics(reader);
      return topics;
    },
  };
}

function readClause(clause: string, reader: ByteReader, width: number): ClauseColumn {
  const count = reader.uint16();
  const elements: ElementColumn[] = [];
  const runs: WeightRun[] = [];
  for (let element = 0; element < count; element++) {
    const id = reader.text();
    const key = reader.uint32();
    const bias = reader.float32();
    const output = reader.float32s(width);
    elements.push({ id, key, bias, output });
    runs.push(readRun(reader));
  }
  return { clause, elements, runs };
}

function lexiconOf(hashes: Uint32Array): Lexicon {
  let capacity = 1;
  while (capacity < hashes.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity * 2);
  for (let i = 0; i < hashes.length; i++) {
    const hash = (hashes[i] ?? 0) | 0;
    let at = slotOf(hash, capacity * 2);
    while (slots[at] !== 0) at = (at + 2) & (capacity * 2 - 1);
    slots[at] = i + 1;
    slots[at + 1] = hash;
  }
  return { size: hashes.length, slots };
}

function slotOf(hash: number, length: number): number {
  return (hash >>> 2) & (length - 2);
}

/** The number of the feature with a signed hash, -1 where the model does not know it. */
export function featureNumber({ slots }: Lexicon, hash: number): number {
  const { length } = slots;
  for (let at = slotOf(hash, length); ; at = (at + 2) & (length - 1)) {
    const entry = slots[at] ?? 0;
    if (entry === 0 || slots[at + 1] === hash) return entry - 1;
  }
}
