import type { Assessment } from "../assessment/assessment.ts";
import type { LawHit } from "../detect/lawTerms.ts";
import type { TagSuggestion } from "../detect/suggest.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { Rubric } from "../rubric/rubric.ts";
import type { Span } from "../span.ts";
import type { FileProblem } from "../yaml/problem.ts";
import type { Finding, RuleMeta } from "./finding.ts";

/** A problem of the configuration or of a house rubric, with the file it stands in. */
export interface PlacedProblem {
  readonly file: string;
  readonly family: "config/syntax" | "config/schema" | "config/standard";
  readonly problem: FileProblem;
}

/**
 * Everything that a document is looked at with. What is found in a document is remembered together with this object: of a
 * set of many policies an edit concerns one, so whoever lints it again passes the same object as long as no value in it has changed.
 */
export interface DocumentFacts {
  readonly rubric: Rubric;
  /** ISO date that review dates and suppressions are judged by. */
  readonly asOf: string;
  /** Encoding of documents that are not UTF-8, by path. */
  readonly encodings: ReadonlyMap<string, string>;
  /** Whether a path relative to the document's folder exists; null when that is not known. */
  readonly exists: (fromFile: string, path: string) => boolean | null;
  /** What links may name behind `#` in a Markdown file at a path relative to the document's folder; null when not known. */
  readonly anchors: (fromFile: string, path: string) => readonly string[] | null;
  readonly lawHits: (document: PolicyDocument) => readonly LawHit[];
  /** Passages of the document's tagged sections that state an element. */
  readonly stated: (document: PolicyDocument) => readonly Span[];
}

/** Everything a rule about the set may look at. Rules do no IO: what must be known of other files has been gathered before. */
export interface RuleContext {
  readonly facts: DocumentFacts;
  readonly assessment: Assessment;
  readonly problems: readonly PlacedProblem[];
  readonly suggestions: (document: PolicyDocument) => readonly TagSuggestion[];
}

/** What a rule reports; severity and rule id are filled in by the engine unless the rule says otherwise. */
export type Report = Pick<Finding, "message" | "file" | "span"> &
  Partial<Pick<Finding, "clause" | "element" | "related" | "fixes">> & { readonly severity?: Finding["severity"] };

/** A rule about the set as a whole: its score, its configuration, how its documents go together. */
export interface SetRule {
  readonly meta: RuleMeta;
  readonly find: (context: RuleContext) => Iterable<Report>;
}

/** A rule that a document breaks by itself, whatever the others of the set say. */
export interface DocumentRule {
  readonly meta: RuleMeta;
  readonly findIn: (document: PolicyDocument, facts: DocumentFacts) => Iterable<Report>;
}

export type Rule = SetRule | DocumentRule;

export function isDocumentRule(rule: Rule): rule is DocumentRule {
  return "findIn" in rule;
}
