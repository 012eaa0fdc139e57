import type { ClauseAssessment } from "../../assessment/assessment.ts";
import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument, TaggedScope } from "../../policy/document.ts";
import { span } from "../../span.ts";
import type { Fix } from "../finding.ts";
import { newline } from "../newline.ts";

/**
 * Puts the clause's skeleton at the end of its first tagged section. Its placeholders count as deferred until they are
 * filled, so inserting it can never fake a statement.
 */
export function skeletonFix(entry: ClauseAssessment): Fix | null {
  const first = entry.scopes[0];
  if (!first || entry.clause.skeleton === "") return null;
  const at = endOfText(first.document, first.scope);
  return {
    kind: "insert-skeleton",
    title: message("fix/insert-skeleton", { clause: entry.clause.id, title: entry.clause.title }),
    safe: false,
    edits: [
      {
        file: first.document.path,
        span: span(at, at),
        text: `${newline(first.document).repeat(2)}${entry.clause.skeleton.trimEnd().replaceAll("\n", newline(first.document))}`,
        snippet: true,
      },
    ],
  };
}

/** After the last character of the scope that is not white space, so that blank lines before the next heading stay. */
function endOfText(document: PolicyDocument, scope: TaggedScope): number {
  let at = scope.span.end;
  while (at > scope.span.start && /\s/.test(document.source.charAt(at - 1))) at--;
  return at;
}
