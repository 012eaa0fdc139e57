import { DEFAULT_STANDARD } from "../core/config/parseConfig.ts";
import { message } from "../core/messages/catalogue.ts";
import { word } from "../core/messages/word.ts";
import { configTemplate, policyTemplate } from "../core/report/templates.ts";
import { CONFIG_NAME } from "../workspace/configLookup.ts";
import { join, resolvePath } from "../workspace/paths.ts";
import { DEFAULT_LOCALE } from "./defaultLocale.ts";
import { shown } from "./lintCommand.ts";
import type { SharedFlags } from "./program.ts";
import { printError, UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

const POLICY_NAME = "after-sales-policy.md";

/** `clausemark init [dir]`: a configuration and a policy to fill in. What is already there is left alone. */
export async function initCommand(folder: string | undefined, flags: SharedFlags, world: World): Promise<ExitCode> {
  const locale = flags.locale ?? DEFAULT_LOCALE;
  const root = resolvePath(world.workingFolder, folder ?? ".");
  const stat = await world.files.stat(root);
  if (stat && stat.kind !== "directory") throw new UsageError(message("init/not-a-folder", { path: folder ?? "." }));
  const rubric = await world.assets.rubric(DEFAULT_STANDARD);
  const wanted = [
    { path: join(root, CONFIG_NAME), text: () => configTemplate(locale) },
    { path: join(root, POLICY_NAME), text: () => (rubric ? policyTemplate(rubric, world.today()) : "") },
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
