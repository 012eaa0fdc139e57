import type { ByteReader } from "./bytes.ts";

/** The weights of one element, as they stand in a model file. */
export interface WeightRun {
  /** Feature numbers, ascending. */
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

export function readRun(reader: ByteReader): WeightRun {
  const count = reader.uint16();
  const step = reader.float32();
  const features = new Int32Array(count);
  const weights = new Float32Array(count);
  let feature = 0;
  for (let k = 0; k < count; k++) {
    feature += reader.varint();
    features[k] = feature;
    weights[k] = reader.int8() * step;
  }
  return { features, weights };
}

/** The weights of the elements of a clause by feature. */
export interface WeightTable {
  /** Feature number -> row of `weights` + 1, 0 where no element of the clause has a weight for it. */
  readonly rowOf: Uint16Array;
  /** One row of as many numbers as the clause has elements. */
  readonly weights: Float32Array;
}

/** The table over one run for each element; it is laid out when it is first asked for: few clauses are, in a short run. */
export function tableOf(size: number, runs: readonly WeightRun[]): WeightTable {
  let known: WeightTable | null = null;
  const table = (): WeightTable => {
    known ??= layOut(size, runs);
    return known;
  };
  return {
    get rowOf() {
      return table().rowOf;
    },
    get weights() {
      return table().weights;
    },
  };
}

function layOut(size: number, runs: readonly WeightRun[]): WeightTable {
  const rowOf = new Uint16Array(size);
  let rows = 0;
  for (const { features } of runs) for (const feature of features) if (rowOf[feature] === 0) rowOf[feature] = ++rows;
  const weights = new Float32Array(rows * runs.length);
  for (const [element, run] of runs.entries()) {
    for (let k = 0; k < run.features.length; k++) {
      const row = (rowOf[run.features[k] ?? 0] ?? 1) - 1;
      weights[row * runs.length + element] = run.weights[k] ?? 0;
    }
  }
  return { rowOf, weights };
}
