import type { Command, CommanderError } from "commander";
import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import { nearest } from "../core/yaml/nearest.ts";

/** What commander found wrong, in the product's own words; null where it only printed help or the version. */
export function commandError(error: CommanderError, program: Command): Message | null {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.help":
      return message("usage/missing-argument", { argument: "check <file>" });
    case "commander.helpDisplayed":
    case "commander.version":
      return null;
    case "commander.unknownOption":
      return message("usage/unknown-option", { option: quoted, nearest: nearest(quoted, optionNames(program)) ?? "" });
    case "commander.optionMissingArgument":
      return message("usage/missing-value", { option: quoted });
    case "commander.missingArgument":
      return message("usage/missing-argument", { argument: quoted });
    case "commander.excessArguments":
      return message("usage/excess-arguments", { expected: /Expected (\d+)/.exec(error.message)?.[1] ?? "0" });
    case "commander.unknownCommand":
      return message("usage/not-one-of", { option: "rubric", found: quoted, expected: "check", nearest: "check" });
    default:
      return message("usage/other", { detail: error.message.replace(/^error: /, "") });
  }
}

function optionNames(command: Command): readonly string[] {
  const own = command.options.flatMap((option) => [option.long, option.short].filter((name) => name !== undefined));
  return [...new Set([...own, "--help", ...command.commands.flatMap(optionNames)])];
}
