import type { Message } from "../messages/message.ts";
import type { PolicyDocument, TaggedScope } from "../policy/document.ts";
import type { Span } from "../span.ts";

export type Outcome = "stated" | "deferred" | "contradicted" | "missing" | "notApplicable";

/**
 * Why an element is not stated. `absent`: nothing comes near; `incomplete`: the topic is there, a needed part is not;
 * the others name the guard that decided.
 */
export type Reason =
  | "absent"
  | "heading-only"
  | "incomplete"
  | "placeholder"
  | "deferral"
  | "vague-time"
  | "negation"
  | "plan"
  | "expired"
  | "copied"
  | "off-topic"
  | "opposite"
  | "limit";

/** Where in which document; text is always the source slice at `span`. */
export interface Evidence {
  readonly document: PolicyDocument;
  readonly span: Span;
}

/** What was decided of one element over one scope, or over all scopes of its clause. */
export interface ElementVerdict {
  readonly outcome: Outcome;
  /** Null exactly when the outcome is `stated` or `notApplicable`. */
  readonly reason: Reason | null;
  /** The passages that decide the outcome, in source order; empty for a bare `missing`. */
  readonly evidence: readonly Evidence[];
  /** For anything but `stated`: what is lacking, to be worded. */
  readonly lacks: Message | null;
  /** For `missing`: the passage that comes nearest, if any does. */
  readonly nearest: Evidence | null;
  /** Marked as evidence by the author (`clausemark-evidence`). */
  readonly claimed: boolean;
  /** Phrases that carried the decision, as spans of the evidence's document, strongest first; at most five. */
  readonly because: readonly Span[];
}

/** A scope with its document: the place where a clause is answered. */
export interface PlacedScope {
  readonly document: PolicyDocument;
  readonly scope: TaggedScope;
}
