import { LINEAR, type LinearOptions } from "./linear.ts";
import { NET, type NetOptions } from "./net.ts";

/** Everything that decides the bytes of the model besides the corpus. */
export interface Settings {
  readonly linear: LinearOptions;
  readonly net: NetOptions;
  /** Features with a vector in the net, and which kinds of feature may have one (a bit per kind). */
  readonly vocabulary: number;
  readonly vocabularyKinds: number;
  /** Linear weights kept per element: those that move most text. */
  readonly weightsPerElement: number;
  /** Weight of the net's output beside the linear score. */
  readonly netShare: number;
  /** How much of an element's prior log-odds its score gets. */
  readonly priorShare: number;
  /** Where scores are counted from, near what the scorer alone would take (`threshold` of `npm run eval`). */
  readonly threshold: number;
}

export const SETTINGS: Settings = {
  linear: LINEAR,
  net: NET,
  vocabulary: 8000,
  vocabularyKinds: 0b10101110,
  weightsPerElement: 800,
  netShare: 1.5,
  priorShare: 0.5,
  threshold: -0.1,
};
