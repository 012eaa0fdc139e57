import type { CompletedCommand, CompletedWord, Values } from "./table.ts";

/** A completion script for PowerShell 5 and later; without an answer of ours, PowerShell completes names of files. */
export function powershellScript(table: readonly CompletedCommand[]): string {
  return [
    "# PowerShell completion of clausemark: add it to $PROFILE",
    "Register-ArgumentCompleter -Native -CommandName clausemark -ScriptBlock {",
    "  param($wordToComplete, $commandAst, $cursorPosition)",
    "  $commands = @{",
    ...table.map((entry) => `    ${quoted(entry.path.join(" "))} = @(${wordList(offered(entry))})`),
    "  }",
    "  $values = @{",
    ...table.flatMap(({ path, options }) =>
      options.flatMap(({ names, value }) =>
        value ? names.map((name) => `    ${quoted([...path, name].join(" "))} = @(${valueList(value)})`) : [],
      ),
    ),
    "  }",
    "  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })",
    "  $command = ''",
    "  foreach ($word in $words) {",
    '    $longer = "$command $word".Trim()',
    "    if ($commands.ContainsKey($longer)) { $command = $longer }",
    "  }",
    "  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }",
    '  $valued = "$command $previous".Trim()',
    "  $offered = if ($values.ContainsKey($valued)) { $values[$valued] } else { $commands[$command] }",
    '  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
    "  }",
    "}",
    "",
  ].join("\n");
}

function offered({ commands, options, argument }: CompletedCommand): readonly CompletedWord[] {
  const names = options.flatMap(({ names: each }) => each.map((text) => ({ text, about: "" })));
  return [...commands, ...(Array.isArray(argument) ? argument : []), ...names];
}

function valueList(values: Values): string {
  return values === "files" || values === "unknown" ? "" : wordList(values);
}

function wordList(words: readonly CompletedWord[]): string {
  return words.map(({ text }) => quoted(text)).join(", ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
