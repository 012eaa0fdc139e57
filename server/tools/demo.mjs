// Plain JavaScript without packages: this runs on a fresh clone, before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

if (!existsSync(join(root, "node_modules"))) run("npm", ["ci"]);
run("npm", ["run", "--silent", "build"]);
// Findings are what the demo shows: exit code 1 means the samples have errors, as they should.
const lint = spawnSync(process.execPath, ["dist/cli.js", "lint", "samples"], { cwd: root, stdio: "inherit" });
process.exitCode = lint.status === 1 || lint.status === 2 ? 0 : (lint.status ?? 1);

function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
