import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";

export interface WorkbenchPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that the page and its frames wrote to the console, oldest first. */
  readonly console: readonly ConsoleLine[];
  /** Console errors and uncaught exceptions that come from the extension or one of its webviews. */
  ownErrors(): readonly string[];
}

export interface ConsoleLine {
  readonly type: string;
  readonly text: string;
  readonly from: string;
}

/** How a script address or a message shows that it is the extension's, its client's, or from inside a webview. */
const OWN =
  /\bclausemark\.\w|\bClausemark client\b|\/dist\/(?:client|server)\.browser\.|\/webview\/browser\/pre\/fake\.html|vscode-webview:/;

export async function newWorkbenchPage(browser: Browser): Promise<WorkbenchPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  const lines: ConsoleLine[] = [];
  page.on("console", (message: ConsoleMessage) =>
    lines.push({ type: message.type(), text: message.text(), from: message.location().url }),
  );
  page.on("pageerror", (error) => lines.push({ type: "error", text: error.stack ?? error.message, from: "uncaught" }));
  const ownErrors = () =>
    lines
      .filter((line) => line.type === "error" && OWN.test(`${line.from} ${line.text}`))
      .map((l) => `${l.from}: ${l.text}`);
  return { page, context, console: lines, ownErrors };
}
