import * as vscode from "vscode";

const TYPE = "clausemark";

/** Offers the command line as a task, with the bundled program, so that it runs without an installation. */
export function registerLintTask(extensionUri: vscode.Uri): vscode.Disposable {
  const program = vscode.Uri.joinPath(extensionUri, "dist", "cli.js").fsPath;
  const make = (folder: vscode.WorkspaceFolder, definition: vscode.TaskDefinition): vscode.Task => {
    const args = [program, "lint", "--no-color", ...asArray(definition.paths)];
    return new vscode.Task(
      definition,
      folder,
      vscode.l10n.t("Lint all policies"),
      TYPE,
      new vscode.ProcessExecution("node", args, { cwd: folder.uri.fsPath }),
      "$clausemark",
    );
  };
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => make(folder, { type: TYPE })),
    resolveTask: (task) => {
      const folder = typeof task.scope === "object" ? task.scope : vscode.workspace.workspaceFolders?.[0];
      return folder ? make(folder, task.definition) : undefined;
    },
  });
}

function asArray(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
