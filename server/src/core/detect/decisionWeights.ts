import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.54,
  weights: {
    always: [-0.35, 1.17, -4.16, 0.24],
    stated: [0.34, -0.16, -0.12, -0.35],
    deferred: [-0.32, 0.54, -0.29, -0.41],
    contradicted: [-0.12, -0.2, 0.47, -0.23],
    length: [0.1, -0.08, 0.13, -0.13],
    siblings: [-0.02, 0.05, -0.03, 0.01],
    protective: [-0.46, -1.13, 2.31, -1.38],
    blank: [-0.36, 2.19, -2.35, -0.8],
    "put-off": [-0.86, 1.03, 0.16, -0.8],
    "vague-time": [-0.03, 2.6, -1.58, -2.62],
    cue: [-0.47, 0.74, -0.57, -0.23],
    sibling: [0.63, -1.02, -0.22, 0.48],
    plan: [-0.45, -1.82, -0.48, 1.84],
    "put-off-in-place": [-0.25, 0.54, 0.05, 0.01],
    "opposed-in-place": [-0.15, -0.12, 0.65, -0.57],
    apart: [0.17, -0.99, -0.11, 0.12],
    family: [-1.53, -4.37, 3.32, -2.13],
    pattern: [-1.06, -1.46, 1.7, -0.25],
    limit: [-17.6, 4.78, 12.59, -0.05],
    "one-way": [-2.51, -0.46, -0.76, 3.51],
    refusal: [-1.72, -2.73, 3.42, 1.04],
  },
};
