import * as vscode from "vscode";
import type { Place, RenderResult } from "../../server/src/protocol.ts";
import type { Assessments } from "./assessments.ts";

type Render = (uri: string) => Promise<RenderResult>;

/** Messages of the page. */
type FromPage = { readonly type: "ready" } | { readonly type: "open"; readonly place: Place };

/** The live score beside the editor: one panel that follows the active policy. */
export class ScorePreview implements vscode.Disposable {
  static readonly viewType = "clausemark.preview";
  private panel: vscode.WebviewPanel | null = null;
  private uri: vscode.Uri | null = null;
  private ready = false;
  private pending: ReturnType<typeof setTimeout> | null = null;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly extensionUri: vscode.Uri;
  private readonly assessments: Assessments;
  private readonly render: Render;
  private readonly goTo: (place: Place) => Promise<void>;

  constructor(
    extensionUri: vscode.Uri,
    assessments: Assessments,
    render: Render,
    goTo: (place: Place) => Promise<void>,
  ) {
    this.extensionUri = extensionUri;
    this.assessments = assessments;
    this.render = render;
    this.goTo = goTo;
    this.disposables.push(
      assessments.onDidChange(() => this.schedule()),
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

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.ready = false;
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, "client", "icon.png");
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, "dist", "webview")],
    };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidDispose(() => {
      this.panel = null;
      this.ready = false;
    });
    panel.webview.html = this.shell(panel.webview);
  }

  private receive(message: FromPage): void {
    if (message.type === "ready") {
      this.ready = true;
      void this.send();
    } else void this.goTo(message.place);
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
    const message = this.assessments.of(uri);
    if (!message) {
      void panel.webview.postMessage({
        type: "empty",
        text: vscode.l10n.t(
          "This file is no policy yet: open a policy, or tag one with “clauses” in its front matter.",
        ),
      });
      return;
    }
    try {
      const { text, locale } = await this.render(uri.toString());
      const score = message.score.value?.toFixed(1) ?? "–";
      panel.title = `${vscode.l10n.t("Service score")} ${score}`;
      void panel.webview.postMessage({ type: "show", html: text, locale, uri: uri.toString() });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void panel.webview.postMessage({
        type: "error",
        text: vscode.l10n.t("The preview could not be made: {0}", reason),
      });
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
