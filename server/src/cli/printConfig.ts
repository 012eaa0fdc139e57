import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE, localised } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { printable } from "../core/report/paint.ts";
import { ruleMetas } from "../core/rules/catalogue.ts";
import { problemMessage } from "../core/rules/config/problems.ts";
import { indexLines, positionAt } from "../core/text/lines.ts";
import { CONFIG_NAME, enclosing } from "../workspace/configLookup.ts";
import { DEFAULT_PATTERNS } from "../workspace/documentPatterns.ts";
import { type LoadedSet, loadSet } from "../workspace/loadSet.ts";
import { displayPath, isInside, join, parentFolder, resolvePath } from "../workspace/paths.ts";
import { TextReader } from "../workspace/readText.ts";
import type { LintFlags, SharedFlags } from "./program.ts";
import { UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** `--print-config FILE`: the settings that apply to a file, every rule with its severity, as JSON. */
export async function printConfig(
  written: string,
  configPath: string | null,
  flags: LintFlags,
  world: World,
): Promise<ExitCode> {
  const path = resolvePath(world.workingFolder, written);
  const stat = await world.files.stat(path);
  if (!stat) throw new UsageError(message("usage/no-such-file", { file: written }));
  const folder = stat.kind === "directory" ? path : (parentFolder(path) ?? path);
  const loaded = await configurationOf(folder, configPath, world);
  const { config, configFile } = loaded.set;
  const locale = flags.locale ?? config?.locale ?? DEFAULT_LOCALE;
  const settings = new Map(config?.rules.map((setting) => [setting.rule.value, setting.severity]));
  const resolved = {
    file: displayPath(path, world.workingFolder),
    root: loaded.set.root,
    config: configFile?.path ?? null,
    standard: {
      id: loaded.rubric.id,
      name: localised(loaded.rubric.name, locale),
      digest: loaded.rubric.digest,
    },
    enterprise: config?.enterprise ?? null,
    serviceManager: config?.serviceManager ?? null,
    documents: config?.documents?.map((pattern) => pattern.value) ?? DEFAULT_PATTERNS,
    target: config?.target ?? loaded.rubric.pass,
    locale,
    notApplicable: Object.fromEntries(config?.notApplicable.map((claim) => [claim.clause.value, claim.reason]) ?? []),
    rules: Object.fromEntries(
      ruleMetas(loaded.rubric).map((meta) => [meta.id, settings.get(meta.id) ?? meta.severity]),
    ),
  };
  world.out.write(`${JSON.stringify(resolved, null, 2)}\n`);
  for (const { file, problem } of loaded.problems) {
    const source = configFile?.path === file ? configFile.source : (loaded.others.get(file) ?? "");
    const { line, character } = positionAt(indexLines(source), problem.span.start);
    const text = `${file}:${line + 1}:${character + 1} ${word(problemMessage(problem), locale)}`;
    world.error.write(`${printable(text)}\n`);
  }
  return loaded.problems.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** The configuration that holds for a folder, with its standard, without reading any policy. */
async function configurationOf(folder: string, configPath: string | null, world: World): Promise<LoadedSet> {
  const around = await enclosing(world.files, folder, null);
  const found = around.configFolder === null ? null : join(around.configFolder, CONFIG_NAME);
  const fallback = isInside(folder, world.workingFolder) ? world.workingFolder : folder;
  const place = {
    root: configPath === null ? (around.configFolder ?? fallback) : fallback,
    configPath: configPath ?? found,
    repository: around.repository,
    candidates: [],
    closedFolders: [],
  };
  const request = { workingFolder: world.workingFolder, rubrics: world.assets, trusted: true };
  return loadSet(world.files, new TextReader(world.files), place, request);
}

/** The standard that applies in the working folder: what `explain` explains. */
export async function currentConfiguration(flags: SharedFlags, configPath: string | null, world: World) {
  const loaded = await configurationOf(world.workingFolder, configPath, world);
  return { rubric: loaded.rubric, locale: flags.locale ?? loaded.set.config?.locale ?? DEFAULT_LOCALE };
}
