import { DEFAULT_STANDARD } from "../core/config/parseConfig.ts";
import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE, type Locale } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { configTemplate, policyTemplate } from "../core/report/templates.ts";
import { CONFIG_NAME, enclosing } from "../workspace/configLookup.ts";
import { displayPath, join, resolvePath } from "../workspace/paths.ts";
import { type CiSystem, ciFile } from "./ciTemplates.ts";
import { shown } from "./lintCommand.ts";
import type { InitFlags } from "./program.ts";
import { printError, UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

const POLICY_NAME = "after-sales-policy.md";

/**
 * `clausemark init [dir]`: a configuration, a policy to fill in, and with `--ci` what makes a CI system check them. Asks
 * nothing, and what is already there is left alone.
 */
export async function initCommand(folder: string | undefined, flags: InitFlags, world: World): Promise<ExitCode> {
  const locale = flags.locale ?? DEFAULT_LOCALE;
  const root = resolvePath(world.workingFolder, folder ?? ".");
  const stat = await world.files.stat(root);
  if (stat && stat.kind !== "directory") throw new UsageError(message("init/not-a-folder", { path: folder ?? "." }));
  const rubric = await world.assets.rubric(DEFAULT_STANDARD);
  const wanted = [
    { path: join(root, CONFIG_NAME), text: () => configTemplate(locale) },
    { path: join(root, POLICY_NAME), text: () => (rubric ? policyTemplate(rubric, world.today()) : "") },
    ...(flags.ci ? [await ciWanted(flags.ci, root, locale, world)] : []),
  ];
  let created = 0;
  for (const { path, text } of wanted) {
    const file = shown(path, world);
    if (await world.files.stat(path)) {
      printError(world.error, message("init/kept", { file }), locale);
      continue;
    }
    try {
      await world.writeFile(path, text());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      printError(world.error, message("cli/cannot-write", { file, reason }), locale);
      return EXIT.trouble;
    }
    created++;
    world.out.write(`${word(message("init/created", { file }), locale)}\n`);
  }
  if (created > 0) world.out.write(`${word(message("init/next"), locale)}\n`);
  return EXIT.clean;
}

/** CI systems look for their file at the root of the repository. */
async function ciWanted(system: CiSystem, root: string, locale: Locale, world: World) {
  const { repository } = await enclosing(world.files, root, null);
  const top = repository ?? root;
  const { path, text } = ciFile(system, { locale, version: world.version, folder: displayPath(root, top) });
  return { path: join(top, path), text: () => text };
}
