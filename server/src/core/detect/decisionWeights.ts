import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. `npm run eval` fits them anew and a test compares.
 */
export const DECISION: Decision = {
  leastStated: 0.53,
  weights: {
    always: [0.39, 0.7, -3.29, -0.54],
    stated: [0.35, -0.19, -0.12, -0.34],
    deferred: [-0.29, 0.56, -0.24, -0.37],
    contradicted: [-0.09, -0.15, 0.56, -0.33],
    protective: [-0.51, -0.77, 2.73, -1.81],
    blank: [0.05, 1.42, -1.13, -0.92],
    "put-off": [-0.67, 1.06, -0.6, -0.41],
    "vague-time": [-2.74, 3.58, -1.08, -0.9],
    cue: [-0.22, 0.8, -0.49, -0.55],
    sibling: [0.68, -1.2, -0.11, 0.6],
    plan: [-0.43, -2.03, -0.33, 2.22],
    "put-off-in-place": [-0.27, 0.69, 0.03, -0.17],
    "opposed-in-place": [0.07, -0.7, 0.91, -0.49],
    apart: [0.33, -0.87, 0.36, -0.19],
    family: [-1.34, -1.03, 2.44, -1.34],
    pattern: [-0.76, -1.04, 1.56, -0.57],
    limit: [-12.35, 2.76, 8.05, -0.17],
    refusal: [-0.74, -3.63, 3.39, 0.81],
  },
};
