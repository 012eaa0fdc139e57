import type { Config, EvidenceRecord } from "../config/config.ts";
import type { ElementVerdict, Evidence, PlacedScope } from "../detect/verdict.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { Clause, Element, Rubric, Section } from "../rubric/rubric.ts";

/** What is scored: one configuration, its rubric and the policies that belong to it. */
export interface PolicySet {
  /** Root folder, relative to the working directory with forward slashes; `.` for the directory itself. */
  readonly root: string;
  readonly config: Config | null;
  /** Path and text of `clausemark.yaml`, null where the set has none. */
  readonly configFile: ConfigFile | null;
  /** Policies sorted by path (code-unit order). */
  readonly documents: readonly PolicyDocument[];
}

export interface ConfigFile {
  readonly path: string;
  readonly source: string;
}

export type ClauseStatus = "notApplicable" | "untagged" | "contradicted" | "covered" | "partial" | "uncovered";

export type Verdict = "below-target" | "no-service-manager" | "service-manager-expired" | "meets";

/** Points are integers in quarter points. */
export interface Assessment {
  readonly set: PolicySet;
  readonly rubric: Rubric;
  /** ISO date the assessment holds for. */
  readonly asOf: string;
  readonly sections: readonly SectionAssessment[];
  /** Every clause of the standard, in its order. */
  readonly clauses: readonly ClauseAssessment[];
  readonly score: Score;
  readonly disclosures: { readonly stated: number; readonly total: number };
}

export interface SectionAssessment {
  readonly section: Section;
  readonly points: number;
  readonly max: number;
}

export interface ClauseAssessment {
  readonly clause: Clause;
  readonly status: ClauseStatus;
  /** By path, then offset. */
  readonly scopes: readonly PlacedScope[];
  readonly points: number;
  /** 0 when the clause does not apply. */
  readonly max: number;
  /** Empty for untagged clauses. */
  readonly elements: readonly ElementAssessment[];
  /** Reason given in the configuration, or the statement in the text, that the clause does not apply. */
  readonly notApplicable: NotApplicable | null;
  readonly records: readonly EvidenceRecord[];
}

export type NotApplicable =
  | { readonly by: "config"; readonly reason: string }
  | { readonly by: "text"; readonly evidence: Evidence };

export interface ElementAssessment {
  readonly element: Element;
  readonly verdict: ElementVerdict;
  readonly points: number;
  readonly max: number;
}

export interface Score {
  readonly points: number;
  readonly applicable: number;
  /** Points of 100 floored to one decimal, null when nothing applies. */
  readonly value: number | null;
  readonly strict: number | null;
  /** Points of 100. */
  readonly target: number;
  readonly verdict: Verdict;
  readonly serviceManager: "valid" | "expired" | "missing";
}
