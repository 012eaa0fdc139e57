import type * as vscode from "vscode";
import { type ClausemarkApi, start } from "./extension.ts";

/** The entry on the desktop, read while VS Code starts: what it imports later is a file of its own in `dist/`. */
export function activate(context: vscode.ExtensionContext): ClausemarkApi {
  return start(context, () => import("./connection.node.ts"), false);
}
