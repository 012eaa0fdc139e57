import * as vscode from "vscode";
import type { Parts } from "./commands.ts";
import { pick } from "./words.ts";

/** Lets the writer choose a clause, the most valuable first, and inserts its skeleton. */
export async function insertClause(parts: Parts): Promise<void> {
  const message = parts.tree.current();
  if (!message) return;
  const open = message.clauses.filter((clause) => clause.status !== "notApplicable");
  const items = [...open]
    .sort((a, b) => b.max - b.points - (a.max - a.points))
    .map((clause) => ({
      label: `${clause.id} ${clause.title}`,
      description: pick(
        message.locale,
        `还差 ${clause.max - clause.points} 分`,
        `${clause.max - clause.points} points to win`,
      ),
      detail: clause.elements
        .filter((element) => element.points < element.max)
        .map((element) => element.title)
        .join(pick(message.locale, "、", ", ")),
      clause: clause.id,
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Insert clause"),
    placeHolder: vscode.l10n.t("Clause number or title"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await insertSkeleton(parts, chosen.clause);
}

/**
 * Asks the server for its own quick fix and applies it, so that command, light bulb and tree do the same thing. Where
 * the clause has a section the skeleton goes to its end, otherwise a new section with its tag is made.
 */
export async function insertSkeleton(parts: Parts, clause: string | null): Promise<void> {
  const message = parts.tree.current();
  const summary = message?.clauses.find((entry) => entry.id === clause);
  if (!message || !summary) return;
  const scope = summary.scopes[0];
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const uri = vscode.Uri.parse(
    scope?.uri ?? message.documents.find((document) => document === active) ?? message.documents[0] ?? "",
  );
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  const at = scope
    ? new vscode.Range(
        scope.range.start.line,
        scope.range.start.character,
        scope.range.end.line,
        scope.range.end.character,
      )
    : new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    at,
    undefined,
    50,
  );
  const wanted = actions.find((action) => isSkeletonOf(action, summary.id));
  if (wanted?.edit) {
    await vscode.workspace.applyEdit(wanted.edit);
    return;
  }
  // A clause that is complete has no fix to offer: its skeleton comes from completion instead.
  const last = document.lineAt(document.lineCount - 1).range.end;
  await editor.insertSnippet(
    new vscode.SnippetString(`\n\n## ${summary.title.replace(/[$}\\]/g, "\\$&")}\n\n$0`),
    last,
  );
}

function isSkeletonOf(action: vscode.CodeAction, clause: string): boolean {
  return action.title.includes(`${clause}「`) || action.title.includes(`${clause} (`);
}
