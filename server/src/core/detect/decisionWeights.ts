import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.52,
  weights: {
    always: [-0.49, 0.85, -3.42, -0.14],
    stated: [0.35, -0.19, -0.13, -0.36],
    deferred: [-0.4, 0.63, -0.37, -0.52],
    contradicted: [-0.35, -0.39, 0.93, -0.57],
    length: [0.1, -0.04, 0.03, -0.12],
    siblings: [-0.02, 0.03, -0.01, 0.01],
    protective: [-0.84, -1.4, 2.85, -1.94],
    blank: [-0.31, 1.53, -1.06, -1.11],
    "put-off": [-0.68, 0.85, -0.02, -0.75],
    "vague-time": [0.16, 1.19, -0.41, -2],
    cue: [-0.45, 0.62, -0.4, -0.23],
    sibling: [0.61, -1.15, 0.23, 0.22],
    plan: [-0.69, -1.43, -0.4, 1.83],
    "put-off-in-place": [-0.28, 0.5, 0.14, 0.04],
    "opposed-in-place": [-0.08, -0.3, 0.56, -0.53],
    apart: [0, -0.72, -0.4, 0.29],
    family: [-1.77, -1.04, 2.38, -1.58],
    pattern: [-0.8, -1.15, 1.24, -0.66],
    limit: [-17.62, 6.33, 11.98, 0.13],
    "one-way": [-2.64, -0.04, -1.58, 3.88],
    refusal: [-1.79, -2.59, 3.41, 1.13],
  },
};
