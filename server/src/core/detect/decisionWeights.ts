import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.53,
  weights: {
    always: [-0.26, 1.32, -3.53, -0.08],
    stated: [0.36, -0.19, -0.11, -0.36],
    deferred: [-0.34, 0.55, -0.22, -0.39],
    contradicted: [-0.09, -0.18, 0.5, -0.28],
    length: [0.11, -0.12, 0.08, -0.1],
    siblings: [-0.04, 0.04, -0.02, 0.02],
    protective: [-0.22, -0.88, 2.07, -1.58],
    blank: [-0.16, 2.75, -3.76, -0.25],
    "put-off": [-1.03, 1.19, 0.07, -0.71],
    "vague-time": [-1.66, 3.3, -1.1, -1.46],
    cue: [-0.24, 0.79, -0.83, -0.39],
    sibling: [0.7, -0.97, -0.42, 0.62],
    plan: [-0.53, -2.31, -0.24, 2.28],
    "put-off-in-place": [-0.28, 0.59, -0.02, -0.01],
    "opposed-in-place": [-0.21, -0.64, 1.05, -0.52],
    apart: [0.25, -0.87, -0.22, 0.01],
    family: [-2.05, -3.83, 3.74, -2.25],
    pattern: [-1.88, -0.96, 2.43, -0.64],
    limit: [-16.07, 3.98, 11.06, 0.09],
    "one-way": [-2.62, -0.44, -0.85, 3.76],
    refusal: [-1.74, -2.89, 3.49, 1.07],
  },
};
