import type * as vscode from "vscode";
import { type ClausemarkApi, start } from "./extension.ts";

/** The entry in a browser, whose extension host reads one file: what it imports later stands in it and waits. */
export function activate(context: vscode.ExtensionContext): ClausemarkApi {
  return start(context, () => import("./connection.browser.ts"), true);
}
