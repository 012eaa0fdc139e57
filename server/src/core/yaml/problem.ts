import type { Message } from "../messages/message.ts";
import type { Span } from "../span.ts";

/** Something wrong in a YAML file the user wrote (configuration or rubric), at its exact place. */
export interface FileProblem {
  /** Dotted path of the offending member, such as `rules.law/unknown` or `clauses[3].points`; empty for the whole file. */
  readonly at: string;
  readonly span: Span;
  /** Id in the message catalogue. */
  readonly code: string;
  readonly found?: string;
  readonly expected?: string;
  readonly nearest?: string;
  /** Further words of the message, by the name of their placeholder. */
  readonly more?: Message["args"];
}
