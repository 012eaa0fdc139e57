import type { Message } from "../messages/message.ts";
import type { Outcome, Reason } from "./verdict.ts";

/**
 * What was decided of one element over one scope, in places relative to the scope's units, so that it stays true when
 * the text above the scope changes.
 */
export interface ScopeVerdict {
  readonly outcome: Exclude<Outcome, "notApplicable">;
  readonly reason: Reason | null;
  readonly evidence: readonly Place[];
  readonly nearest: Place | null;
  readonly lacks: Message | null;
  /** Found when asked for: which phrases carried a score takes longer to say than the score. */
  readonly because: () => readonly Place[];
  readonly claimed: boolean;
}

/** Part of one unit: `unit` counts from the scope's first unit, offsets are of the source from the unit's start. */
export interface Place {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

export const ABSENT: ScopeVerdict = {
  outcome: "missing",
  reason: "absent",
  evidence: [],
  nearest: null,
  lacks: { id: "lacks/nothing-said", args: {} },
  because: () => [],
  claimed: false,
};
