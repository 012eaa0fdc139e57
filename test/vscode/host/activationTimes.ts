/**
 * Not a spec: wakes the extension, reads what VS Code has measured of its activation and says it on the console, for
 * `activation.ts`.
 */
import * as vscode from "vscode";
import { fileOf, show } from "./documents.ts";
import { eventually } from "./expect.ts";
import { extension } from "./extension.ts";
import { ACTIVATION_MARK, type ActivationTimes, WAKE, type Wake } from "./results.ts";

const POLICY = "退换货办法.md";
/** Until the start of a window is long over, in milliseconds. */
const IDLE = 10_000;
const MARKDOWN = "vscode.markdown-language-features";

/** VS Code's own marks in time, which its report shows only of the first seconds. */
declare const MonacoPerformanceMarks: { getMarks(): readonly { readonly name: string; readonly startTime: number }[] };

export async function run(): Promise<void> {
  const wake = vscode.workspace.getConfiguration().get<Wake>(WAKE);
  if (wake !== "start") await new Promise((resume) => setTimeout(resume, IDLE));
  if (wake === "view") await vscode.commands.executeCommand("clausemark.showCoverage");
  await show(fileOf(POLICY));
  const clausemark = extension();
  const markdown = vscode.extensions.getExtension(MARKDOWN);
  await eventually("both active", () => clausemark.isActive && markdown?.isActive === true, Boolean);
  const report = await eventually("the report of both", reportText, (text) =>
    [clausemark.id, MARKDOWN].every((id) => text.includes(`| ${id} `)),
  );
  const times = { clausemark: timesOf(clausemark.id, report), markdown: timesOf(MARKDOWN, report) };
  console.log(ACTIVATION_MARK + JSON.stringify(times));
}

/** What "Developer: Startup Performance" shows; VS Code knows the document once it has been shown. */
async function reportText(): Promise<string> {
  await vscode.commands.executeCommand("perfview.show");
  return (await vscode.workspace.openTextDocument(vscode.Uri.parse("perf:Startup Performance"))).getText();
}

/** An extension's row of the report: name, eager, load, call, finish, … */
function timesOf(id: string, report: string): ActivationTimes {
  const row = report.split("\n").find((line) => line.startsWith(`| ${id} `)) ?? "";
  const [, , , load = 0, call = 0, finish = 0] = row.split("|").map(Number);
  const own = momentOf(`didLoadExtensionCode/${id}`) - momentOf(`willLoadExtensionCode/${id}`);
  return { own, load, call, finish };
}

function momentOf(mark: string): number {
  const found = MonacoPerformanceMarks.getMarks().find(({ name }) => name === `code/extHost/${mark}`);
  if (!found) throw new Error(`VS Code has no mark ${mark}`);
  return found.startTime;
}
