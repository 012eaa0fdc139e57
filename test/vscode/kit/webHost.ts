import { open } from "@vscode/test-web";
import type { HostBundle } from "./inHost.ts";
import { WEB_BUILDS, WEB_COMMIT } from "./install.ts";
import { freePort } from "./port.ts";

export interface WebHost {
  /** Address of a workbench whose extension host is a worker of the browser, as on vscode.dev. */
  readonly address: string;
  stop(): void;
}

/**
 * Serves the web build with an unpacked extension and a folder that is copied into the page's memory. Test-web only
 * serves; the page is driven by the same code as everywhere else.
 */
export async function startWebHost(extension: string, folder: string, specs: HostBundle): Promise<WebHost> {
  const port = await freePort();
  const server = await open({
    browserType: "none",
    quality: "stable",
    commit: WEB_COMMIT,
    testRunnerDataDir: WEB_BUILDS,
    host: "localhost",
    port,
    folderPath: folder,
    extensionPaths: [extension],
    extensionDevelopmentPath: specs.folder,
    extensionTestsPath: specs.entry,
  });
  return { address: `http://localhost:${port}/`, stop: () => server.dispose() };
}
