/**
 * The tests in real VS Code: `npx tsx test/vscode/run.ts [SUITE...]`. Installs what is missing, packages the extension,
 * checks the types of these tests and runs the suites; their counts go to `.test-results/vscode.json`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { reportFailedStep } from "../../server/tools/failedSteps.ts";
import { ensureInstalled } from "./kit/install.ts";
import { KIT, RESULTS, ROOT } from "./kit/paths.ts";

async function main(suites: readonly string[]): Promise<number> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    reportFailedStep("These tests need Linux on x64; elsewhere run: npx tsx test/vscode/electron.ts");
    return 1;
  }
  ensureInstalled();
  // The driver of the browser is one of the packages that have just been installed.
  const { CHROMIUM_MISSING, findChromium } = await import("./kit/browser.ts");
  if (findChromium() === null) {
    reportFailedStep(CHROMIUM_MISSING);
    return 1;
  }
  const packaged = run("packaging", "npm", "run", "--silent", "package");
  const typed = run("types of these tests", "npx", "--no-install", "tsc", "-p", KIT);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${join(RESULTS, "vscode.json")}`];
  const tested = run(
    "tests",
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

function run(step: string, command: string, ...args: readonly string[]): boolean {
  const isDone = spawnSync(command, args, { cwd: ROOT, stdio: "inherit" }).status === 0;
  if (!isDone) reportFailedStep(`the step "${step}" failed`);
  return isDone;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  reportFailedStep(String(error));
  return 1;
});
