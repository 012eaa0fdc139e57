import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  INSERT_CLAUSE,
  type InsertClauseResult,
  RENDER,
  type RenderResult,
  TEMPLATE,
  type TemplateParams,
  type TemplateResult,
} from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";
import type { Connecting } from "./connection.ts";

export type ServerState = "stopped" | "starting" | "running" | "failed";

/** Loads what makes a connection: to a process, or to a worker. */
export type LoadConnection = () => Promise<{
  connect(connecting: Connecting): BaseLanguageClient | Promise<BaseLanguageClient>;
}>;

/** The one language client, started when there is something to do, restarted on demand. */
export class ServerClient implements vscode.Disposable {
  private client: BaseLanguageClient | null = null;
  private starting: Promise<void> | null = null;
  private newest: ServerState = "stopped";
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeState = this.changed.event;
  private readonly load: LoadConnection;
  private readonly place: Omit<Connecting, "listeners">;
  private readonly assessments: Assessments;

  constructor(load: LoadConnection, place: Omit<Connecting, "listeners">, assessments: Assessments) {
    this.load = load;
    this.place = place;
    this.assessments = assessments;
  }

  get state(): ServerState {
    return this.newest;
  }

  private report(state: ServerState): void {
    this.newest = state;
    this.changed.fire();
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
    this.report("starting");
    try {
      const { connect } = await this.load();
      // Until it is `this.client` there is nothing to hear of it, and once another is there nothing any more.
      const heard = (act: () => void) => this.client === client && act();
      const client: BaseLanguageClient = await connect({
        ...this.place,
        listeners: {
          state: (state) => heard(() => this.report(state)),
          assessment: (message) => heard(() => this.assessments.take(message)),
          setGone: ({ root }) => heard(() => this.assessments.drop(root)),
          lost: () => heard(() => this.assessments.clear()),
        },
      });
      this.client = client;
      await client.start();
    } catch (error) {
      this.place.output.error(error instanceof Error ? error : String(error));
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
    this.report("stopped");
    this.assessments.clear();
    try {
      await client?.dispose();
    } catch (error) {
      // A client that never came up refuses to be stopped; it must not keep the next one from starting.
      this.place.output.warn(error instanceof Error ? error.message : String(error));
    }
  }

  async render(uri: string, kind: "preview" | "report" | "notice"): Promise<RenderResult> {
    await this.starting;
    if (!this.client) throw new Error(vscode.l10n.t("The server is not running."));
    return await this.client.sendRequest<RenderResult>(RENDER, { uri, kind });
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
    void this.stop().finally(() => this.changed.dispose());
  }
}
