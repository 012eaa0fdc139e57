import type { CodeServer } from "./codeServer.ts";
import type { HostBundle } from "./inHost.ts";

export interface Opening {
  /** Absolute path of a folder, or of a `.code-workspace` file. */
  readonly workspace: string;
  /** Absolute path of a file to open. */
  readonly file?: string;
  readonly specs?: HostBundle;
}

/** The address of a workbench on a running server. */
export function workbenchAddress(server: CodeServer, opening: Opening): string {
  const host = new URL(server.origin).host;
  const remote = (path: string) => `vscode-remote://${host}${encodeURI(path)}`;
  const payload: [string, string][] = [];
  if (opening.file !== undefined) payload.push(["openFile", remote(opening.file)]);
  if (opening.specs !== undefined) {
    payload.push(["extensionDevelopmentPath", remote(opening.specs.folder)]);
    payload.push(["extensionTestsPath", remote(opening.specs.entry)]);
  }
  const query = new URLSearchParams();
  query.set(opening.workspace.endsWith(".code-workspace") ? "workspace" : "folder", opening.workspace);
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}
