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
  /** A blank, a put-off or an evasion that names this element rather than a sibling. */
  readonly owned: boolean;
  /** A blank or a put-off anywhere in the scope. */
  readonly cue: boolean;
  /** What is put off in the kind's window is a sibling's content. */
  readonly sibling: boolean;
  /** The kind's window tells of a plan: then nothing is there to be put off. */
  readonly plan: boolean;
  /** The element is stated in another place than the one that puts it off. */
  readonly elsewhere: boolean;
}

export function deferredLogit(signs: DeferredSigns): number {
  return (
    0.4 -
    0.17 * bounded(signs.stated) +
    0.85 * bounded(signs.kind) +
    (signs.owned ? 2.0 : 0) +
    (signs.cue ? 0.9 : 0) -
    (signs.sibling ? 1.9 : 0) -
    (signs.plan ? 1.8 : 0) -
    (signs.elsewhere ? 2.2 : 0)
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
