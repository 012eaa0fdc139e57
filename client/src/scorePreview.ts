import * as vscode from "vscode";
import type { Place } from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";
import type { ServerClient } from "./serverClient.ts";

type Server = Pick<ServerClient, "state" | "onDidChangeState" | "start" | "restart" | "render">;

/** Messages of the page. */
type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "restart" }
  | { readonly type: "open"; readonly place: Place };

/** What the page shows: a set, or a sentence with, where there is one, the way out. */
type ToPage =
  | { readonly type: "show"; readonly html: string; readonly locale: string; readonly uri: string }
  | { readonly type: "loading" | "empty" | "error"; readonly text: string; readonly restart?: string };

/** The live score beside the editor: one panel that follows the active policy. */
export class ScorePreview implements vscode.Disposable {
  static readonly viewType = "clausemark.preview";
  private panel: vscode.WebviewPanel | null = null;
  private uri: vscode.Uri | null = null;
  private ready = false;
  /** Answers may come late: only what was asked last is shown. */
  private asked = 0;
  private pending: ReturnType<typeof setTimeout> | null = null;
  private readonly focus = new vscode.EventEmitter<void>();
  /** The page has got or lost the focus. */
  readonly onDidChangeFocus = this.focus.event;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly extensionUri: vscode.Uri;
  private readonly assessments: Assessments;
  private readonly server: Server;
  private readonly goTo: (place: Place) => Promise<void>;

  constructor(
    extensionUri: vscode.Uri,
    assessments: Assessments,
    server: Server,
    goTo: (place: Place) => Promise<void>,
  ) {
    this.extensionUri = extensionUri;
    this.assessments = assessments;
    this.server = server;
    this.goTo = goTo;
    this.disposables.push(
      this.focus,
      assessments.onDidChange(() => this.schedule()),
      server.onDidChangeState(() => this.schedule()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && this.panel && this.assessments.of(editor.document.uri)) {
          this.uri = editor.document.uri;
          this.schedule();
        }
      }),
      vscode.window.registerWebviewPanelSerializer(ScorePreview.viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const uri = typeof state === "object" && state !== null ? (state as { uri?: unknown }).uri : undefined;
          if (typeof uri === "string") this.uri = vscode.Uri.parse(uri);
          this.adopt(panel);
          await this.server.start();
        },
      }),
    );
  }

  open(uri: vscode.Uri): void {
    this.uri = uri;
    if (this.panel) {
      this.panel.reveal(undefined, true);
      this.schedule();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      ScorePreview.viewType,
      vscode.l10n.t("Service score"),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, "dist", "webview")] },
    );
    this.adopt(panel);
  }

  /** The policy whose page has the focus, as no text editor has then. */
  get focused(): vscode.Uri | null {
    return this.panel?.active ? this.uri : null;
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.ready = false;
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, "client", "icon.png");
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, "dist", "webview")],
    };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidChangeViewState(() => this.focus.fire());
    panel.onDidDispose(() => {
      this.panel = null;
      this.ready = false;
      this.focus.fire();
    });
    panel.webview.html = this.shell(panel.webview);
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case "ready":
        this.ready = true;
        void this.send();
        return;
      case "restart":
        void this.server.restart();
        return;
      case "open":
        void this.goTo(message.place);
    }
  }

  /** A burst of keystrokes is one update. */
  private schedule(): void {
    if (!this.panel || this.pending !== null) return;
    this.pending = setTimeout(() => {
      this.pending = null;
      void this.send();
    }, 40);
  }

  private async send(): Promise<void> {
    const { panel, uri } = this;
    if (!panel || !this.ready || !uri) return;
    const asked = ++this.asked;
    const shown = await this.contentOf(uri);
    if (asked !== this.asked) return;
    if (shown.type === "show") {
      const score = this.assessments.of(uri)?.score.value?.toFixed(1) ?? "–";
      panel.title = `${vscode.l10n.t("Service score")} ${score}`;
    }
    void panel.webview.postMessage(shown);
  }

  private async contentOf(uri: vscode.Uri): Promise<ToPage> {
    const { state } = this.server;
    if (state === "failed") {
      const text = vscode.l10n.t("The server stopped, so nothing can be scored. The log says why.");
      return { type: "error", text, restart: vscode.l10n.t("Restart the server") };
    }
    if (state !== "running") return { type: "loading", text: vscode.l10n.t("Reading the policies …") };
    try {
      // The server answers when it has read the policies, which may be later than that it runs.
      const { text, locale } = await this.server.render(uri.toString(), "preview");
      return { type: "show", html: text, locale, uri: uri.toString() };
    } catch (error) {
      if (this.assessments.of(uri)) {
        const reason = error instanceof Error ? error.message : String(error);
        return { type: "error", text: vscode.l10n.t("The preview could not be made: {0}", reason) };
      }
      const text = vscode.l10n.t(
        "This file is no policy yet: open a policy, or use the command “Make this file a policy”.",
      );
      return { type: "empty", text };
    }
  }

  /** Nothing but the extension's own script and style may load. */
  private shell(webview: vscode.Webview): string {
    const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    const asset = (name: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, "dist", "webview", name));
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; img-src ${webview.cspSource};`;
    return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${asset("preview.css")}">
<title>Clausemark</title>
</head>
<body>
<main id="root" aria-live="polite" aria-busy="true"><p class="state">${vscode.l10n.t("Reading the policies …")}</p></main>
<script nonce="${nonce}" src="${asset("preview.js")}"></script>
</body>
</html>`;
  }

  dispose(): void {
    if (this.pending !== null) clearTimeout(this.pending);
    this.panel?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }
}
