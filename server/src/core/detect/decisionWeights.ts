import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.52,
  weights: {
    always: [-0.44, 1.21, -4.03, 0.19],
    stated: [0.34, -0.17, -0.12, -0.34],
    deferred: [-0.32, 0.54, -0.29, -0.39],
    contradicted: [-0.11, -0.18, 0.48, -0.27],
    length: [0.12, -0.08, 0.07, -0.13],
    siblings: [-0.02, 0.04, -0.03, 0.01],
    protective: [-0.22, -1.04, 2.14, -1.56],
    blank: [-0.26, 2.03, -2.43, -0.5],
    "put-off": [-0.89, 1.03, 0.14, -0.69],
    "vague-time": [-1.65, 3.29, -0.38, -2.37],
    cue: [-0.43, 0.73, -0.37, -0.36],
    sibling: [0.81, -0.92, -0.63, 0.65],
    plan: [-0.37, -1.65, -0.81, 2.07],
    "put-off-in-place": [-0.18, 0.37, 0.16, -0.04],
    "opposed-in-place": [-0.35, -0.27, 0.87, -0.5],
    apart: [0.26, -1, 0.3, -0.08],
    family: [-1.75, -3.95, 3.53, -2.34],
    pattern: [-1.34, -1.32, 1.95, -0.4],
    limit: [-16.88, 4.19, 11.94, 0.11],
    "one-way": [-2.57, -0.09, -1.23, 3.7],
    refusal: [-1.88, -2.56, 3.57, 0.97],
  },
};
