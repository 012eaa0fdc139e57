/** The features whose weights may differ from 0: 1 for each by feature number. */
export interface KeptFeatures {
  readonly shared: Uint8Array;
  readonly own: readonly (Uint8Array | null)[];
}

/** Weights that all elements share and, for each element, its own on top of them; both over the bags' features. */
export interface KindModel {
  readonly shared: Float32Array;
  /** By element number; null for elements that are not trained. */
  readonly own: readonly (Float32Array | null)[];
  readonly bias: Float64Array;
}
