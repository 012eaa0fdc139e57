/**
 * The tests in real VS Code: `npx tsx test/vscode/run.ts [SUITE...]`. Installs what is missing, packages the extension,
 * checks the types of these tests and runs the suites; their counts go to `.test-results/vscode.json`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./kit/install.ts";
import { KIT, RESULTS, ROOT } from "./kit/paths.ts";

async function main(suites: readonly string[]): Promise<number> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.error("These tests need Linux on x64; elsewhere run: npx tsx test/vscode/electron.ts");
    return 1;
  }
  ensureInstalled();
  // The driver of the browser is one of the packages that have just been installed.
  const { CHROMIUM_MISSING, findChromium } = await import("./kit/browser.ts");
  if (findChromium() === null) {
    console.error(CHROMIUM_MISSING);
    return 1;
  }
  const packaged = run("npm", "run", "--silent", "package");
  const typed = run("npx", "--no-install", "tsc", "-p", KIT);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${join(RESULTS, "vscode.json")}`];
  const tested = run(
    "npx",
    "--no-install",
    "vitest",
    "run",
    "--config",
    join(KIT, "vitest.config.ts"),
    ...reporters,
    ...suites,
  );
  return packaged && typed && tested ? 0 : 1;
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: ROOT, stdio: "inherit" }).status === 0;
}

process.exitCode = await main(process.argv.slice(2));
