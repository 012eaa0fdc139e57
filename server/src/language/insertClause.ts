import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { Clause } from "../core/rubric/rubric.ts";
import { documentFor, sectionFix } from "../core/rules/coverage/sectionFix.ts";
import { skeletonFixes } from "../core/rules/coverage/skeletonFix.ts";
import type { Fix } from "../core/rules/finding.ts";
import type { LanguageContext } from "./context.ts";
import { clauseEntry } from "./places.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

/**
 * Puts a clause's skeleton where it belongs: at the end of its first tagged section, or as a new section with its tag in
 * the asking document. Null where the standard has no such clause or no policy can take it.
 */
export function insertClause(context: LanguageContext, clause: string): WorkspaceEdit | null {
  const entry = clauseEntry(context.set, clause);
  if (!entry) return null;
  const [scope] = entry.scopes;
  const fix = scope ? skeletonFixes(entry.clause, scope.document, scope.scope)[0] : newSection(context, entry.clause);
  return fix ? toWorkspaceEdit(context, fix.edits) : null;
}

function newSection({ document, set }: LanguageContext, clause: Clause): Fix | null {
  const policy = document ?? documentFor(set.assessment, clause);
  return policy ? sectionFix(policy, clause) : null;
}
