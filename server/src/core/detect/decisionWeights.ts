import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.52,
  weights: {
    always: [-0.67, 0.92, -3.31, 0.06],
    stated: [0.35, -0.19, -0.13, -0.36],
    deferred: [-0.39, 0.63, -0.37, -0.52],
    contradicted: [-0.35, -0.38, 0.93, -0.57],
    length: [0.11, -0.04, 0.03, -0.12],
    siblings: [-0.02, 0.03, -0.01, 0.01],
    protective: [-0.85, -1.39, 2.86, -1.93],
    blank: [-0.31, 1.53, -1.07, -1.1],
    "put-off": [-0.67, 0.85, -0.04, -0.75],
    "vague-time": [0.17, 1.18, -0.39, -2.03],
    cue: [-0.44, 0.61, -0.41, -0.23],
    sibling: [0.62, -1.15, 0.23, 0.22],
    plan: [-0.7, -1.42, -0.39, 1.83],
    "put-off-in-place": [-0.26, 0.51, 0.12, 0.04],
    "opposed-in-place": [-0.08, -0.3, 0.56, -0.53],
    apart: [0.02, -0.61, -0.44, 0.25],
    family: [-1.76, -1.06, 2.39, -1.58],
    pattern: [-0.77, -1.18, 1.23, -0.67],
    limit: [-17.3, 6.14, 11.84, 0.07],
    "one-way": [-2.56, -0.11, -1.59, 3.87],
    refusal: [-1.74, -2.6, 3.38, 1.12],
  },
};
