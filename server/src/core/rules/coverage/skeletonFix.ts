import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument, TaggedScope } from "../../policy/document.ts";
import type { Clause } from "../../rubric/rubric.ts";
import { span } from "../../span.ts";
import type { Fix } from "../finding.ts";
import { newline } from "../newline.ts";

/**
 * Puts the clause's skeleton at the end of a tagged section. Its placeholders count as deferred until they are
 * filled, so inserting it can never fake a statement.
 */
export function skeletonFixes(clause: Clause, document: PolicyDocument, scope: TaggedScope): readonly Fix[] {
  if (clause.skeleton === "") return [];
  const at = endOfText(document, scope);
  const line = newline(document);
  const skeleton = clause.skeleton.trimEnd().replaceAll("\n", line);
  return [
    {
      kind: "insert-skeleton",
      title: message("fix/insert-skeleton", { clause: clause.id, title: clause.title }),
      safe: false,
      edits: [{ file: document.path, span: span(at, at), text: `${line}${line}${skeleton}`, snippet: true }],
    },
  ];
}

/** After the last character of the scope that is not white space, so that blank lines before the next heading stay. */
function endOfText(document: PolicyDocument, scope: TaggedScope): number {
  let at = scope.span.end;
  while (at > scope.span.start && /\s/.test(document.source.charAt(at - 1))) at--;
  return at;
}
