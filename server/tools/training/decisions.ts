import {
  type Decided,
  type Decision,
  OUTCOMES,
  SIGNS,
  type Sign,
  type SignValues,
  softmax,
} from "../../src/core/detect/decision.ts";

/** A labelled element with what the decision weighs of it. */
export interface WeighedElement {
  readonly label: Decided;
  readonly signs: SignValues;
}

/** Pull of the weights towards 0, against the whole of the examples. */
const DECAY = 3;
const STEPS = 300;
const RATE = 0.05;

/**
 * The families of opposites were written in view of the labelled sets: in text by new authors they find about half of what
 * they find there. So in this share the fit reads what they find as if they had missed it.
 */
const MISSED_IN_NEW_TEXT = 0.5;

/** Multinomial logistic regression of the outcomes on the signs, by Adam on the whole of the examples. */
export function fitDecision(labelled: readonly WeighedElement[]): Decision["weights"] {
  const elements = labelled.flatMap(asInNewText);
  const total = elements.reduce((sum, { share }) => sum + share, 0);
  const scales = SIGNS.map((sign) => scaleOf(elements.map(({ signs }) => signs[sign])));
  const width = SIGNS.length;
  const count = OUTCOMES.length;
  const inputs = elements.map(({ signs }) =>
    Float64Array.from(SIGNS, (sign, s) => (signs[sign] - (scales[s]?.mean ?? 0)) / (scales[s]?.spread ?? 1)),
  );
  const labels = elements.map(({ label }) => OUTCOMES.indexOf(label));
  const weights = new Float64Array(width * count);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight) => (DECAY * weight) / total);
    for (const [e, input] of inputs.entries()) {
      addGradient(gradient, weights, input, labels[e] ?? 0, (elements[e]?.share ?? 0) / total);
    }
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] ?? 0;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      const mean = (first[i] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (RATE * mean) / size;
    }
  }
  return unscaled(weights, scales);
}

interface Shared extends WeighedElement {
  /** How much of an element it counts for. */
  readonly share: number;
}

/** An element in which a family of opposites is found, with that sign and without it, each in its share. */
function asInNewText(element: WeighedElement): readonly Shared[] {
  const { signs } = element;
  if (signs.family === 0) return [{ ...element, share: 1 }];
  return [
    { ...element, share: 1 - MISSED_IN_NEW_TEXT },
    { ...element, signs: { ...signs, family: 0 }, share: MISSED_IN_NEW_TEXT },
  ];
}

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

/** A sign that is always the same (`always`) stays as it is. */
function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return spread === 0 ? { mean: 0, spread: 1 } : { mean, spread };
}

function addGradient(gradient: Float64Array, weights: Float64Array, input: Float64Array, label: number, share: number) {
  const count = OUTCOMES.length;
  const shares = softmax(
    OUTCOMES.map((_, k) => input.reduce((sum, value, s) => sum + value * (weights[s * count + k] ?? 0), 0)),
  );
  for (let k = 0; k < count; k++) {
    const slope = share * ((shares[k] ?? 0) - (k === label ? 1 : 0));
    for (let s = 0; s < input.length; s++)
      gradient[s * count + k] = (gradient[s * count + k] ?? 0) + slope * (input[s] ?? 0);
  }
}

/** The same weights for signs as they come, rounded to what a reader can take in. */
function unscaled(weights: Float64Array, scales: readonly Scale[]): Decision["weights"] {
  const count = OUTCOMES.length;
  const own = (s: number, k: number) => (weights[s * count + k] ?? 0) / (scales[s]?.spread ?? 1);
  const shift = (k: number) => SIGNS.reduce((sum, _, s) => sum - own(s, k) * (scales[s]?.mean ?? 0), 0);
  const rows = SIGNS.map((sign, s) => {
    const row = OUTCOMES.map((_, k) => own(s, k) + (sign === "always" ? shift(k) : 0));
    return [sign, row.map((weight) => Math.round(weight * 100) / 100)] as const;
  });
  return Object.fromEntries(rows) as Record<Sign, [number, number, number, number]>;
}
