import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/browser";
import type { InitializationAssets } from "../../server/src/protocol.ts";
import { toBase64 } from "./base64.ts";
import { type ClausemarkApi, start } from "./extension.ts";

/** The extension host of a browser is a worker itself; it can make workers, which Node's types do not know. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

declare const CLAUSEMARK_RUBRICS: readonly string[];

export function activate(context: vscode.ExtensionContext): ClausemarkApi {
  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  return start(
    context,
    async (options) => {
      const library = await import("vscode-languageclient/browser");
      const assets = await readAssets(dist);
      const initializationOptions = { ...options.initializationOptions, assets };
      const worker = new Worker(vscode.Uri.joinPath(dist, "server.browser.js").toString(true));
      return new library.LanguageClient("clausemark", "Clausemark", worker, { ...options, initializationOptions });
    },
    true,
  );
}

/** The worker has no files: it gets the standard and the trained columns with the first message. */
async function readAssets(dist: vscode.Uri): Promise<InitializationAssets> {
  const read = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, name));
  const rubrics: Record<string, string> = {};
  for (const id of CLAUSEMARK_RUBRICS) rubrics[id] = new TextDecoder().decode(await read(`rubric/${id}.json`));
  return { rubrics, model: toBase64(await read("model.bin")) };
}
