import { CommanderError } from "commander";
import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "../core/messages/message.ts";
import { commandError } from "./commandErrors.ts";
import { buildProgram } from "./program.ts";
import { printError, UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** Runs one command line (without the names of node and the script) and gives its exit code. Never throws. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const locale = writtenLocale(args);
  let code: ExitCode = EXIT.clean;
  const program = buildProgram(
    {
      lint: async (paths, outputs, flags) => {
        const { lintCommand } = await import("./lintCommand.ts");
        code = await lintCommand(paths, outputs, flags, world);
      },
      explain: async (id, flags) => {
        const { explainCommand } = await import("./explainCommand.ts");
        code = await explainCommand(id, flags, world);
      },
      init: async (folder, flags) => {
        const { initCommand } = await import("./initCommand.ts");
        code = await initCommand(folder, flags, world);
      },
      merge: async (files, outputs, flags) => {
        const { mergeCommand } = await import("./mergeCommand.ts");
        code = await mergeCommand(files, outputs, flags, world);
      },
      importFiles: async (files, flags) => {
        const { importCommand } = await import("./importCommand.ts");
        code = await importCommand(files, flags, world);
      },
      exportFolder: async (folder, flags) => {
        const { exportCommand } = await import("./exportCommand.ts");
        code = await exportCommand(folder, flags, world);
      },
      rubricCheck: async (file, flags) => {
        const { rubricCheckCommand } = await import("./rubricCheckCommand.ts");
        code = await rubricCheckCommand(file, flags, world);
      },
      completion: async (shell, tree) => {
        const { completionCommand } = await import("./completionCommand.ts");
        code = await completionCommand(shell, tree, locale, world);
      },
      server: () => world.serve(),
    },
    world,
    locale,
  );
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const text = commandError(error, program);
      if (text === null) return EXIT.clean;
      printError(world.error, text, locale);
    } else if (error instanceof UsageError) printError(world.error, error.text, locale);
    else {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      printError(world.error, message("cli/crash", { detail }), locale);
      return EXIT.trouble;
    }
    printError(world.error, message("cli/see-help"), locale);
    return EXIT.trouble;
  }
}

/** Help and usage errors are worded before the command line has been parsed, so its language is looked up by hand. */
function writtenLocale(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  const written = args[at]?.includes("=") ? args[at].slice("--locale=".length) : args[at + 1];
  return at < 0 ? DEFAULT_LOCALE : (LOCALES.find((locale) => locale === written) ?? DEFAULT_LOCALE);
}
