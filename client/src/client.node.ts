import * as vscode from "vscode";
import { type ClausemarkApi, start } from "./extension.ts";

export function activate(context: vscode.ExtensionContext): ClausemarkApi {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.ipc.js").fsPath;
  return start(
    context,
    async (options) => {
      const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
      const server = { module, transport: TransportKind.ipc };
      return new LanguageClient("clausemark", "Clausemark", { run: server, debug: server }, options);
    },
    false,
  );
}
