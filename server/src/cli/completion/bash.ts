import type { CompletedCommand, CompletedWord, Values } from "./table.ts";

/** A completion script for bash 3.2 and later; it needs no other package. */
export function bashScript(table: readonly CompletedCommand[]): string {
  const paths = table.filter(({ path }) => path.length > 0);
  return [
    "# bash completion of clausemark: source it, or put it into ~/.local/share/bash-completion/completions/clausemark",
    "# shellcheck disable=SC2207",
    "_clausemark() {",
    '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command="" index',
    '  if [ "$cur" = "=" ]; then cur=""; elif [ "$prev" = "=" ]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi',
    "  for ((index = 1; index < COMP_CWORD; index++)); do",
    '    case "$command ${COMP_WORDS[index]}" in',
    ...paths.map(
      ({ path }) => `      "${[path.slice(0, -1).join(" "), path.at(-1)].join(" ")}") command="${path.join(" ")}" ;;`,
    ),
    "    esac",
    "  done",
    "  COMPREPLY=()",
    '  case "$command" in',
    ...table.flatMap(({ path, options: own, commands, argument }) => [
      `    "${path.join(" ")}")`,
      '      case "$prev" in',
      ...own.flatMap(({ names, value }) => (value ? [`        ${names.join("|")}) ${reply(value)}; return ;;`] : [])),
      "      esac",
      `      case "$cur" in -*) ${reply(own.flatMap(({ names }) => names.map((text) => ({ text, about: "" }))))}; return ;; esac`,
      `      ${commands.length > 0 ? reply(commands) : reply(argument)} ;;`,
    ]),
    "  esac",
    "}",
    "complete -o bashdefault -o default -F _clausemark clausemark",
    "",
  ].join("\n");
}

/** Without a reply bash completes names of files. */
function reply(values: Values): string {
  if (values === "files") return ":";
  if (values === "unknown") return "compopt +o default +o bashdefault 2>/dev/null";
  return `COMPREPLY=($(compgen -W "${texts(values)}" -- "$cur"))`;
}

function texts(values: readonly CompletedWord[]): string {
  return values.map(({ text }) => text).join(" ");
}
