import * as vscode from "vscode";

/** The extension under test; it is installed from its package, not run from its sources. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension("clausemark.clausemark");
  if (found === undefined) throw new Error("the extension is not installed");
  return found;
}

/** Commands that its manifest contributes. */
export function contributedCommands(): readonly string[] {
  const manifest = extension().packageJSON as { contributes: { commands: readonly { command: string }[] } };
  return manifest.contributes.commands.map(({ command }) => command);
}

/** What the extension gives its own tests. */
interface Api {
  readonly assessments: { all(): readonly unknown[] };
  readonly server: {
    readonly state: "stopped" | "starting" | "running" | "failed";
    render(uri: string, kind: "preview" | "report" | "notice"): Promise<{ readonly text: string }>;
  };
}

export function api(): Api {
  return extension().exports as Api;
}
