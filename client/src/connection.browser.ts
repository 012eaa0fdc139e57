import * as vscode from "vscode";
import { type BaseLanguageClient, LanguageClient } from "vscode-languageclient/browser";
import type { InitializationAssets } from "../../server/src/protocol.ts";
import { toBase64 } from "./base64.ts";
import { type Connecting, connectWith } from "./connection.ts";

/** The extension host of a browser is a worker itself; it can make workers, which Node's types do not know. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

declare const CLAUSEMARK_RUBRICS: readonly string[];

/** The server as a worker. It has no files: it gets the standard and the trained columns with the first message. */
export async function connect(connecting: Connecting): Promise<BaseLanguageClient> {
  const dist = vscode.Uri.joinPath(connecting.extensionUri, "dist");
  const assets = await readAssets(dist);
  return connectWith(connecting, (options) => {
    const initializationOptions = { ...options.initializationOptions, assets };
    const worker = new Worker(vscode.Uri.joinPath(dist, "server.browser.js").toString(true));
    return new LanguageClient("clausemark", "Clausemark", worker, { ...options, initializationOptions });
  });
}

async function readAssets(dist: vscode.Uri): Promise<InitializationAssets> {
  const read = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name));
  const rubrics: Record<string, string> = {};
  for (const id of CLAUSEMARK_RUBRICS) rubrics[id] = new TextDecoder().decode(await read(`rubric/${id}.json`));
  return { rubrics, model: toBase64(await read("model.bin")) };
}
