import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for `stated`, `deferred`, `contradicted` and `missing`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by `npm run eval`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: 0.52,
  weights: {
    always: [-0.43, 1.21, -4.01, 0.17],
    stated: [0.34, -0.17, -0.12, -0.34],
    deferred: [-0.32, 0.54, -0.29, -0.39],
    contradicted: [-0.11, -0.18, 0.49, -0.27],
    length: [0.12, -0.08, 0.07, -0.13],
    siblings: [-0.02, 0.04, -0.03, 0.01],
    protective: [-0.22, -1.05, 2.14, -1.57],
    blank: [-0.28, 2.05, -2.44, -0.49],
    "put-off": [-0.9, 1.03, 0.13, -0.69],
    "vague-time": [-1.66, 3.3, -0.38, -2.36],
    cue: [-0.43, 0.73, -0.35, -0.36],
    sibling: [0.8, -0.91, -0.64, 0.65],
    plan: [-0.38, -1.64, -0.81, 2.07],
    "put-off-in-place": [-0.19, 0.37, 0.17, -0.03],
    "opposed-in-place": [-0.35, -0.27, 0.86, -0.5],
    apart: [0.25, -0.99, 0.29, -0.07],
    family: [-1.75, -3.95, 3.53, -2.33],
    pattern: [-1.35, -1.31, 1.94, -0.39],
    limit: [-16.87, 4.19, 11.94, 0.12],
    "one-way": [-2.58, -0.08, -1.23, 3.7],
    refusal: [-1.89, -2.55, 3.57, 0.98],
  },
};
