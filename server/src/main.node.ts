import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Model } from "./core/detect/scorer/scorer.ts";
import { startServer } from "./server.ts";
import { nodeFiles } from "./workspace/nodeFiles.ts";
import type { BuiltInRubrics } from "./workspace/rubrics.ts";

/** What the server needs of the product's own files. */
export interface ServerAssets extends BuiltInRubrics {
  model(): Promise<Model | null>;
}

/** The server as a process: transport by `--stdio`, `--node-ipc` or `--socket`, as vscode-languageserver reads them. */
export function runServer(assets: ServerAssets, version: string, today: () => string): void {
  startServer(createConnection(ProposedFeatures.all), {
    name: "clausemark",
    version,
    localFiles: nodeFiles,
    rubrics: assets,
    model: () => assets.model(),
    today,
    exit: (code) => process.exit(code),
  });
}
