/** The step of the GitHub Action (`action.yml`): annotations, outputs, and a summary of the job. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { main } from "../cli/main.ts";
import { nodeWorld } from "../cli/nodeWorld.ts";
import { shippedAssets } from "../cli/shippedAssets.ts";
import type { JsonReport } from "../core/report/jsonTypes.ts";
import { invocation } from "./invocation.ts";
import { outputLines, summaryText } from "./results.ts";

declare const CLAUSEMARK_VERSION: string;
declare const CLAUSEMARK_BUILD: string;

const { args, json, markdown } = invocation(process.env);
const code = await main(args, nodeWorld(CLAUSEMARK_VERSION, CLAUSEMARK_BUILD, shippedAssets));
if (existsSync(json)) {
  const report = JSON.parse(readFileSync(json, "utf8")) as JsonReport;
  append(process.env.GITHUB_OUTPUT, outputLines(report, json, code));
}
if (existsSync(markdown)) append(process.env.GITHUB_STEP_SUMMARY, summaryText(readFileSync(markdown, "utf8")));
process.exitCode = code;

function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
