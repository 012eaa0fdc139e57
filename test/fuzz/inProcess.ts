import { PassThrough } from "node:stream";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { startServer } from "../../server/src/server.ts";
import type { Files } from "../../server/src/workspace/ports.ts";
import { sourceAssets } from "../support/assets.ts";
import { AS_OF } from "./judged.ts";

export const FOLDER_URI = "file:///shop-root";

/** A client and the server in one process, joined by the streams that standard input and output would be. */
export class InProcess {
  readonly rpc: MessageConnection;
  /** Where a client's bytes go, for those that are not messages. */
  readonly toServer = new PassThrough();
  private readonly toClient = new PassThrough();

  constructor(files: Files, answer: (method: string) => unknown = () => null) {
    startServer(createConnection(ProposedFeatures.all, this.toServer, this.toClient), {
      name: "clausemark",
      version: "0.0.0",
      localFiles: { ...files, realPath: (path) => path },
      rubrics: sourceAssets,
      model: () => sourceAssets.model(),
      today: () => AS_OF,
      exit: () => {},
    });
    this.rpc = createMessageConnection(new StreamMessageReader(this.toClient), new StreamMessageWriter(this.toServer));
    this.rpc.onRequest((method) => answer(method));
    this.rpc.listen();
  }

  async start(capabilities: ClientCapabilities): Promise<void> {
    await this.rpc.sendRequest("initialize", {
      processId: null,
      rootUri: FOLDER_URI,
      workspaceFolders: [{ uri: FOLDER_URI, name: "shop" }],
      capabilities,
    });
    await this.rpc.sendNotification("initialized", {});
  }

  async items(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.rpc.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.kind === "full" ? report.items : [];
  }

  stop(): void {
    this.rpc.dispose();
  }
}
