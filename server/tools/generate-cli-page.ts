/** Writes `docs/cli.md` from the command line's own help, so that the page cannot go stale. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../src/cli/main.ts";
import type { Output } from "../src/cli/world.ts";
import { bareWorld } from "./bareWorld.ts";
import { ROOT } from "./builtIn.ts";

export const CLI_PAGE = join(ROOT, "docs/cli.md");

const COMMANDS: readonly (readonly string[])[] = [
  ["explain"],
  ["init"],
  ["import"],
  ["export"],
  ["rubric", "check"],
  ["completion"],
  ["server"],
];

export async function cliPage(): Promise<string> {
  const parts = [
    "# 命令行 · Command line",
    "",
    "<!-- Made from the help texts by server/tools/generate-cli-page.ts; do not edit. -->",
    "",
    "报告中的问题输出到标准输出，其余说明输出到标准错误。JSON 报告的格式见 [report.schema.json](../rubric/schema/report.schema.json)。",
    "",
    "Findings go to standard output, everything else to standard error. [report.schema.json](../rubric/schema/report.schema.json) describes the JSON report.",
    "",
  ];
  for (const locale of ["zh-CN", "en"]) {
    parts.push(`## ${locale === "en" ? "English" : "中文"}`, "");
    for (const command of [[], ...COMMANDS]) {
      parts.push(`### clausemark${command.map((name) => ` ${name}`).join("")}`, "", "```text");
      parts.push((await help([...command, "--help", "--locale", locale])).trimEnd(), "```", "");
    }
  }
  return parts.join("\n");
}

async function help(args: readonly string[]): Promise<string> {
  let text = "";
  const output = (write: (text: string) => void): Output => ({ write, isTerminal: false, columns: 80 });
  const world = bareWorld({
    out: output((written) => {
      text += written;
    }),
    error: output(() => {}),
  });
  await main(args, world);
  return text;
}

if (process.argv[1] === import.meta.filename) writeFileSync(CLI_PAGE, await cliPage());
