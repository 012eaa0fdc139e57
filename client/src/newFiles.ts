import * as vscode from "vscode";
import type { ServerClient } from "./serverClient.ts";

const CONFIG_NAME = "clausemark.yaml";
const POLICY_NAME = "售后服务政策";

/** Writes a configuration into the first workspace folder, or opens the one that is there. */
export async function newConfig(server: ServerClient): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a folder first: the configuration belongs to a folder."),
    );
    return;
  }
  const target = vscode.Uri.joinPath(folder, CONFIG_NAME);
  if (!(await exists(target))) await write(target, await server.template("config"));
  await vscode.window.showTextDocument(target);
}

/** A policy with every section to fill in: a new file of the first workspace folder, or an unsaved one without a folder. */
export async function newPolicy(server: ServerClient): Promise<void> {
  const text = await server.template("policy");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    await showFirstBlank(await vscode.workspace.openTextDocument({ language: "markdown", content: text }));
    return;
  }
  let target = vscode.Uri.joinPath(folder, `${POLICY_NAME}.md`);
  for (let number = 2; await exists(target); number++) {
    target = vscode.Uri.joinPath(folder, `${POLICY_NAME}-${number}.md`);
  }
  await write(target, text);
  await showFirstBlank(await vscode.workspace.openTextDocument(target));
}

/** What there is to do first is in sight, and what one types replaces it. */
async function showFirstBlank(document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const blank = /【[^】]*】/.exec(document.getText());
  if (!blank) return;
  const range = new vscode.Range(document.positionAt(blank.index), document.positionAt(blank.index + blank[0].length));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
