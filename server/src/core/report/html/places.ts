import type { ClauseAssessment } from "../../assessment/assessment.ts";
import { clausePlace, type Place } from "../../rules/places.ts";
import type { View } from "./view.ts";

/** Where a clause is answered, or where its tag belongs: the `clauses` key of the first policy. */
export function openPlace(view: View, entry: ClauseAssessment): Place | null {
  const answer = clausePlace(entry);
  if (answer) return answer;
  const [policy] = view.set.assessment.set.documents;
  const key = policy?.frontMatter?.clausesKey;
  return policy && key ? { file: policy.path, span: key } : null;
}
