import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.51,
  weights: {
    always: [-0.38, 1.33, -2.98, -0.08],
    stated: [0.37, -0.19, -0.09, -0.36],
    deferred: [-0.31, 0.53, -0.15, -0.38],
    contradicted: [-0.06, -0.14, 0.49, -0.33],
    length: [0.12, -0.13, 0.06, -0.09],
    siblings: [-0.03, 0.05, -0.02, 0.01],
    protective: [-0.07, -0.7, 2.14, -1.8],
    blank: [0.18, 1.87, -2.46, -0.64],
    "put-off": [-0.82, 1.02, 0.03, -0.63],
    "vague-time": [-2.06, 3.52, -0.99, -1.32],
    cue: [-0.21, 0.9, -0.76, -0.54],
    sibling: [0.85, -1.03, -0.48, 0.58],
    plan: [-0.3, -2.13, -0.61, 2.41],
    "put-off-in-place": [-0.33, 0.62, -0.03, 0.01],
    "opposed-in-place": [-0.16, -0.58, 0.93, -0.37],
    apart: [0.23, -0.82, -0.29, 0.08],
    family: [-1.67, -4.09, 3.7, -1.94],
    pattern: [-1.79, -0.92, 2.36, -0.49],
    limit: [-13.8, 3.16, 9.25, 0.09],
    refusal: [-1.02, -3.06, 3.29, 0.62],
  },
};
