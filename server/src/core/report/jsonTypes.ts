import type { ClauseStatus, Verdict } from "../assessment/assessment.ts";
import type { Severity } from "../config/config.ts";
import type { Outcome, Reason } from "../detect/verdict.ts";
import type { Locale } from "../messages/message.ts";
import type { ElementKind } from "../rubric/rubric.ts";
import type { RecordState } from "../rules/evidence/recordState.ts";
import type { FixKind } from "../rules/finding.ts";
import type { Range } from "../text/lines.ts";

/**
 * The JSON report: a public contract, described for other tools by `report.schema.json`. Members are only ever added;
 * readers ignore what they do not know. Points are points of the standard (multiples of 0.25), not quarter points.
 */
export interface JsonReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: string;
  /** Language of what belongs to no single set. */
  readonly locale: Locale;
  /** Set where only part of the sets was checked: `merge` asks for all parts. */
  readonly shard?: { readonly index: number; readonly count: number };
  /** Set where the run was compared with a revision. */
  readonly since?: JsonSince;
  readonly sets: readonly JsonSet[];
  readonly summary: JsonSummary;
}

/** How much there is of what is reported: by the set, and of all sets together. */
export interface Counts {
  /** Policies that were selected. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Hidden by comments. */
  readonly suppressed: number;
  /** Hidden by a baseline. */
  readonly baselined: number;
}

export interface JsonSummary extends Counts {
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

export interface JsonSet {
  readonly root: string;
  readonly enterprise?: string;
  readonly config?: string;
  /** Language of what is told of the set. */
  readonly locale: Locale;
  readonly standard: {
    readonly id: string;
    readonly name: string;
    /** Main file of a standard of the house. */
    readonly file?: string;
    readonly digest: string;
    readonly errata: readonly string[];
  };
  /** Every policy of the set, sorted by path. */
  readonly documents: readonly { readonly file: string }[];
  readonly score: JsonScore;
  readonly disclosures: { readonly stated: number; readonly total: number };
  /** Points of stated elements that records in force back; set where records are named. */
  readonly evidenced?: number;
  readonly sections: readonly JsonSection[];
  readonly clauses: readonly JsonClause[];
  readonly counts: Counts;
  readonly findings: readonly JsonFinding[];
  readonly since?: JsonSetSince;
}

export interface JsonScore {
  readonly points: number;
  readonly applicable: number;
  /** Of 100, floored to one decimal; null when nothing applies. */
  readonly value: number | null;
  readonly strict: number | null;
  readonly target: number;
  readonly verdict: Verdict;
  readonly serviceManager: "valid" | "expired" | "missing";
}

export interface JsonSection {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
  readonly evidenced?: number;
}

/** Text at a place: `text` is exactly the slice of the decoded file at `range`. */
export interface JsonPlace {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

export interface JsonClause {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
  readonly status: ClauseStatus;
  /** `heading` is null where the whole document is tagged. */
  readonly scopes: readonly { readonly file: string; readonly heading: string | null; readonly range: Range }[];
  readonly notApplicable?: JsonNotApplicable;
  readonly evidenced?: number;
  readonly records?: readonly JsonRecord[];
  /** Every scoring element of a tagged clause, none of an untagged one. */
  readonly elements: readonly JsonElement[];
}

/** A record of a clause, or of one of its elements; `file` is as written, relative to the file that names it. */
export interface JsonRecord {
  readonly file: string;
  readonly element?: string;
  readonly validUntil?: string;
  readonly grade?: string;
  readonly state: RecordState;
}

export type JsonNotApplicable =
  | { readonly by: "config"; readonly reason: string }
  | { readonly by: "text"; readonly evidence: JsonPlace };

export interface JsonElement {
  readonly id: string;
  readonly name: string;
  readonly kind: ElementKind;
  readonly points: number;
  readonly max: number;
  readonly outcome: Outcome;
  /** Which guard or gap decided, where the element is not stated. */
  readonly reason?: Reason;
  /** At most twenty of `evidenceTotal`. */
  readonly evidence: readonly JsonPlace[];
  readonly evidenceTotal: number;
  readonly lacks?: string;
  readonly nearest?: JsonPlace;
  readonly claimed: boolean;
  /** Phrases that carried the decision, strongest first. */
  readonly because: readonly JsonPlace[];
}

export interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly clause?: string;
  readonly element?: string;
  /** `rule` is set where a finding of its own was folded into this one. */
  readonly related: readonly (JsonPlace & { readonly rule?: string; readonly message: string })[];
  readonly fix?: JsonFix;
  readonly fingerprint: string;
}

export interface JsonFix {
  readonly kind: FixKind;
  readonly title: string;
  /** Safe fixes may be applied unasked. */
  readonly safe: boolean;
  /** `snippet` marks texts with `${1:placeholder}` tab stops. */
  readonly edits: readonly {
    readonly file: string;
    readonly range: Range;
    readonly text: string;
    readonly snippet: boolean;
  }[];
}

/** The revision that a run was compared with. */
export interface JsonSince {
  /** As written on the command line. */
  readonly ref: string;
  readonly commit: string;
  /** Sets that were there and are gone. */
  readonly removed: readonly { readonly root: string; readonly value: number | null }[];
}

/** What has changed in a set; places of `before` are those of the revision. */
export interface JsonSetSince {
  /** The score then; null where there is none to compare with. */
  readonly before: Pick<JsonScore, "points" | "applicable" | "value" | "strict" | "verdict"> | null;
  readonly why?: "new-set" | "other-standard";
  /** Sections and clauses whose points, maximum or status changed. */
  readonly sections: readonly JsonChange[];
  readonly clauses: readonly (JsonChange & {
    readonly before: { readonly status: ClauseStatus };
    readonly after: { readonly status: ClauseStatus };
  })[];
  readonly promises: readonly JsonPromiseChange[];
  /** Fingerprints of findings of the set that are new. */
  readonly newFindings: readonly string[];
  readonly fixedFindings: readonly JsonFixedFinding[];
}

export interface JsonChange {
  readonly id: string;
  readonly title: string;
  readonly before: { readonly points: number; readonly max: number };
  readonly after: { readonly points: number; readonly max: number };
}

/** A promise whose values are no longer the same: the first place of each value, before and after. */
export interface JsonPromiseChange {
  readonly promise: string;
  readonly before: readonly JsonPlace[];
  readonly after: readonly JsonPlace[];
}

export type JsonFixedFinding = JsonPlace &
  Pick<JsonFinding, "rule" | "severity" | "message" | "clause" | "element" | "fingerprint">;
