/** Everything that can be checked without running the product: types (the core under its own rules), style, generated files. */
import { spawnSync } from "node:child_process";
import { reportFailedStep } from "./failedSteps.ts";

const CHECKS: readonly (readonly string[])[] = [
  ["tsc", "-p", "."],
  ["tsc", "-p", "server/src/core"],
  ["tsc", "-p", "client"],
  ["tsc", "-p", "client/webview"],
  ["tsc", "-p", "client/playground"],
  ["biome", "check", "--error-on-warnings", "."],
  ["tsx", "server/tools/generate.ts", "--check"],
];

let failed = false;
for (const [command = "", ...args] of CHECKS) {
  const status = spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" }).status;
  if (status !== 0) {
    failed = true;
    reportFailedStep(`"${[command, ...args].join(" ")}" failed`);
  }
}
process.exitCode = failed ? 1 : 0;
