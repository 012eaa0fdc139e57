import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.52,
  weights: {
    always: [-0.14, 1.01, -4.2, 0.05],
    stated: [0.34, -0.18, -0.13, -0.34],
    deferred: [-0.31, 0.53, -0.29, -0.4],
    contradicted: [-0.11, -0.17, 0.48, -0.27],
    length: [0.09, -0.08, 0.09, -0.11],
    siblings: [-0.02, 0.05, -0.03, 0.01],
    protective: [-0.32, -1.03, 2.21, -1.54],
    blank: [-0.15, 2.07, -2.55, -0.63],
    "put-off": [-0.95, 1.05, 0.16, -0.65],
    "vague-time": [-1.57, 3.27, -0.43, -2.39],
    cue: [-0.42, 0.74, -0.41, -0.36],
    sibling: [0.78, -0.87, -0.66, 0.65],
    plan: [-0.35, -1.84, -0.56, 1.98],
    "put-off-in-place": [-0.26, 0.53, 0.13, -0.05],
    "opposed-in-place": [-0.27, -0.24, 0.77, -0.51],
    apart: [0.15, -0.78, 0.42, -0.07],
    family: [-1.64, -4.21, 3.5, -2.34],
    pattern: [-1.43, -1.21, 2.01, -0.44],
    limit: [-16.78, 4.13, 11.89, 0.11],
    "one-way": [-2.34, -0.22, -1.19, 3.55],
    refusal: [-2, -2.49, 3.64, 0.99],
  },
};
