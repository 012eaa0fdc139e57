import type { Command, Option } from "commander";
import { LOCALES } from "../../core/messages/message.ts";
import { CI_SYSTEMS } from "../ciTemplates.ts";
import { FORMAT_NAMES } from "../formats.ts";
import { EXPORT_FORMATS } from "../program.ts";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** A word that can be completed, and what it means in a line. */
export interface CompletedWord {
  readonly text: string;
  readonly about: string;
}

/** What may stand at a place: names of files, some words, or something that cannot be known. */
export type Values = "files" | "unknown" | readonly CompletedWord[];

export interface CompletedOption {
  readonly names: readonly string[];
  readonly about: string;
  /** Null where the option takes no value. */
  readonly value: Values | null;
}

export interface CompletedCommand {
  /** Words after `clausemark`, empty for the program itself. */
  readonly path: readonly string[];
  readonly commands: readonly CompletedWord[];
  readonly options: readonly CompletedOption[];
  readonly argument: Values;
}

/** Everything that can be completed, taken from the command line's own grammar; `ids` are what `explain` takes. */
export function completionTable(program: Command, ids: readonly CompletedWord[]): readonly CompletedCommand[] {
  return entries(program, [], ids);
}

function entries(
  command: Command,
  path: readonly string[],
  ids: readonly CompletedWord[],
): readonly CompletedCommand[] {
  const help = command.createHelp();
  const own: CompletedCommand = {
    path,
    commands: command.commands.map((each) => ({ text: each.name(), about: each.description() })),
    options: help.visibleOptions(command).map((option) => completedOption(option, command.name())),
    argument: argumentValues(command.registeredArguments[0]?.name() ?? "", ids),
  };
  return [own, ...command.commands.flatMap((each) => entries(each, [...path, each.name()], ids))];
}

function completedOption(option: Option, command: string): CompletedOption {
  const names = [option.short, option.long].filter((name) => name !== undefined && name !== null);
  const value = option.required || option.optional ? optionValues(option, command) : null;
  return { names, about: option.description, value };
}

function optionValues({ long, flags }: Option, command: string): Values {
  if (long === "--format") return words(command === "export" ? EXPORT_FORMATS : FORMAT_NAMES);
  if (long === "--locale") return words(LOCALES);
  if (long === "--ci") return words(CI_SYSTEMS);
  return /<(?:file|dir|folder)>/.test(flags) ? "files" : "unknown";
}

function argumentValues(name: string, ids: readonly CompletedWord[]): Values {
  if (name === "id") return ids;
  if (name === "shell") return words(SHELLS);
  return name === "" ? "unknown" : "files";
}

function words(texts: readonly string[]): readonly CompletedWord[] {
  return texts.map((text) => ({ text, about: "" }));
}
