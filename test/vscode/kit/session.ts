import type { Browser } from "playwright-core";
import type { TestContext } from "vitest";
import { type Opening, workbenchAddress } from "./address.ts";
import { launchBrowser } from "./browser.ts";
import { type CodeServer, type CodeServerOptions, startCodeServer } from "./codeServer.ts";
import { keepEvidence } from "./evidence.ts";
import { bundleHost, type HostRun, runInHost } from "./inHost.ts";
import { newWorkbenchPage, type WorkbenchPage } from "./page.ts";
import { packagedExtension } from "./product.ts";
import { copyOf, discard } from "./scratch.ts";
import { fixtureFolder, type HostSpecs } from "./specs.ts";
import { openWorkbench } from "./workbench.ts";

/** A running VS Code with the packaged extension, and a browser to look at it. */
export interface Session {
  readonly server: CodeServer;
  readonly browser: Browser;
  /** Opens a workbench whose pictures are kept when the test fails. */
  open(context: TestContext | null, opening: Opening): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

export async function startSession(options: CodeServerOptions): Promise<Session> {
  const server = await startCodeServer({ vsix: packagedExtension(), ...options });
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    server,
    browser,
    async open(context, opening) {
      const workbench = await openWorkbench(browser, server, opening);
      if (context !== null) keepEvidence(context, workbench);
      return workbench;
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** How often a window that opens empty is opened again. */
const STARTS = 8;

/** Runs specs inside the extension host of a session, on a fresh copy of their fixture; only a start is tried again. */
export async function runSpecsIn(session: Session, specs: HostSpecs): Promise<HostRun> {
  let run = await startSpecs(session, specs);
  for (let start = 1; run.openedEmpty && start < STARTS; start++) {
    console.warn(`VS Code opened an empty window instead of ${specs.fixture}; it is opened again`);
    run = await startSpecs(session, specs);
  }
  return run;
}

async function startSpecs(session: Session, specs: HostSpecs): Promise<HostRun> {
  const folder = copyOf(fixtureFolder(specs.fixture));
  const bundle = await bundleHost(specs.name, "node");
  const workspace = specs.workspaceFile === undefined ? folder : `${folder}/${specs.workspaceFile}`;
  const { page, context } = await newWorkbenchPage(session.browser);
  try {
    return await runInHost(page, workbenchAddress(session.server, { workspace, specs: bundle }));
  } finally {
    await context.close();
    discard(folder);
  }
}
