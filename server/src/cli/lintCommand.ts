import { message } from "../core/messages/catalogue.ts";
import type { Locale, Message } from "../core/messages/message.ts";
import { PLAIN } from "../core/report/paint.ts";
import type { ReportInput } from "../core/report/reportInput.ts";
import { type LintedSet, type LintRequest, type LintRun, lintCached, lintPaths } from "../workspace/lintPaths.ts";
import { OverlayFiles } from "../workspace/overlayFiles.ts";
import { displayPath, resolvePath } from "../workspace/paths.ts";
import type { Files } from "../workspace/ports.ts";
import { ResultCache } from "../workspace/resultCache.ts";
import { paintFor } from "./colours.ts";
import { DEFAULT_LOCALE } from "./defaultLocale.ts";
import { exitCode } from "./exitCode.ts";
import { FORMATS } from "./formats.ts";
import type { OutputList, RequestedOutput } from "./outputs.ts";
import { printConfig } from "./printConfig.ts";
import type { LintFlags } from "./program.ts";
import { Progress } from "./progress.ts";
import { reportOf } from "./reportOf.ts";
import { printError, UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

const CACHE_FOLDER = ".clausemarkcache";

/** `clausemark [lint] [paths...]`: findings on standard output, everything else on standard error. */
export async function lintCommand(
  paths: readonly string[],
  outputList: OutputList,
  flags: LintFlags,
  world: World,
): Promise<ExitCode> {
  const outputs = outputList.outputs();
  const locale = flags.locale ?? DEFAULT_LOCALE;
  const asOf = flags.asOf ?? world.today();
  const configPath = await configPathOf(flags.config, world);
  if (flags.printConfig !== undefined) return printConfig(flags.printConfig, configPath, flags, world);
  const input = await readStandardInput(paths, flags, world);
  const cacheFolder = flags.cacheLocation ?? (flags.cache ? CACHE_FOLDER : null);
  const cache = cacheFolder === null ? null : openCache(cacheFolder, asOf, world);
  const progress = new Progress(world.error, world.clock, locale);
  const request: LintRequest = {
    workingFolder: world.workingFolder,
    paths: input.paths,
    configPath,
    honourIgnoreFiles: flags.ignore,
    asOf,
    surface: "batch",
    locale: flags.locale,
    rubrics: world.assets,
    model: () => world.assets.model(),
    onRead: (total) => progress.step(total),
  };
  const run = cache ? await lintCached(input.files, request, cache) : await lintPaths(input.files, request);
  progress.end();
  const report = reportOf(run, { ...flags, asOf, version: world.version });
  const written = await writeReports(report, outputs, flags, world, locale);
  for (const text of remarks(run, world)) printError(world.error, text, locale);
  if (cache?.failure) {
    const failed = message("cli/cache-failed", { folder: cacheFolder ?? "", reason: cache.failure });
    printError(world.error, failed, locale);
  }
  const verdict = exitCode(run, report.sets, flags);
  for (const text of verdict.reasons) printError(world.error, text, locale);
  return written ? verdict.code : EXIT.trouble;
}

function openCache(folder: string, asOf: string, { build, version, workingFolder, entries }: World): ResultCache {
  const run = { build: `${version} ${build}`, asOf, surface: "batch" as const, workingFolder };
  return new ResultCache(entries(resolvePath(workingFolder, folder)), run);
}

/** The file that `--config` names has to be there; what is wrong in it becomes findings. */
export async function configPathOf(written: string | undefined, world: World): Promise<string | null> {
  if (written === undefined) return null;
  const path = resolvePath(world.workingFolder, written);
  const stat = await world.files.stat(path);
  if (stat?.kind === "file") return path;
  const reason = stat ? message("unreadable/not-a-file") : "";
  throw new UsageError(message("usage/config-absent", { file: written, reason }));
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

/** False where a file could not be written; the other outputs are written all the same. */
async function writeReports(
  report: ReportInput,
  outputs: readonly RequestedOutput[],
  flags: LintFlags,
  world: World,
  locale: Locale,
): Promise<boolean> {
  let complete = true;
  for (const { format, file } of outputs) {
    const render = FORMATS[format];
    if (file === null) {
      const width = world.out.isTerminal ? world.out.columns : null;
      world.out.write(render(report, { width, paint: paintFor(world, world.out, flags.color) }));
      continue;
    }
    try {
      await world.writeFile(resolvePath(world.workingFolder, file), render(report, { width: null, paint: PLAIN }));
    } catch (error) {
      complete = false;
      const reason = error instanceof Error ? error.message : String(error);
      printError(world.error, message("cli/cannot-write", { file, reason }), locale);
    }
  }
  return complete;
}

/** What is said beside the findings: files that were not read, paths that selected nothing. */
function* remarks(run: LintRun<LintedSet>, world: World): Iterable<Message> {
  for (const { file, reason } of run.unreadable) yield message("path/unreadable", { path: file, reason });
  for (const { path, why } of run.unmatched) {
    yield message(`path/${why}`, { path, folder: world.workingFolder });
  }
  if (run.sets.length > 0) {
    for (const root of run.emptySets) yield message("cli/empty-set", { root });
  }
}

/** For messages: a path of the machine as it is shown. */
export function shown(path: string, world: World): string {
  return displayPath(path, world.workingFolder);
}
