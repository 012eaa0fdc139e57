import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE } from "../core/messages/message.ts";
import type { JsonReport, JsonSet } from "../core/report/jsonTypes.ts";
import { type MergedReports, mergeReports, type ReadReport } from "../core/report/mergeReports.ts";
import { narrowed, type ReportInput } from "../core/report/reportInput.ts";
import { readStoredSet } from "../core/report/storedSet.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import { enclosing } from "../workspace/configLookup.ts";
import { readSet } from "../workspace/loadSet.ts";
import { resolvePath } from "../workspace/paths.ts";
import { TextReader } from "../workspace/readText.ts";
import { UNUSABLE } from "../workspace/rubrics.ts";
import { exitCode } from "./exitCode.ts";
import type { OutputList } from "./outputs.ts";
import type { MergeFlags } from "./program.ts";
import { printError, UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";
import { writeReports } from "./writeReports.ts";

/** `clausemark merge <reports...>`: reports in JSON become the report of one run, in any format. */
export async function mergeCommand(
  files: readonly string[],
  outputList: OutputList,
  flags: MergeFlags,
  world: World,
): Promise<ExitCode> {
  const outputs = outputList.outputs("json");
  const locale = flags.locale ?? DEFAULT_LOCALE;
  const reader = new TextReader(world.files);
  const reports: ReadReport[] = [];
  for (const file of files) reports.push({ file, report: await readReport(file, reader, world) });
  const [first, ...others] = reports;
  if (!first) throw new UsageError(message("usage/missing-argument", { argument: "reports" }));
  const merged = mergeReports([first, ...others]);
  if ("id" in merged) throw new UsageError(merged);
  const jsonOnly = outputs.every(({ format }) => format === "json");
  const standards = new Standards(reader, world);
  const report = await inputOf(merged, flags, (set) => (jsonOnly ? UNUSABLE : standards.of(set)));
  const written = await writeReports(report, outputs, flags, world, locale);
  const verdict = exitCode({ unreadable: report.unreadable, unmatched: [] }, report.sets, flags);
  for (const text of verdict.reasons) printError(world.error, text, locale);
  return written ? verdict.code : EXIT.trouble;
}

async function readReport(file: string, reader: TextReader, world: World): Promise<JsonReport> {
  const read = await reader.read(resolvePath(world.workingFolder, file));
  if (read.kind === "unreadable") {
    throw new UsageError(message("path/unreadable-file", { path: file, reason: read.reason }));
  }
  const report = parseReport(read.text);
  if (!report) throw new UsageError(message("merge/not-a-report", { file }));
  return report;
}

/** What only later versions write is looked for as well: an older report does not tell enough to be merged. */
function parseReport(text: string): JsonReport | null {
  try {
    const report = JSON.parse(text) as Partial<JsonReport>;
    const complete =
      report.schemaVersion === 1 &&
      report.tool?.name === "clausemark" &&
      typeof report.asOf === "string" &&
      report.locale !== undefined &&
      Array.isArray(report.summary?.unreadable) &&
      Array.isArray(report.sets) &&
      report.sets.every((set: Partial<JsonSet>) => set.locale && set.documents && set.counts && set.findings);
    return complete ? (report as JsonReport) : null;
  } catch {
    return null;
  }
}

async function inputOf(
  merged: MergedReports,
  flags: MergeFlags,
  rubricOf: (set: JsonSet) => Rubric | Promise<Rubric>,
): Promise<ReportInput> {
  const sets = [];
  for (const json of merged.sets) {
    const set = readStoredSet(json, await rubricOf(json), merged.asOf, []);
    sets.push(flags.quiet ? { ...narrowed(set, { selects: () => true, quiet: true }), counts: json.counts } : set);
  }
  return {
    tool: merged.tool,
    asOf: merged.asOf,
    locale: merged.locale,
    ...(merged.since ? { since: merged.since } : {}),
    sets,
    unreadable: merged.unreadable.map(({ file, reason }) => ({ file, reason: { id: reason, args: {} } })),
  };
}

/** The standards that sets were judged by, found again. */
class Standards {
  private readonly reader: TextReader;
  private readonly world: World;

  constructor(reader: TextReader, world: World) {
    this.reader = reader;
    this.world = world;
  }

  async of(set: JsonSet): Promise<Rubric> {
    const { id, digest, file } = set.standard;
    if (digest === "") return UNUSABLE;
    const rubric = file === undefined ? await this.world.assets.rubric(id) : await this.ofHouse(set);
    if (rubric?.digest === digest) return rubric;
    throw new UsageError(message("merge/standard-absent", { root: set.root, standard: file ?? id }));
  }

  private async ofHouse({ root, config }: JsonSet): Promise<Rubric | null> {
    if (config === undefined) return null;
    const { workingFolder, files, assets } = this.world;
    const folder = resolvePath(workingFolder, root);
    const { repository } = await enclosing(files, folder, null);
    const configPath = resolvePath(workingFolder, config);
    const place = { root: folder, configPath, repository, candidates: [], closedFolders: [] };
    return (await readSet(this.reader, place, { workingFolder, rubrics: assets, trusted: true })).rubric;
  }
}
