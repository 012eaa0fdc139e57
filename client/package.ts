/** `npm run package`: builds and writes clausemark-VERSION.vsix. */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { reportFailedStep } from "../server/tools/failedSteps.ts";

const root = join(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const target = `clausemark-${version}.vsix`;
const LIMIT = 1_500_000;

run("npm", ["run", "--silent", "build"]);
run("npx", [
  "--no-install",
  "vsce",
  "package",
  "--no-dependencies",
  "--readme-path",
  "client/README.md",
  "--changelog-path",
  "CHANGELOG.md",
  "--out",
  target,
]);
const { size } = statSync(join(root, target));
console.log(`${target}: ${size} bytes`);
if (size > LIMIT) {
  reportFailedStep(`${target} has ${size} bytes, more than ${LIMIT}`);
  process.exitCode = 1;
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status === 0) return;
  reportFailedStep(`"${[command, ...args].join(" ")}" failed`);
  process.exit(status ?? 1);
}
