import * as vscode from "vscode";
import { type BaseLanguageClient, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Connecting, connectWith } from "./connection.ts";

/** The server as a process of its own. */
export function connect(connecting: Connecting): BaseLanguageClient {
  const module = vscode.Uri.joinPath(connecting.extensionUri, "dist", "server.ipc.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  return connectWith(
    connecting,
    (options) => new LanguageClient("clausemark", "Clausemark", { run: server, debug: server }, options),
  );
}
