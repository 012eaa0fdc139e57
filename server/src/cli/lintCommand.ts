import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE } from "../core/messages/message.ts";
import { OverlayFiles } from "../workspace/overlayFiles.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { Files } from "../workspace/ports.ts";
import type { LintJob } from "./lintJob.ts";
import { lintOnce } from "./lintOnce.ts";
import type { OutputList } from "./outputs.ts";
import { printConfig } from "./printConfig.ts";
import type { LintFlags } from "./program.ts";
import { UsageError } from "./usageError.ts";
import { configPathOf } from "./userPaths.ts";
import type { ExitCode, World } from "./world.ts";

/** `clausemark [lint] [paths...]`. */
export async function lintCommand(
  paths: readonly string[],
  outputList: OutputList,
  flags: LintFlags,
  world: World,
): Promise<ExitCode> {
  const outputs = outputList.outputs(flags.fixDryRun ? "diff" : "stylish");
  const configPath = await configPathOf(flags.config, world);
  if (flags.printConfig !== undefined) return printConfig(flags.printConfig, configPath, flags, world);
  refuseTogether(flags);
  const input = await readStandardInput(paths, flags, world);
  // A watch may run past midnight, so the day is asked for at each run.
  const newJob = (): LintJob => ({
    files: input.files,
    request: {
      workingFolder: world.workingFolder,
      paths: input.paths,
      configPath,
      honourIgnoreFiles: flags.ignore,
      asOf: flags.asOf ?? world.today(),
      surface: "batch",
      locale: flags.locale,
      ...(flags.shard ? { shard: flags.shard } : {}),
      rubrics: world.assets,
      model: () => world.assets.model(),
    },
    outputs,
    flags,
    locale: flags.locale ?? DEFAULT_LOCALE,
  });
  if (!flags.watch) return (await lintOnce(newJob(), world)).code;
  const { watchLint } = await import("./watchLint.ts");
  return watchLint(newJob, world);
}

/** Options that contradict each other. */
function refuseTogether({ fix, fixDryRun, stdin, since, watch }: LintFlags): void {
  const refuse = (option: string, other: string) => {
    throw new UsageError(message("usage/not-together", { option, other }));
  };
  if (fix && fixDryRun) refuse("--fix", "--fix-dry-run");
  if (fix && stdin) refuse("--fix", "--stdin");
  if (since !== undefined && stdin) refuse("--since", "--stdin");
  if (watch && stdin) refuse("--watch", "--stdin");
}

/** Standard input stands in for one file, which keeps its place in its set. */
async function readStandardInput(
  paths: readonly string[],
  flags: LintFlags,
  world: World,
): Promise<{ readonly files: Files; readonly paths: readonly string[] }> {
  if (!flags.stdin) {
    if (flags.stdinFilename !== undefined) throw new UsageError(message("usage/stdin-filename-alone"));
    return { files: world.files, paths };
  }
  if (paths.length > 0) throw new UsageError(message("usage/stdin-paths"));
  const name = flags.stdinFilename ?? "stdin.md";
  const path = resolvePath(world.workingFolder, name);
  const files = new OverlayFiles(world.files);
  files.set(path, await world.readInput());
  return { files, paths: [name] };
}
