import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/** Errors, warnings and infos of a folder by the command line, which is the measure for what the editor shows. */
export function lintCounts(folder: string): readonly number[] {
  const flags = ["lint", "--format", "json", "."];
  const run = spawnSync(process.execPath, [join(ROOT, "dist", "cli.js"), ...flags], { cwd: folder, encoding: "utf8" });
  const { summary } = JSON.parse(run.stdout) as {
    readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
  };
  return [summary.errors, summary.warnings, summary.infos];
}
