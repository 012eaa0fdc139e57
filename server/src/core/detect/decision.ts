/**
 * How the signs for an outcome add up. The weights were fitted once by logistic regression on the labelled policy sets, each
 * set's scores coming from columns trained without its authors, and rounded; the thresholds (here 0) were chosen the same
 * way. All inputs are logits or yes/no.
 */

/** Signs that an element's content is put off. */
export interface DeferredSigns {
  /** The scorer's logit for "stated". */
  readonly stated: number;
  /** The kind column's logit. */
  readonly kind: number;
  /** What puts this element's content off, rather than a sibling's: a blank, a put-off, or only a vague time. */
  readonly owned: "blank" | "put-off" | "vague-time" | null;
  /** A blank or a put-off in the kind's window. */
  readonly cue: boolean;
  /** What is put off in the kind's window is a sibling's content. */
  readonly sibling: boolean;
  /** The kind's window tells of a plan: then nothing is there to be put off. */
  readonly plan: boolean;
  /** The element is stated in a window apart from the kind's, and apart from what puts it off as well. */
  readonly apart: "no" | "from-kind" | "from-all";
  /** The clause has no other element that the put-off could be about. */
  readonly alone: boolean;
}

const OWNED = { blank: 2.1, "put-off": 1.7, "vague-time": 3.6 } as const;
const APART = { no: 0, "from-kind": -0.8, "from-all": -2.3 } as const;

export function deferredLogit(signs: DeferredSigns): number {
  return (
    0.1 -
    0.15 * bounded(signs.stated) +
    0.85 * bounded(signs.kind) +
    (signs.owned === null ? 0 : OWNED[signs.owned]) +
    (signs.cue ? 1.0 : 0) -
    (signs.sibling ? 2.0 : 0) -
    (signs.plan ? 2.0 : 0) +
    APART[signs.apart] -
    (signs.alone ? 0.5 : 0)
  );
}

/** Signs that the opposite of an element is said. */
export interface ContradictedSigns {
  readonly stated: number;
  readonly kind: number;
  /** A family of opposites matches. */
  readonly family: boolean;
  /** One of the rubric's own patterns matches. */
  readonly pattern: boolean;
  /** A value bound to the limit breaks it: a matter of numbers, so decisive. */
  readonly limit: boolean;
}

export function contradictedLogit({ stated, kind, family, pattern, limit }: ContradictedSigns): number {
  return (
    0.5 - 0.18 * bounded(stated) + 0.86 * bounded(kind) + (family ? 2.45 : 0) + (pattern ? 1.81 : 0) + (limit ? 6 : 0)
  );
}

const FAR = 9;

function bounded(logit: number): number {
  return Math.max(-FAR, Math.min(FAR, logit));
}
