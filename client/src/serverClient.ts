import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import {
  ASSESSMENT,
  type AssessmentMessage,
  type InitializationOptions,
  RENDER,
  type RenderResult,
} from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";
import { serveFiles } from "./fileBridge.ts";
import type { ServerState } from "./scoreStatusBar.ts";

/** How a host starts the server: as a process, or as a worker. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The one language client, started when there is something to do, restarted on demand. */
export class ServerClient implements vscode.Disposable {
  private client: BaseLanguageClient | null = null;
  private readonly make: MakeClient;
  private readonly output: vscode.LogOutputChannel;
  private readonly assessments: Assessments;
  private readonly report: (state: ServerState) => void;
  /** In a browser every scheme is the client's. */
  private readonly allSchemesRemote: boolean;

  constructor(
    make: MakeClient,
    output: vscode.LogOutputChannel,
    assessments: Assessments,
    report: (state: ServerState) => void,
    allSchemesRemote: boolean,
  ) {
    this.make = make;
    this.output = output;
    this.assessments = assessments;
    this.report = report;
    this.allSchemesRemote = allSchemesRemote;
  }

  get running(): boolean {
    return this.client?.state === State.Running;
  }

  async start(): Promise<void> {
    if (this.client) return;
    this.report("starting");
    const client = await this.make(this.options());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      if (newState === State.Stopped) this.assessments.clear();
      this.report(newState === State.Running ? "running" : newState === State.Starting ? "starting" : "failed");
    });
    client.onNotification(ASSESSMENT, (message: AssessmentMessage) => this.assessments.take(message));
    serveFiles(client);
    try {
      await client.start();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      this.report("failed");
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.assessments.clear();
    if (client) await client.dispose();
    this.report("stopped");
  }

  render(uri: string, kind: "preview" | "report" | "notice"): Promise<RenderResult> {
    if (!this.client) return Promise.reject(new Error(vscode.l10n.t("The server is not running.")));
    return this.client.sendRequest<RenderResult>(RENDER, { uri, kind });
  }

  async refresh(uri: string): Promise<AssessmentMessage | null> {
    return (await this.client?.sendRequest<AssessmentMessage | null>(ASSESSMENT, { uri })) ?? null;
  }

  dispose(): void {
    void this.stop();
  }

  private options(): LanguageClientOptions {
    const locale = vscode.workspace.getConfiguration("clausemark").get<string>("locale");
    const schemes = new Set((vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme));
    if (!this.allSchemesRemote) schemes.delete("file");
    const initializationOptions: InitializationOptions = {
      ...(locale === "zh-CN" || locale === "en" ? { locale } : {}),
      fileSchemes: [...schemes],
      trusted: vscode.workspace.isTrusted,
    };
    return {
      documentSelector: [
        { language: "markdown" },
        { language: "clausemark-policy" },
        { pattern: "**/clausemark.yaml" },
      ],
      initializationOptions,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: { enabledCommands: ["clausemark.goTo", "clausemark.explain"] }, supportHtml: false },
      diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
    };
  }
}
