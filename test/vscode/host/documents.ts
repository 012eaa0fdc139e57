import * as vscode from "vscode";
import { eventually } from "./expect.ts";

/** The address of a file of the first folder, or of the folder that has a name. */
export function fileOf(name: string, folder?: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = folder === undefined ? folders[0] : folders.find((candidate) => candidate.name === folder);
  if (found === undefined) {
    throw new Error(`the workspace has no folder ${folder ?? ""}, only: ${folders.map(({ name }) => name).join(", ")}`);
  }
  return vscode.Uri.joinPath(found.uri, name);
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Replaces the first occurrence of a text in an open document. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`the document has no ${text}`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
  await editor.edit((edit) => edit.replace(range, by));
}

export interface Found {
  readonly rule: string;
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

/** Findings of a document as the Problems panel gets them, with the text that they underline. */
export async function findings(uri: vscode.Uri): Promise<readonly Found[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "clausemark")
    .map(({ code, range, message }) => ({
      rule: String(typeof code === "object" ? code.value : code),
      line: range.start.line,
      text: document.getText(range),
      message,
    }));
}

/** Waits until the findings of a document pass. */
export async function findingsOf(
  uri: vscode.Uri,
  what: string,
  passes: (found: readonly Found[]) => boolean,
): Promise<readonly Found[]> {
  return await eventually(what, () => findings(uri), passes);
}
