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
 * The server makes the edit, the same as its quick fix: where the clause has a section the skeleton goes to its end,
 * otherwise a new section with its tag is made in the active policy.
 */
export async function insertSkeleton(parts: Parts, clause: string | null): Promise<void> {
  const message = parts.tree.current();
  const summary = message?.clauses.find((entry) => entry.id === clause);
  if (!message || !summary) return;
  const active = vscode.window.activeTextEditor?.document.uri;
  const policy = active && parts.assessments.of(active) === message ? active.toString() : message.documents[0];
  const target = summary.scopes[0]?.uri ?? policy;
  if (target === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.parse(target));
  const edit = await parts.server.insertClause(target, summary.id);
  if (edit) await vscode.workspace.applyEdit(edit);
  else void vscode.window.showWarningMessage(vscode.l10n.t("Clause {0} could not be inserted here.", summary.id));
}
