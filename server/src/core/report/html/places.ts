import type { ClauseAssessment } from "../../assessment/assessment.ts";
import type { Span } from "../../span.ts";
import type { View } from "./view.ts";

export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

/** Where a clause is answered, or where its tag belongs: the `clauses` key of the first policy. */
export function clausePlace(view: View, entry: ClauseAssessment): FilePlace | null {
  const first = entry.scopes[0];
  if (first) return { file: first.document.path, span: first.scope.anchor };
  const [policy] = view.set.assessment.set.documents;
  const key = policy?.frontMatter?.clausesKey;
  return policy && key ? { file: policy.path, span: key } : null;
}
