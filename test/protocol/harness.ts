import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver-protocol";

export const ROOT = join(import.meta.dirname, "../..");
const SERVER = join(ROOT, "dist/cli.js");

/** Everything a modern client says it can do, as far as the server asks. */
export const FULL: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  window: { workDoneProgress: true },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: true, relatedInformation: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    codeAction: { isPreferredSupport: true },
  },
};

/** The built server, spawned, talking over its standard streams. */
export class Client {
  readonly rpc: MessageConnection;
  readonly pushed = new Map<string, PublishDiagnosticsParams>();
  readonly notifications: { method: string; params: unknown }[] = [];
  readonly requests: { method: string; params: unknown }[] = [];
  readonly errors: string[] = [];
  settings: unknown = {};
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  /** `flags` are for Node. */
  constructor(handlers: Readonly<Record<string, (params: never) => unknown>> = {}, flags: readonly string[] = []) {
    const command = [...flags, SERVER, "server", "--stdio"];
    const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "pipe"] });
    this.child = child;
    child.stderr.on("data", (chunk: Buffer) => this.errors.push(chunk.toString()));
    this.exited = new Promise((resolve) => child.on("exit", (code) => resolve(code)));
    this.rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    this.rpc.onNotification((method, params) => {
      this.notifications.push({ method, params });
      if (method === "textDocument/publishDiagnostics") {
        const published = params as unknown as PublishDiagnosticsParams;
        this.pushed.set(published.uri, published);
      }
    });
    this.rpc.onRequest((method, params) => {
      this.requests.push({ method, params });
      const handler = handlers[method];
      if (handler) return handler((Array.isArray(params) && params.length === 1 ? params[0] : params) as never);
      if (method === "workspace/configuration") return [this.settings];
      return null;
    });
    this.rpc.listen();
  }

  /** Drops what was received so far: a client of a long run must not keep it all. */
  forget(): void {
    this.notifications.length = 0;
    this.requests.length = 0;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  async initialize(
    folders: readonly string[],
    capabilities: ClientCapabilities,
    options: Readonly<Record<string, unknown>> = {},
  ): Promise<InitializeResult> {
    const result = await this.rpc.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      initializationOptions: options,
    });
    await this.rpc.sendNotification("initialized", {});
    return result;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    return this.rpc.sendNotification("textDocument/didOpen", { textDocument });
  }

  change(uri: string, version: number, changes: readonly unknown[]): Promise<void> {
    return this.rpc.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.rpc.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  }

  async items(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? report.items : [];
  }

  pullWorkspace(previousResultIds: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.rpc.sendRequest("workspace/diagnostic", { previousResultIds });
  }

  async stop(): Promise<number | null> {
    await this.rpc.sendRequest("shutdown");
    await this.rpc.sendNotification("exit");
    return this.exited;
  }

  /** Without the goodbye that the protocol asks for. */
  async leave(): Promise<number | null> {
    await this.rpc.sendNotification("exit");
    return this.exited;
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }
}

/** Waits until a condition holds; fails with what was last seen. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`waited ${seconds} s for: ${what}`);
}

/** A folder of its own that is removed after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "clausemark-lsp-"));
  readonly uri = pathToFileURL(this.path).href;

  write(name: string, text: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this.uriOf(name);
  }

  copy(from: string, name = "."): void {
    cpSync(join(ROOT, from), join(this.path, name), { recursive: true });
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The built command line, run in a folder; its JSON report. */
export function lintJson(folder: string, args: readonly string[] = []): { sets: { findings: JsonFinding[] }[] } {
  try {
    return JSON.parse(
      execFileSync(process.execPath, [SERVER, "lint", "--format", "json", ...args], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 1 << 28,
      }),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly range: unknown;
}

export function requireBuild(): void {
  if (!existsSync(SERVER)) throw new Error("dist/cli.js is missing: run `npm run build` first");
}
