import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. `npm run eval` fits them anew and a test compares.
 */
export const DECISION: Decision = {
  leastStated: 0.51,
  weights: {
    always: [0.41, 0.62, -3.17, -0.51],
    stated: [0.35, -0.19, -0.11, -0.34],
    deferred: [-0.29, 0.55, -0.21, -0.37],
    contradicted: [-0.08, -0.14, 0.53, -0.32],
    protective: [-0.45, -0.67, 2.53, -1.74],
    blank: [0.08, 1.44, -1.2, -0.91],
    "put-off": [-0.69, 1.08, -0.57, -0.45],
    "vague-time": [-2.8, 3.58, -0.95, -0.97],
    cue: [-0.27, 0.87, -0.46, -0.61],
    sibling: [0.71, -1.18, -0.25, 0.67],
    plan: [-0.39, -2.26, -0.22, 2.28],
    "put-off-in-place": [-0.27, 0.69, 0.06, -0.18],
    "opposed-in-place": [0.1, -0.7, 0.86, -0.47],
    apart: [0.35, -0.87, 0.24, -0.19],
    family: [-1.45, -1.07, 2.64, -1.67],
    pattern: [-0.83, -1.05, 1.71, -0.69],
    limit: [-12.59, 2.78, 8.42, -0.16],
    refusal: [-1.05, -3.54, 3.64, 0.81],
  },
};
