import { DEFAULT_STANDARD } from "../core/config/parseConfig.ts";
import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE, type Locale, type Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import { configTemplate, policyTemplate } from "../core/report/templates.ts";
import { compareText } from "../core/text/compare.ts";
import { CONFIG_NAME, enclosing } from "../workspace/configLookup.ts";
import { DOCUMENT_EXTENSIONS } from "../workspace/documentPatterns.ts";
import { displayPath, join, resolvePath } from "../workspace/paths.ts";
import { TextReader } from "../workspace/readText.ts";
import { type CiSystem, ciFile } from "./ciTemplates.ts";
import type { InitFlags } from "./program.ts";
import { printError, UsageError } from "./usageError.ts";
import { shown } from "./userPaths.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";
import { writeOne } from "./writeReports.ts";

const POLICY_NAME = "after-sales-policy.md";

/**
 * `clausemark init [dir]`: a configuration, a policy to fill in where there is none yet, and with `--ci` what makes a CI
 * system check them. Asks nothing, and what is already there is left alone.
 */
export async function initCommand(folder: string | undefined, flags: InitFlags, world: World): Promise<ExitCode> {
  const locale = flags.locale ?? DEFAULT_LOCALE;
  const root = resolvePath(world.workingFolder, folder ?? ".");
  const stat = await world.files.stat(root);
  if (stat && stat.kind !== "directory") throw new UsageError(message("init/not-a-folder", { path: folder ?? "." }));
  const say = (text: Message) => printError(world.error, text, locale);
  const policy = await firstPolicy(root, world);
  if (policy !== null) say(message("init/has-policies", { file: shown(policy, world) }));
  const ci = flags.ci ? await ciWanted(flags.ci, root, locale, world) : null;
  const wanted = [
    { path: join(root, CONFIG_NAME), text: configTemplate(locale) },
    ...(policy === null ? [{ path: join(root, POLICY_NAME), text: await policyText(world) }] : []),
    ...(ci ? [ci] : []),
  ];
  let created = 0;
  for (const { path, text } of wanted) {
    const file = shown(path, world);
    if (await world.files.stat(path)) {
      say(message("init/kept", { file }));
      continue;
    }
    if (!(await writeOne(file, text, world, locale))) return EXIT.trouble;
    created++;
    world.out.write(`${word(message("init/created", { file }), locale)}\n`);
  }
  if (ci?.include) say(message("init/include", ci.include));
  if (created > 0 && policy === null) world.out.write(`${word(message("init/next"), locale)}\n`);
  return EXIT.clean;
}

async function policyText(world: World): Promise<string> {
  const rubric = await world.assets.rubric(DEFAULT_STANDARD);
  return rubric ? policyTemplate(rubric, world.today()) : "";
}

/** A template beside policies would only add blanks to their set. */
async function firstPolicy(root: string, { files }: World): Promise<string | null> {
  const found = await files.find(root, { extensions: DOCUMENT_EXTENSIONS, names: [], ignoreNames: [] });
  const reader = new TextReader(files);
  for (const path of found.filter((each) => !each.endsWith("/")).sort(compareText)) {
    const read = await reader.read(path);
    if (read.kind === "text" && hasClauses(read.text)) return path;
  }
  return null;
}

interface CiWanted {
  readonly path: string;
  readonly text: string;
  /** Where the user has to name the file, because the CI system reads another one. */
  readonly include: { readonly file: string; readonly local: string } | null;
}

/**
 * CI systems look for their file at the root of the repository. A pipeline of GitLab is one file: where there is one
 * already, the job gets a file of its own, to be included.
 */
async function ciWanted(system: CiSystem, root: string, locale: Locale, world: World): Promise<CiWanted> {
  const { repository } = await enclosing(world.files, root, null);
  const top = repository ?? root;
  const { path, text, aside } = ciFile(system, { locale, version: world.version, folder: displayPath(root, top) });
  const main = join(top, path);
  const there = aside === null ? null : await new TextReader(world.files).read(main);
  if (aside === null || there?.kind !== "text" || there.text.includes("clausemark")) {
    return { path: main, text, include: null };
  }
  return { path: join(top, aside), text, include: { file: shown(main, world), local: aside } };
}
