import * as vscode from "vscode";
import { Assessments } from "./assessments.ts";
import { registerCommands } from "./commands.ts";
import { CoverageTree } from "./coverageTree.ts";
import { goTo } from "./goTo.ts";
import { registerLintTask } from "./lintTask.ts";
import { whenPoliciesAppear } from "./policyWatch.ts";
import { ScorePreview } from "./scorePreview.ts";
import { ScoreStatusBar } from "./scoreStatusBar.ts";
import { type LoadConnection, ServerClient } from "./serverClient.ts";

/** What the extension gives other extensions and its own tests. */
export interface ClausemarkApi {
  readonly assessments: Assessments;
  readonly server: ServerClient;
}

/** Registers the views and waits: the server starts when the workspace has policies, not before. */
export function start(context: vscode.ExtensionContext, load: LoadConnection, inBrowser: boolean): ClausemarkApi {
  const output = vscode.window.createOutputChannel("Clausemark", { log: true });
  const assessments = new Assessments();
  const place = { extensionUri: context.extensionUri, output, allSchemesRemote: inBrowser };
  const server = new ServerClient(load, place, assessments);
  const tree = new CoverageTree(assessments, context.workspaceState);
  const preview = new ScorePreview(context.extensionUri, assessments, server, goTo);
  const statusBar = new ScoreStatusBar(assessments, server, preview);
  context.subscriptions.push(
    output,
    assessments,
    statusBar,
    server,
    tree,
    preview,
    assessments.onDidChange(() => {
      void vscode.commands.executeCommand("setContext", "clausemark.active", assessments.all().length > 0);
    }),
    server.onDidChangeState(() => {
      void vscode.commands.executeCommand("setContext", "clausemark.server", server.state);
    }),
    ...registerCommands({ server, assessments, tree, preview, output }),
    ...(inBrowser ? [] : [registerLintTask()]),
    // Activation ends first: loading the library costs more than all of it.
    whenPoliciesAppear(() => setTimeout(() => void server.start())),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (server.state === "running") void server.restart();
    }),
  );
  return { assessments, server };
}
