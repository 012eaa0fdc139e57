import * as vscode from "vscode";

const TYPE = "clausemark";

/** Offers the installed command line as a task, so that the editor shows what CI will say. */
export function registerLintTask(): vscode.Disposable {
  const make = (folder: vscode.WorkspaceFolder, definition: vscode.TaskDefinition): vscode.Task => {
    // One finding is one line in this format, whatever the width of the terminal.
    const args = ["--no-install", "clausemark", "lint", "--format", "github", ...asArray(definition.paths)];
    return new vscode.Task(
      definition,
      folder,
      vscode.l10n.t("Lint all policies"),
      TYPE,
      new vscode.ShellExecution("npx", args, { cwd: folder.uri.fsPath }),
      ["$clausemark", "$clausemark-info"],
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
