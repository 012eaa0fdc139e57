import type { Assessment, ClauseAssessment } from "../assessment/assessment.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { type Span, span } from "../span.ts";

export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** Where a finding about a clause as a whole stands: the heading of its first scope, or the tag for `*`. */
export function clausePlace(entry: ClauseAssessment): Place | null {
  const first = entry.scopes[0];
  return first ? { file: first.document.path, span: first.scope.anchor } : null;
}

/**
 * Where a finding about the whole set stands: the value of `standard:` in the configuration, else the `clauses` key of
 * the first policy.
 */
export function setPlace(assessment: Assessment): Place {
  const { config, configFile, documents } = assessment.set;
  if (config && configFile) return { file: configFile.path, span: config.standard.span };
  const first = documents[0];
  return first ? documentPlace(first) : { file: configFile?.path ?? "", span: span(0, 0) };
}

/** Where a finding about a whole document stands: its `clauses` key, else its first characters. */
export function documentPlace(document: PolicyDocument): Place {
  const at = document.frontMatter?.clausesKey ?? span(0, Math.min(3, document.source.length));
  return { file: document.path, span: at };
}
