import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.55,
  weights: {
    always: [0.29, 0.65, -2.88, -0.6],
    stated: [0.37, -0.19, -0.1, -0.36],
    deferred: [-0.31, 0.54, -0.21, -0.37],
    contradicted: [-0.03, -0.14, 0.49, -0.35],
    protective: [-0.24, -0.78, 2.53, -1.99],
    blank: [0.15, 1.32, -0.93, -1.15],
    "put-off": [-0.74, 1.12, -0.47, -0.58],
    "vague-time": [-2.11, 3.62, -1.25, -1.09],
    cue: [-0.16, 0.81, -0.63, -0.61],
    sibling: [0.74, -1.21, -0.06, 0.48],
    plan: [-0.19, -2.24, -0.55, 2.3],
    "put-off-in-place": [-0.25, 0.63, -0.14, -0.01],
    "opposed-in-place": [-0.08, -0.58, 0.83, -0.36],
    apart: [0.25, -0.9, -0.31, 0.1],
    family: [-1.52, -0.93, 2.62, -1.73],
    pattern: [-1.1, -1.13, 1.95, -0.67],
    limit: [-13.53, 3.1, 8.94, 0.18],
    refusal: [-0.85, -3.35, 3.39, 0.61],
  },
};
