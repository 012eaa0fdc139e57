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
  INSERT_CLAUSE,
  type InitializationOptions,
  type InsertClauseResult,
  RENDER,
  type RenderResult,
  TEMPLATE,
  type TemplateParams,
  type TemplateResult,
} from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";
import { startsAgain } from "./crashes.ts";
import { serveFiles } from "./fileBridge.ts";
import type { ServerState } from "./scoreStatusBar.ts";

/** How a host starts the server: as a process, or as a worker. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The one language client, started when there is something to do, restarted on demand. */
export class ServerClient implements vscode.Disposable {
  private client: BaseLanguageClient | null = null;
  private starting: Promise<void> | null = null;
  /** True where it crashed too often to be started again unasked. */
  private lost = false;
  private newest: ServerState = "stopped";
  private readonly make: MakeClient;
  private readonly output: vscode.LogOutputChannel;
  private readonly assessments: Assessments;
  private readonly told: (state: ServerState) => void;
  /** In a browser every scheme is the client's. */
  private readonly allSchemesRemote: boolean;

  constructor(
    make: MakeClient,
    output: vscode.LogOutputChannel,
    assessments: Assessments,
    told: (state: ServerState) => void,
    allSchemesRemote: boolean,
  ) {
    this.make = make;
    this.output = output;
    this.assessments = assessments;
    this.told = told;
    this.allSchemesRemote = allSchemesRemote;
  }

  get running(): boolean {
    return this.client?.state === State.Running;
  }

  get state(): ServerState {
    return this.newest;
  }

  private report(state: ServerState): void {
    this.newest = state;
    this.told(state);
  }

  /** Several callers at once start it once. */
  start(): Promise<void> {
    if (this.client) return Promise.resolve();
    this.starting ??= this.startNow().finally(() => {
      this.starting = null;
    });
    return this.starting;
  }

  private async startNow(): Promise<void> {
    this.lost = false;
    this.report("starting");
    const client = await this.make(this.options());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      if (newState === State.Stopped) this.assessments.clear();
      // A crashed server that is about to be started again is stopped for a moment.
      const restarts = newState === State.Starting || (newState === State.Stopped && !this.lost);
      this.report(newState === State.Running ? "running" : restarts ? "starting" : "failed");
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
    await this.starting;
    const { client } = this;
    this.client = null;
    this.assessments.clear();
    try {
      await client?.dispose();
    } catch (error) {
      // A client that never came up refuses to be stopped; it must not keep the next one from starting.
      this.output.warn(error instanceof Error ? error.message : String(error));
    }
    this.report("stopped");
  }

  render(uri: string, kind: "preview" | "report" | "notice"): Promise<RenderResult> {
    if (!this.client) return Promise.reject(new Error(vscode.l10n.t("The server is not running.")));
    return this.client.sendRequest<RenderResult>(RENDER, { uri, kind });
  }

  /** The edit that inserts a clause's skeleton; null where the policy cannot take it. */
  async insertClause(uri: string, clause: string): Promise<vscode.WorkspaceEdit | null> {
    const { client } = this;
    const edit = await client?.sendRequest<InsertClauseResult>(INSERT_CLAUSE, { uri, clause });
    return client && edit ? client.protocol2CodeConverter.asWorkspaceEdit(edit) : null;
  }

  /** A new file's text. Starts the server, which may not run before there is a policy. */
  async template(kind: TemplateParams["kind"]): Promise<string> {
    await this.start();
    if (!this.client) throw new Error(vscode.l10n.t("The server is not running."));
    return (await this.client.sendRequest<TemplateResult>(TEMPLATE, { kind })).text;
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
      errorHandler: startsAgain(() => {
        this.lost = true;
      }),
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: { enabledCommands: ["clausemark.goTo", "clausemark.explain"] }, supportHtml: false },
      diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
    };
  }
}
