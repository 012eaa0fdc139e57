import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { launchBrowser } from "../kit/browser.ts";
import { installExtension } from "../kit/codeServer.ts";
import { NEWEST } from "../kit/editions.ts";
import { bundleHost, type HostRun, runInHost } from "../kit/inHost.ts";
import { newWorkbenchPage } from "../kit/page.ts";
import { EXTENSION, packagedExtension } from "../kit/product.ts";
import { copyOf, discard, scratchFolder } from "../kit/scratch.ts";
import { fixtureFolder } from "../kit/specs.ts";
import { startWebHost } from "../kit/webHost.ts";

const { run, ownErrors } = await runOnTheWeb();

describe("VS Code for the web", () => {
  for (const { name, failure } of run.results) {
    test(name, () => {
      if (failure !== null) throw new Error(failure);
    });
  }
  test("ends with exit code 0", () => expect(run.exitCode, run.log.slice(-20).join("\n")).toBe(0));
  test("the extension writes no errors to the console", () => expect(ownErrors).toEqual([]));
});

/** The package's own content runs in a browser's worker: it is unpacked by installing it into an unused profile. */
async function runOnTheWeb(): Promise<{ readonly run: HostRun; readonly ownErrors: readonly string[] }> {
  const profile = scratchFolder();
  const folder = copyOf(fixtureFolder("policies"));
  installExtension(NEWEST, profile, packagedExtension());
  const unpacked = readdirSync(join(profile, "ext")).find((name) => name.startsWith(`${EXTENSION}-`)) ?? "";
  const host = await startWebHost(join(profile, "ext", unpacked), folder, await bundleHost("web", "browser"));
  const browser = await launchBrowser();
  try {
    const { page, ownErrors } = await newWorkbenchPage(browser);
    return { run: await runInHost(page, host.address), ownErrors: ownErrors() };
  } finally {
    await browser.close();
    host.stop();
    discard(profile);
    discard(folder);
  }
}
