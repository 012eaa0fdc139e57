import type { Locale } from "../messages/message.ts";
import type { Directive } from "../policy/document.ts";
import type { Placed, Span } from "../span.ts";

/** `clausemark.yaml` of one policy set, read with YAML's failsafe schema. Every member but `standard` is optional. */
export interface Config {
  /** Built-in id, or a path starting with `./` or `../` relative to the file. */
  readonly standard: Placed<string>;
  readonly enterprise: string | null;
  readonly serviceManager: ServiceManager | null;
  readonly documents: readonly Placed<string>[] | null;
  /** Points of 100; never below the standard's pass mark. */
  readonly target: number | null;
  readonly locale: Locale | null;
  readonly rules: readonly RuleSetting[];
  readonly notApplicable: readonly NotApplicableClaim[];
  readonly evidence: readonly EvidenceRecord[];
  /** House vocabulary: synonyms added to a concept of the rubric's vocabulary, by concept id. */
  readonly vocabulary: readonly { readonly concept: Placed<string>; readonly terms: readonly string[] }[];
  readonly directives: readonly Directive[];
  /** Where every value stands, by dotted path as in `FileProblem.at`: `target`, `enterprise.serviceManager.validUntil`. */
  readonly places: ReadonlyMap<string, Span>;
}

export interface ServiceManager {
  readonly name: string | null;
  readonly certificate: string | null;
  /** ISO date; valid through that day. */
  readonly validUntil: string | null;
}

export type Severity = "error" | "warning" | "info" | "hint";
export type SeveritySetting = Severity | "off";

export interface RuleSetting {
  readonly rule: Placed<string>;
  readonly severity: SeveritySetting;
}

export interface NotApplicableClaim {
  readonly clause: Placed<string>;
  readonly reason: string;
}

/** A record (certificate, training sheet) attached to a clause; points backed by records are shown beside stated ones. */
export interface EvidenceRecord {
  /** Path of the file that names it; its own path is relative to that. */
  readonly from: string;
  readonly clause: Placed<string>;
  readonly element: string | null;
  readonly file: Placed<string>;
  /** ISO dates: of issue, and the last day it holds. */
  readonly issued: Placed<string> | null;
  readonly validUntil: Placed<string> | null;
  readonly grade: string | null;
}
