import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.53,
  weights: {
    always: [-0.47, 0.7, -3.75, 0.28],
    stated: [0.34, -0.2, -0.12, -0.34],
    deferred: [-0.34, 0.55, -0.32, -0.41],
    contradicted: [-0.16, -0.18, 0.52, -0.27],
    length: [0.09, -0.03, 0.1, -0.14],
    siblings: [-0.02, 0.04, -0.03, 0.01],
    protective: [-0.32, -0.82, 1.87, -1.37],
    blank: [-0.77, 2.07, -0.88, -1.24],
    "put-off": [-0.68, 0.89, 0.15, -0.88],
    "vague-time": [0.05, 1.9, -0.67, -2.63],
    cue: [-0.42, 0.66, -0.48, -0.29],
    sibling: [0.73, -1.07, -0.25, 0.43],
    plan: [-0.44, -1.78, -0.76, 2.05],
    "put-off-in-place": [-0.23, 0.73, -0.16, 0],
    "opposed-in-place": [-0.3, -0.46, 0.87, -0.44],
    apart: [0.16, -0.58, -0.35, 0.04],
    family: [-1.92, -2.26, 3.16, -2.39],
    pattern: [-1.01, -1.63, 1.71, -0.26],
    limit: [-18.06, 5.2, 12.97, -0.04],
    "one-way": [-2.51, -0.44, -0.89, 3.54],
    refusal: [-2.11, -2.34, 3.31, 1.24],
  },
};
