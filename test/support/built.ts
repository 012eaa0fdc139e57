import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");
export const CLI = join(ROOT, "dist/cli.js");

export interface Spawned {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The command line as it ships; `npm run build` makes it, as the test command does before the tests. */
export function spawnCli(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string | Uint8Array } = {},
): Spawned {
  if (!existsSync(CLI)) throw new Error("dist/cli.js is missing: run npm run build first");
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NO_COLOR: "", FORCE_COLOR: "", ...options.env },
    input: options.input ?? "",
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, error: stderr };
}
