import type { Assessment } from "../assessment/assessment.ts";
import type { LawHit } from "../detect/lawTerms.ts";
import type { TagSuggestion } from "../detect/suggest.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { FileProblem } from "../yaml/problem.ts";
import type { Finding, RuleMeta } from "./finding.ts";

/** A problem of the configuration or of a house rubric, with the file it stands in. */
export interface PlacedProblem {
  readonly file: string;
  readonly family: "config/syntax" | "config/schema" | "config/standard";
  readonly problem: FileProblem;
}

/** Everything a rule may look at. Rules do no IO: what must be known of other files has been gathered before. */
export interface RuleContext {
  readonly assessment: Assessment;
  readonly problems: readonly PlacedProblem[];
  /** Encoding of documents that are not UTF-8, by path. */
  readonly encodings: ReadonlyMap<string, string>;
  /** Whether a path relative to the document's folder exists; null when that is not known. */
  readonly exists: (fromFile: string, path: string) => boolean | null;
  /** What links may name behind `#` in a Markdown file at a path relative to the document's folder; null when not known. */
  readonly anchors: (fromFile: string, path: string) => readonly string[] | null;
  readonly lawHits: (document: PolicyDocument) => readonly LawHit[];
  readonly suggestions: (document: PolicyDocument) => readonly TagSuggestion[];
}

/** What a rule reports; severity and rule id are filled in by the engine unless the rule says otherwise. */
export type Report = Pick<Finding, "message" | "file" | "span"> &
  Partial<Pick<Finding, "clause" | "element" | "related" | "fixes">> & { readonly severity?: Finding["severity"] };

export interface Rule {
  readonly meta: RuleMeta;
  readonly find: (context: RuleContext) => Iterable<Report>;
}
