/** The outcomes of an element with trained columns, in the order of a row of weights. */
export const OUTCOMES = ["stated", "deferred", "contradicted", "missing"] as const;
export type Decided = (typeof OUTCOMES)[number];

/** What speaks for one outcome or another of an element over one scope. */
export const SIGNS = [
  /** Always 1. */
  "always",
  /** Logits of the scorer and of the two kind columns. */
  "stated",
  "deferred",
  "contradicted",
  /** Root of the characters of the window that states most, at most ten: a short text scores high by a word or two. */
  "length",
  /** Mean logit of the clause's other elements, 0 where it has none: where they are sure, the words may be theirs alone. */
  "siblings",
  /** 1 for an element that protects the customer: only these can be contradicted. */
  "protective",
  /** This element's content, rather than a sibling's: a blank, a put-off, or only a vague time. */
  "blank",
  "put-off",
  "vague-time",
  /** A blank or a put-off in the window that puts off most. */
  "cue",
  /** What is put off in that window is a sibling's content. */
  "sibling",
  /** That window tells of a plan: then nothing is there to be put off. */
  "plan",
  /** That window is the one that states most, or a part of it; the same of the window that contradicts most. */
  "put-off-in-place",
  "opposed-in-place",
  /** The element is stated in a window apart from that one, and from all that puts it off. */
  "apart",
  /** A family of opposites matches, one of the rubric's own patterns, a value breaks the limit. */
  "family",
  "pattern",
  "limit",
  /** One way to reach the company is named where the element asks for two. */
  "one-way",
  /** What the element asks for is refused, which for one that protects nobody is no opposite. */
  "refusal",
] as const;
export type Sign = (typeof SIGNS)[number];
export type SignValues = Readonly<Record<Sign, number>>;

export interface Decision {
  /** An element is stated where its share is at least this. */
  readonly leastStated: number;
  /** One weight for each outcome. */
  readonly weights: Readonly<Record<Sign, readonly [number, number, number, number]>>;
}

/** A logit further out says no more. */
const FAR = 9;

export function bounded(logit: number | null): number {
  return Math.max(-FAR, Math.min(FAR, logit ?? -FAR));
}

/** How likely each outcome is by the signs, in the order of `OUTCOMES`. */
export function sharesOf(weights: Decision["weights"], signs: SignValues): readonly number[] {
  const sums = OUTCOMES.map(() => 0);
  for (const sign of SIGNS) {
    const value = signs[sign];
    if (value === 0) continue;
    const own = weights[sign];
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + value * (own[k] ?? 0);
  }
  return softmax(sums);
}

export function softmax(sums: readonly number[]): readonly number[] {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The outcomes in the order in which they are to be tried: a share too small to state anything comes last. */
export function ranked({ weights, leastStated }: Decision, signs: SignValues): readonly Decided[] {
  const shares = sharesOf(weights, signs);
  const rank = (outcome: Decided, share: number) => (outcome === "stated" ? (share >= leastStated ? 2 : -1) : share);
  return OUTCOMES.map((outcome, k) => ({ outcome, rank: rank(outcome, shares[k] ?? 0) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ outcome }) => outcome);
}
