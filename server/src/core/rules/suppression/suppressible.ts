import type { Directive, PolicyProblem, RuleReference } from "../../policy/document.ts";
import type { LineIndex } from "../../text/lines.ts";

/** What comments can hide findings in: a policy, or the configuration file. */
export interface SuppressibleFile {
  readonly path: string;
  readonly source: string;
  readonly lines: LineIndex;
  readonly directives: readonly Directive[];
  /** Comments that are not understood are among them. */
  readonly problems?: readonly PolicyProblem[];
}

/** One rule of one comment, with the lines it covers. */
export interface Hide {
  readonly directive: Extract<Directive, { rules: readonly RuleReference[]; reason: string | null }>;
  readonly rule: RuleReference;
  /** Lines it covers, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly expired: boolean;
}
