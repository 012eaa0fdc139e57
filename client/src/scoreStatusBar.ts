import * as vscode from "vscode";
import type { Assessments } from "./assessments.ts";
import { statusText } from "./statusText.ts";

export type ServerState = "stopped" | "starting" | "running" | "failed";

/** The score of the active editor's set; hidden wherever there is no policy. */
export class ScoreStatusBar implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly disposables: vscode.Disposable[] = [];
  private state: ServerState = "stopped";
  private readonly assessments: Assessments;

  constructor(assessments: Assessments) {
    this.assessments = assessments;
    this.item = vscode.window.createStatusBarItem("score", vscode.StatusBarAlignment.Left, 10);
    this.item.name = "Clausemark";
    this.disposables.push(
      this.item,
      assessments.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    );
  }

  setState(state: ServerState): void {
    this.state = state;
    this.update();
  }

  private update(): void {
    if (this.state === "failed") {
      this.show(
        vscode.l10n.t("$(error) Clausemark stopped"),
        new vscode.MarkdownString(vscode.l10n.t("The server stopped. Click to restart it; the log says why.")),
        "clausemark.restartServer",
        "error",
      );
      return;
    }
    const uri = vscode.window.activeTextEditor?.document.uri;
    const message = uri ? this.assessments.of(uri) : null;
    if (!message) {
      if (this.state === "starting" && uri) {
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
