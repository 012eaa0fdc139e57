import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CLI, type Spawned } from "./built.ts";

/** Puts the built command line as `clausemark` into a folder, as if it had been installed there. */
export function installShim(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "clausemark");
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(file, 0o755);
  return folder;
}

/** Runs a script as CI systems do: bash that stops at the first command that fails. */
export function runBash(script: string, cwd: string, bin: string, env: Readonly<Record<string, string>> = {}): Spawned {
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  return { code: status, out: stdout, error: stderr };
}
