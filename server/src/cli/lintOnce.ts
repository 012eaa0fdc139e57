import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import { OpenedSets } from "../core/report/openedSets.ts";
import type { ReportSet } from "../core/report/reportInput.ts";
import { type FixedRun, fixPaths } from "../workspace/fixPaths.ts";
import { type LintedSet, type LintRun, lintByWorkers, lintCached, lintPaths } from "../workspace/lintPaths.ts";
import { resolvePath } from "../workspace/paths.ts";
import { ResultCache } from "../workspace/resultCache.ts";
import { BaselineFile } from "./baselineFile.ts";
import { compareSince } from "./compareSince.ts";
import { exitCode } from "./exitCode.ts";
import type { LintJob } from "./lintJob.ts";
import type { LintFlags } from "./program.ts";
import { Progress } from "./progress.ts";
import { reportOf } from "./reportOf.ts";
import { unifiedDiff } from "./unifiedDiff.ts";
import { printError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";
import { writeOne, writeReports } from "./writeReports.ts";

const CACHE_FOLDER = ".clausemarkcache";

export interface LintOutcome {
  readonly code: ExitCode;
  readonly run: LintRun<LintedSet>;
}

/** Runs a job: findings on standard output, everything else on standard error. */
export async function lintOnce(job: LintJob, world: World): Promise<LintOutcome> {
  const baseline = await BaselineFile.open(job.flags, world);
  const { request, outputs, flags, locale } = job;
  const { run: whole, complete } = await linted(job, world);
  const run = flags.errorOnUnmatched ? whole : tolerant(whole);
  const reports = new OpenedSets(run.sets.map((set) => set.entry));
  const updated = !flags.updateBaseline || (await baseline?.update(reports, locale)) !== false;
  const known = baseline ? (set: ReportSet) => baseline.known(set) : undefined;
  const settings = { ...flags, asOf: request.asOf, version: world.version, known };
  const now = reportOf(run, settings);
  const report = flags.since === undefined ? now : await compareSince(now, flags.since, job, settings, world);
  const written = await writeReports(report, outputs, flags, world, locale);
  for (const text of remarks(run, world)) printError(world.error, text, locale);
  for await (const text of baseline?.unused(reports) ?? []) printError(world.error, text, locale);
  const verdict = exitCode(run, report.sets, flags);
  for (const text of verdict.reasons) printError(world.error, text, locale);
  return { run, code: written && complete && updated ? verdict.code : EXIT.trouble };
}

/** A file that is no policy is passed over; a path that is not there stays an error. */
function tolerant(run: LintRun<LintedSet>): LintRun<LintedSet> {
  return { ...run, unmatched: run.unmatched.filter(({ why }) => why === "absent") };
}

interface Linted {
  readonly run: LintRun<LintedSet>;
  /** False where something could not be written. */
  readonly complete: boolean;
}

async function linted(job: LintJob, world: World): Promise<Linted> {
  const { flags, locale } = job;
  const progress = new Progress(world.error, world.clock, locale);
  const request = { ...job.request, onRead: (total: number) => progress.step(total) };
  try {
    if (flags.fix || flags.fixDryRun) {
      const fixed = await fixPaths(job.files, request);
      progress.end();
      return { run: fixed.run, complete: await applyFixes(fixed, job, world) };
    }
    const folder = cacheFolder(flags);
    // A comparison needs the policies themselves, not only what was said of them.
    if (folder === null || flags.since !== undefined) {
      // Threads read the files themselves, and give back what reports need and nothing else.
      const workers = job.files === world.files && flags.since === undefined ? world.workers?.() : undefined;
      const run = workers ? await lintByWorkers(job.files, request, workers) : await lintPaths(job.files, request);
      return { run, complete: true };
    }
    const cache = openCache(folder, request.asOf, world);
    const run = await lintCached(job.files, request, cache);
    progress.end();
    if (cache.failure !== null) {
      printError(world.error, message("cli/cache-failed", { folder, reason: cache.failure }), locale);
    }
    return { run, complete: true };
  } finally {
    progress.end();
  }
}

/** As written on the command line; null where nothing is to be remembered. */
export function cacheFolder({ cache, cacheLocation }: LintFlags): string | null {
  return cacheLocation ?? (cache ? CACHE_FOLDER : null);
}

function openCache(folder: string, asOf: string, { build, version, workingFolder, entries }: World): ResultCache {
  const run = { build: `${version} ${build}`, asOf, surface: "batch" as const, workingFolder };
  return new ResultCache(entries(resolvePath(workingFolder, folder)), run);
}

/** Writes what was fixed, or shows it as a diff; false where a file could not be written. */
async function applyFixes(fixed: FixedRun, { flags, locale }: LintJob, world: World): Promise<boolean> {
  const { changed, fixes, unwritable } = fixed;
  for (const file of unwritable) printError(world.error, message("cli/fix-encoding", { file }), locale);
  if (flags.fixDryRun) {
    world.out.write(unifiedDiff(changed));
    if (fixes > 0) printError(world.error, message("cli/would-fix", { fixes, files: changed.length }), locale);
    return true;
  }
  let complete = true;
  for (const { file, bytes } of changed) complete = (await writeOne(file, bytes, world, locale)) && complete;
  if (fixes > 0 && complete) {
    printError(world.error, message("cli/fixed", { fixes, files: changed.length }), locale);
  }
  return complete;
}

/** What is said beside the findings: files that were not read, paths that selected nothing. */
export function* remarks(run: LintRun<LintedSet>, world: World): Iterable<Message> {
  for (const { file, reason } of run.unreadable) yield message("path/unreadable", { path: file, reason });
  for (const { path, why } of run.unmatched) {
    yield message(`path/${why}`, { path, folder: world.workingFolder });
  }
  if (run.sets.length > 0) {
    for (const root of run.emptySets) yield message("cli/empty-set", { root });
  }
}
