import * as vscode from "vscode";
import type { Assessments } from "./assessments.ts";
import { isPolicy } from "./policyWatch.ts";
import type { ScorePreview } from "./scorePreview.ts";
import type { ServerClient } from "./serverClient.ts";
import { statusText } from "./statusText.ts";

/** The score of the set that the active editor or the preview shows; hidden wherever there is no policy. */
export class ScoreStatusBar implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly assessments: Assessments;
  private readonly server: ServerClient;
  private readonly preview: ScorePreview;

  constructor(assessments: Assessments, server: ServerClient, preview: ScorePreview) {
    this.assessments = assessments;
    this.server = server;
    this.preview = preview;
    this.item = vscode.window.createStatusBarItem("score", vscode.StatusBarAlignment.Left, 10);
    this.item.name = "Clausemark";
    this.disposables.push(
      this.item,
      assessments.onDidChange(() => this.update()),
      server.onDidChangeState(() => this.update()),
      preview.onDidChangeFocus(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    );
  }

  private update(): void {
    if (this.server.state === "failed") {
      this.show(
        vscode.l10n.t("$(error) Clausemark stopped"),
        new vscode.MarkdownString(vscode.l10n.t("The server stopped. Click to restart it; the log says why.")),
        "clausemark.restartServer",
        "error",
      );
      return;
    }
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.uri ?? this.preview.focused;
    const message = uri ? this.assessments.of(uri) : null;
    if (!message) {
      if (this.server.state === "starting" && (document ? isPolicy(document) : uri)) {
        this.show(
          vscode.l10n.t("$(sync~spin) Clausemark is starting"),
          new vscode.MarkdownString(vscode.l10n.t("Reading the policies of this workspace.")),
          "clausemark.showLog",
          "none",
        );
      } else this.item.hide();
      return;
    }
    const status = statusText(message);
    this.show(status.text, new vscode.MarkdownString(status.tooltip), "clausemark.openPreview", status.level);
    this.item.accessibilityInformation = { label: status.spoken };
  }

  private show(
    text: string,
    tooltip: vscode.MarkdownString,
    command: string,
    level: "error" | "warning" | "none",
  ): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor =
      level === "none" ? undefined : new vscode.ThemeColor(`statusBarItem.${level}Background`);
    this.item.show();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
