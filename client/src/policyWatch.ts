import * as vscode from "vscode";

const CONFIG = "**/clausemark.yaml";

/**
 * Says when there is something to do: a configuration exists, or an open document has `clauses` in its front matter.
 * Until then the server is not started and nothing is scanned.
 */
export function whenPoliciesAppear(start: () => void): vscode.Disposable {
  const disposables: vscode.Disposable[] = [];
  let found = false;
  const appear = (): void => {
    if (found) return;
    found = true;
    for (const disposable of disposables) disposable.dispose();
    start();
  };
  const look = (document: vscode.TextDocument): void => {
    if (isPolicy(document)) appear();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(CONFIG, false, true, true);
  disposables.push(
    watcher,
    watcher.onDidCreate(appear),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  for (const document of vscode.workspace.textDocuments) look(document);
  if (!found) {
    const source = new vscode.CancellationTokenSource();
    disposables.push(source);
    void vscode.workspace.findFiles(CONFIG, "**/node_modules/**", 1, source.token).then((files) => {
      if (files.length > 0) appear();
    });
  }
  return new vscode.Disposable(() => {
    for (const disposable of disposables) disposable.dispose();
  });
}

export function isMarkdown({ languageId }: vscode.TextDocument): boolean {
  return languageId === "markdown" || languageId === "clausemark-policy";
}

/** Front matter only: the body is never looked at here. */
export function isPolicy(document: vscode.TextDocument): boolean {
  if (document.fileName.endsWith("clausemark.yaml")) return true;
  if (!isMarkdown(document)) return false;
  if (document.lineCount === 0 || document.lineAt(0).text.trim() !== "---") return false;
  for (let line = 1; line < Math.min(document.lineCount, 200); line++) {
    const { text } = document.lineAt(line);
    if (/^---\s*$/.test(text)) return false;
    if (/^["']?clauses["']?\s*:/.test(text)) return true;
  }
  return false;
}
