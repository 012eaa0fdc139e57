import type { Command } from "commander";
import { DEFAULT_STANDARD } from "../core/config/parseConfig.ts";
import { type Locale, localised } from "../core/messages/message.ts";
import { ruleMetas } from "../core/rules/catalogue.ts";
import { bashScript } from "./completion/bash.ts";
import { fishScript } from "./completion/fish.ts";
import { powershellScript } from "./completion/powershell.ts";
import { type CompletedCommand, type CompletedWord, completionTable, SHELLS, type Shell } from "./completion/table.ts";
import { zshScript } from "./completion/zsh.ts";
import { oneOf } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** `clausemark completion SHELL`: a script that completes commands, options, formats, rules and clauses. */
export async function completionCommand(
  shell: string,
  program: Command,
  locale: Locale,
  world: World,
): Promise<ExitCode> {
  const script = SCRIPTS[oneOf("completion", shell, SHELLS)];
  world.out.write(script(completionTable(program, await explainable(world, locale))));
  return EXIT.clean;
}

const SCRIPTS: Readonly<Record<Shell, (table: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Clauses and rules of the built-in standard. */
async function explainable(world: World, locale: Locale): Promise<readonly CompletedWord[]> {
  const rubric = await world.assets.rubric(DEFAULT_STANDARD);
  if (!rubric) return [];
  return [
    ...rubric.clauses.map(({ id, title }) => ({ text: id, about: localised(title, locale) })),
    ...ruleMetas(rubric).map(({ id, name }) => ({ text: id, about: localised(name, locale) })),
  ];
}
