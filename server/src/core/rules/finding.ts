import type { Severity } from "../config/config.ts";
import type { Localised, Message } from "../messages/message.ts";
import type { Span } from "../span.ts";

/** Something a writer should know, at its exact place. LSP diagnostics are made from findings, never the reverse. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Path as in the document or configuration file. */
  readonly file: string;
  readonly span: Span;
  readonly clause: string | null;
  readonly element: string | null;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
  /** Set where the place is a finding of its own that was folded into this one: one span, one cause, one finding. */
  readonly rule?: string;
  readonly file: string;
  readonly span: Span;
  readonly message: Message;
}

export type FixKind =
  | "insert-skeleton"
  | "tag-section"
  | "correct-reference"
  | "remove-duplicate"
  | "remove-suppression"
  | "replace-wording"
  | "add-date"
  | "promote-heading"
  | "remove-characters"
  | "repair-syntax"
  | "emphasise"
  | "suppress"
  | "claim-evidence"
  | "not-applicable";

export interface Fix {
  readonly kind: FixKind;
  readonly title: Message;
  /** Safe fixes run unasked (`--fix`, fix all); wording of promises never is. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
  /** True where `text` has `${1:placeholder}` tab stops. */
  readonly snippet: boolean;
}

/** A rule's description: what findings, `explain`, SARIF and the documentation page say of it. */
export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly name: Localised;
  readonly why: Localised;
  readonly remedy: Localised;
}
