import type { CompletedCommand, CompletedOption, CompletedWord, Values } from "./table.ts";

/** A completion script for zsh, with descriptions. */
export function zshScript(table: readonly CompletedCommand[]): string {
  return [
    "#compdef clausemark",
    "# zsh completion of clausemark: put it as _clausemark into a folder of $fpath, or source it after compinit",
    ...table.flatMap(commandFunction),
    "compdef _clausemark clausemark",
    "",
  ].join("\n");
}

function commandFunction({ path, commands, options, argument }: CompletedCommand): readonly string[] {
  const specs = options.map(optionSpec);
  if (commands.length === 0) {
    return [
      `${functionName(path)}() {`,
      "  _arguments -S \\",
      ...continued([...specs, quoted(`*:: :${action(argument)}`)]),
      "}",
    ];
  }
  return [
    `${functionName(path)}() {`,
    "  local context state state_descr line",
    "  typeset -A opt_args",
    // What follows the command is the command's: it may have an option of the same name that takes other values.
    "  _arguments -C -A '-*' \\",
    ...continued([...specs, "'1: :->command'", "'*:: :->rest'"]),
    '  case "$state" in',
    `    command) ${described(commands)}${argument === "files" ? "; _files" : ""} ;;`,
    '    rest) case "$line[1]" in',
    ...commands.map(({ text }) => `      ${text}) ${functionName([...path, text])} ;;`),
    `      *) ${argument === "files" ? functionName(["lint"]) : ":"} ;;`,
    "    esac ;;",
    "  esac",
    "}",
  ];
}

function functionName(path: readonly string[]): string {
  return ["_clausemark", ...path].join("_").replaceAll("-", "_");
}

function continued(specs: readonly string[]): readonly string[] {
  return specs.map((spec, index) => `    ${spec}${index < specs.length - 1 ? " \\" : ""}`);
}

/** Every option may be repeated: `--format` may, and the others do no harm. */
function optionSpec({ names, about, value }: CompletedOption): string {
  const text = about.replace(/[[\]:\\]/g, "\\$&");
  const takes = value ? `: :${action(value)}` : "";
  const each = names.map((name) => quoted(`*${name}${value && name.startsWith("--") ? "=" : ""}[${text}]${takes}`));
  return each.join(" ");
}

function action(values: Values): string {
  if (values === "files") return "_files";
  if (values === "unknown") return " ";
  return `((${values.map(({ text, about }) => `${text}${about ? `\\:"${plain(about)}"` : ""}`).join(" ")}))`;
}

function described(words: readonly CompletedWord[]): string {
  const list = words.map(({ text, about }) => quoted(`${text}:${about}`)).join(" ");
  return `local -a words_here; words_here=(${list}); _describe command words_here`;
}

/** Inside the double quotes of an action. */
function plain(text: string): string {
  return text.replace(/["\\$`:()]/g, " ").trim();
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
