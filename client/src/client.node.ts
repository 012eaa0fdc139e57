import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type ClausemarkApi, start } from "./extension.ts";

export function activate(context: vscode.ExtensionContext): ClausemarkApi {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.ipc.js").fsPath;
  return start(
    context,
    async (options) => {
      const server = { module, transport: TransportKind.ipc };
      return new LanguageClient("clausemark", "Clausemark", { run: server, debug: server }, options);
    },
    false,
  );
}
