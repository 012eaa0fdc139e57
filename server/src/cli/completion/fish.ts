import type { CompletedCommand, CompletedOption, Values } from "./table.ts";

/** A completion script for fish, with descriptions. */
export function fishScript(table: readonly CompletedCommand[]): string {
  return [
    "# fish completion of clausemark: put it into ~/.config/fish/completions/clausemark.fish",
    ...table.flatMap((command) => commandLines(command, table)),
    "",
  ].join("\n");
}

function commandLines(command: CompletedCommand, table: readonly CompletedCommand[]): readonly string[] {
  const when = condition(command, table);
  const line = (rest: string) => `complete -c clausemark -n ${quoted(when)} ${rest}`;
  const { commands, options, argument } = command;
  const own = Array.isArray(argument) ? argument : [];
  return [
    ...(argument === "files" ? [] : [line("-f")]),
    ...[...commands, ...own].map(({ text, about }) => line(`-a ${quoted(text)}${description(about)}`)),
    ...options.map((option) => line(optionWords(option))),
  ];
}

/** In which command the cursor is: all its words are there, and none that leads further. */
function condition({ path, commands }: CompletedCommand, table: readonly CompletedCommand[]): string {
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const further = commands.map(({ text }) => text);
  const top = path.length === 0 ? (table[0]?.commands.map(({ text }) => text) ?? []) : further;
  return [...seen, ...(top.length > 0 ? [`not __fish_seen_subcommand_from ${top.join(" ")}`] : [])].join("; and ");
}

function optionWords({ names, about, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [...flags, ...(value ? [valueWords(value)] : [])].join(" ") + description(about);
}

function valueWords(values: Values): string {
  if (values === "files") return "-r -F";
  if (values === "unknown") return "-x";
  return `-x -a ${quoted(values.map(({ text }) => text).join(" "))}`;
}

function description(about: string): string {
  return about === "" ? "" : ` -d ${quoted(about)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
