import type { ScopeVectors, UnitVector } from "./unitVector.ts";
import type { WeightTable } from "./weightTable.ts";

/** What a clause's weights come to over the features of each unit of a scope, worked out when a unit is first asked for. */
export class UnitRows {
  /** `count` numbers, one for each element, for every unit of the scope. */
  private readonly rows: Float64Array;
  private readonly filled: Uint8Array;

  /**
   * `shared` are weights by feature that count for all elements; without them a unit's sums have 32 bits, as the scorer was
   * trained.
   */
  constructor(
    private readonly vectors: ScopeVectors,
    private readonly table: WeightTable,
    private readonly count: number,
    private readonly shared: Float32Array | null = null,
  ) {
    this.rows = new Float64Array(vectors.length * count);
    this.filled = new Uint8Array(vectors.length);
  }

  /** Adds the numbers of a unit of the document to `totals`; its vector, null where it has none in the scope. */
  addTo(totals: Float64Array, unit: number): UnitVector | null {
    const { vectors, rows, count } = this;
    const vector = vectors.of(unit);
    if (!vector) return null;
    const at = unit - vectors.firstUnit;
    if (this.filled[at] === 0) this.fill(at, vector);
    const base = at * count;
    for (let k = 0; k < count; k++) totals[k] = (totals[k] ?? 0) + (rows[base + k] ?? 0);
    return vector;
  }

  private fill(at: number, { features }: UnitVector): void {
    const { rows, count, shared, table } = this;
    const base = at * count;
    let common = 0;
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] ?? 0;
      if (shared) common += shared[feature] ?? 0;
      table.addTo(rows, base, feature, shared === null);
    }
    if (shared) for (let k = 0; k < count; k++) rows[base + k] = (rows[base + k] ?? 0) + common;
    this.filled[at] = 1;
  }
}
