import * as vscode from "vscode";
import type { Place } from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";
import type { CoverageTree } from "./coverageTree.ts";
import { gapAfter } from "./gaps.ts";
import { goTo } from "./goTo.ts";
import { insertClause, insertSkeleton } from "./insertClause.ts";
import { newConfig, newPolicy } from "./newFiles.ts";
import { isMarkdown, isPolicy } from "./policyWatch.ts";
import type { ScorePreview } from "./scorePreview.ts";
import type { ServerClient } from "./serverClient.ts";
import { tagDocument } from "./tagDocument.ts";
import type { CoverageNode } from "./treeModel.ts";

export interface Parts {
  readonly server: ServerClient;
  readonly assessments: Assessments;
  readonly tree: CoverageTree;
  readonly preview: ScorePreview;
  readonly output: vscode.LogOutputChannel;
}

/** Every command of the extension; package.json declares the same ones, which a test holds. */
export function registerCommands(parts: Parts): readonly vscode.Disposable[] {
  const { server, assessments, tree, preview, output } = parts;
  const handlers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    "clausemark.openPreview": () => withPolicy(parts, (uri) => preview.open(uri)),
    "clausemark.showCoverage": () => vscode.commands.executeCommand("clausemark.coverage.focus"),
    "clausemark.nextGap": () => moveToGap(assessments, "next"),
    "clausemark.previousGap": () => moveToGap(assessments, "previous"),
    "clausemark.insertClause": () => insertClause(parts),
    "clausemark.insertSkeleton": (node?: CoverageNode) => insertSkeleton(parts, node?.clause ?? null),
    "clausemark.explain": (target?: CoverageNode | string) => explain(parts, target),
    // A row that is opened gives nothing, an inline action its row, a link its place.
    "clausemark.goTo": async (...given: readonly [target?: CoverageNode | Place]) => {
      const target = given.length === 0 ? await tree.selected() : given[0];
      const place = target && "range" in target ? target : tree.newest(target)?.place;
      return place ? goTo(place) : undefined;
    },
    "clausemark.customerNotice": () => withPolicy(parts, (uri) => showNotice(server, uri)),
    "clausemark.exportReport": () => withPolicy(parts, (uri) => exportReport(server, uri)),
    "clausemark.newConfig": () => newConfig(server),
    "clausemark.newPolicy": () => newPolicy(server),
    "clausemark.tagDocument": () => tagDocument(),
    "clausemark.restartServer": () => server.restart(),
    "clausemark.showLog": () => output.show(),
    "clausemark.showOnlyGaps": () => tree.setOnlyGaps(true),
    "clausemark.showAll": () => tree.setOnlyGaps(false),
    "clausemark.sortByGain": () => tree.setSortByGain(true),
    "clausemark.sortByStandard": () => tree.setSortByGain(false),
  };
  return Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, handler));
}

/** Commands about a policy take the active one; where there is none they say what to do. */
async function withPolicy({ assessments, server, preview }: Parts, act: (uri: vscode.Uri) => unknown): Promise<void> {
  if (server.state === "failed") {
    const restart = vscode.l10n.t("Restart the server");
    const text = vscode.l10n.t("The server stopped, so nothing can be scored. The log says why.");
    if ((await vscode.window.showErrorMessage(text, restart)) === restart) await server.restart();
    return;
  }
  const active = vscode.window.activeTextEditor?.document;
  const uri = active?.uri ?? preview.focused;
  if (uri && (assessments.of(uri) || (active && isPolicy(active)))) {
    await act(uri);
    return;
  }
  const first = assessments.all()[0]?.documents[0];
  if (first !== undefined) {
    await act(vscode.Uri.parse(first));
    return;
  }
  const create = vscode.l10n.t("New policy from template");
  const tag = vscode.l10n.t("Make this file a policy");
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t("There is no policy here yet. A policy is a Markdown file with “clauses” in its front matter."),
    create,
    ...(active && isMarkdown(active) ? [tag] : []),
  );
  if (chosen === create) await newPolicy(server);
  if (chosen === tag) await tagDocument();
}

async function moveToGap(assessments: Assessments, direction: "next" | "previous"): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const diagnostics = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.source === "clausemark");
  const starts = diagnostics.map(({ range }) => ({ line: range.start.line, character: range.start.character }));
  const at = editor.selection.active;
  const target = gapAfter(starts, { line: at.line, character: at.character }, direction);
  if (!target) {
    if (assessments.of(editor.document.uri)) {
      void vscode.window.setStatusBarMessage(vscode.l10n.t("No gaps in this document"), 3000);
    }
    return;
  }
  const position = new vscode.Position(target.line, target.character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand("editor.action.showHover");
}

async function showNotice(server: ServerClient, uri: vscode.Uri): Promise<void> {
  const { text } = await server.render(uri.toString(), "notice");
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: text });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function exportReport(server: ServerClient, uri: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, "clausemark-report.html") } : {}),
    filters: { HTML: ["html"] },
    title: vscode.l10n.t("Export report"),
  });
  if (!target) return;
  const { text } = await server.render(uri.toString(), "report");
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = vscode.l10n.t("Open");
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t("Report written: {0}", target.fsPath), open);
  if (chosen === open) await vscode.env.openExternal(target);
}

/** Shows the clause in the tree and its place in the text; the hover there explains it. */
async function explain(parts: Parts, target: CoverageNode | string | undefined): Promise<void> {
  const clause = typeof target === "string" ? target : target?.clause;
  if (!clause) return;
  const message = parts.tree.current();
  const summary = message?.clauses.find((entry) => entry.id === clause);
  await parts.tree.reveal(clause);
  const place = (typeof target === "object" ? parts.tree.newest(target)?.place : null) ?? summary?.scopes[0];
  if (!place) return;
  await goTo(place);
  await vscode.commands.executeCommand("editor.action.showHover");
}
