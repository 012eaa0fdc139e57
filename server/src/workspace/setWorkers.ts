import type { Locale } from "../core/messages/message.ts";
import type { ReportEntry } from "../core/report/openedSets.ts";
import type { ReportSet, UnreadableFile } from "../core/report/reportInput.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import type { Surface } from "../core/rules/severities.ts";
import type { SetPlace } from "./discover.ts";
import type { LintRequest, SetFiles } from "./lintPaths.ts";
import type { ReadSet } from "./loadSet.ts";
import { type PackedSet, packedEntry, packSet } from "./packedSet.ts";

/** What of a run a worker has to know; the rest is the same in every process of this build. */
export interface WorkerRun {
  readonly workingFolder: string;
  readonly asOf: string;
  readonly surface: Surface;
  readonly locale: Locale | null;
}

/** Processes or threads that judge sets of the file system; everything that passes is plain data. */
export interface SetWorkers {
  /** Sets to work on places that will be asked for in this order; false where that does not pay. */
  start(run: WorkerRun, places: readonly SetPlace[]): boolean;
  /** Null where the set has to be judged by whoever asks. */
  visit(place: SetPlace): Promise<VisitedSet | null>;
  end(): void;
}

/** A set that a worker has judged. */
export interface VisitedSet {
  readonly root: string;
  readonly config: string | null;
  readonly policies: readonly string[];
  readonly unreadable: readonly UnreadableFile[];
  /** Null where there is nothing to check. */
  readonly result: WorkerResult | null;
}

export interface WorkerResult {
  /** Id of the built-in standard it was judged by. */
  readonly standard: string;
  readonly packed: PackedSet;
}

/** What a worker answers of a set it has read; faulty configurations and standards of a house are left to the caller. */
export async function answerOf(
  read: ReadSet,
  isBuiltIn: (id: string) => boolean,
  judge: (read: ReadSet) => Promise<{ readonly report: ReportSet }>,
): Promise<VisitedSet | null> {
  if (read.problems.length > 0 || read.others.size > 0 || !isBuiltIn(read.rubric.id)) return null;
  const { root, configFile, policies, unreadable, rubric } = read;
  const files = {
    root,
    config: configFile?.path ?? null,
    policies: policies.map(({ path }) => path),
    unreadable,
  };
  if (policies.length === 0) return { ...files, result: null };
  const { report } = await judge(read);
  return { ...files, result: { standard: rubric.id, packed: packSet(report) } };
}

/** The standard that a worker has judged by. */
export async function standardOf({ result }: VisitedSet, { rubrics }: LintRequest): Promise<Rubric | null> {
  return result && rubrics.rubric(result.standard);
}

/** A worker's answer as the run takes it. */
export function visitedElsewhere(
  place: SetPlace,
  { root, config, policies, unreadable, result }: VisitedSet,
  rubric: Rubric | null,
  asOf: string,
): {
  readonly read: SetFiles;
  readonly unreadable: readonly UnreadableFile[];
  readonly set: { readonly read: SetFiles; readonly entry: ReportEntry } | null;
} {
  const read: SetFiles = {
    place,
    root,
    others: new Map(),
    configFile: config === null ? null : { path: config },
    policies: policies.map((path) => ({ path })),
  };
  if (!result || !rubric) return { read, unreadable, set: null };
  return { read, unreadable, set: { read, entry: packedEntry(result.packed, rubric, asOf) } };
}
