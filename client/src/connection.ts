/**
 * The part of the client that needs the client library: loaded when there is something to do, not when VS Code starts.
 * `connection.node.ts` and `connection.browser.ts` say how a host starts the server.
 */
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
  SET_GONE,
  type SetGoneParams,
} from "../../server/src/protocol.ts";
import { startsAgain } from "./crashes.ts";
import { serveFiles } from "./fileBridge.ts";

/** How a connection goes, as the views tell it. */
export type ConnectionState = "starting" | "running" | "failed";

export interface Listeners {
  state(state: ConnectionState): void;
  assessment(message: AssessmentMessage): void;
  setGone(params: SetGoneParams): void;
  /** What was known of the policies holds no longer. */
  lost(): void;
}

/** What a host needs for a connection. */
export interface Connecting {
  readonly extensionUri: vscode.Uri;
  readonly output: vscode.LogOutputChannel;
  /** Whether every scheme is read through the client, as in a browser. */
  readonly allSchemesRemote: boolean;
  readonly listeners: Listeners;
}

/** Makes a client and listens to it; it is not started yet. */
export function connectWith(
  { output, allSchemesRemote, listeners }: Connecting,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
): BaseLanguageClient {
  let gaveUp = false;
  const errorHandler = startsAgain(() => {
    gaveUp = true;
  });
  const client = make({ ...optionsFor(output, allSchemesRemote), errorHandler });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) listeners.lost();
    // A crashed server that is about to be started again is stopped for a moment.
    const restarts = newState === State.Starting || (newState === State.Stopped && !gaveUp);
    listeners.state(newState === State.Running ? "running" : restarts ? "starting" : "failed");
  });
  client.onNotification(ASSESSMENT, listeners.assessment);
  client.onNotification(SET_GONE, listeners.setGone);
  serveFiles(client);
  return client;
}

function optionsFor(output: vscode.LogOutputChannel, allSchemesRemote: boolean): LanguageClientOptions {
  const locale = vscode.workspace.getConfiguration("clausemark").get<string>("locale");
  const schemes = new Set((vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme));
  if (!allSchemesRemote) schemes.delete("file");
  const initializationOptions: InitializationOptions = {
    ...(locale === "zh-CN" || locale === "en" ? { locale } : {}),
    fileSchemes: [...schemes],
    trusted: vscode.workspace.isTrusted,
  };
  return {
    documentSelector: [{ language: "markdown" }, { language: "clausemark-policy" }, { pattern: "**/clausemark.yaml" }],
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: ["clausemark.goTo", "clausemark.explain"] }, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
  };
}
