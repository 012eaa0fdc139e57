/** The step of the GitHub Action (`action.yml`): annotations, outputs, and a summary of the job. */
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { main } from "../cli/main.ts";
import { nodeWorld } from "../cli/nodeWorld.ts";
import { shippedAssets } from "../cli/shippedAssets.ts";
import type { JsonReport } from "../core/report/jsonTypes.ts";
import { invocation } from "./invocation.ts";
import { outputLines, summaryText } from "./results.ts";

declare const CLAUSEMARK_VERSION: string;
declare const CLAUSEMARK_BUILD: string;

const { args, json, markdown } = invocation(process.env);
// What an earlier step of the job wrote there must not answer for this one.
for (const file of [json, markdown]) rmSync(file, { force: true });
const load = (file: string) => import(new URL(file, import.meta.url).href);
const code = await main(args, nodeWorld(CLAUSEMARK_VERSION, CLAUSEMARK_BUILD, shippedAssets, load));
const report = existsSync(json) ? (JSON.parse(readFileSync(json, "utf8")) as JsonReport) : null;
append(process.env.GITHUB_OUTPUT, outputLines(report, json, code));
if (existsSync(markdown)) append(process.env.GITHUB_STEP_SUMMARY, summaryText(readFileSync(markdown, "utf8")));
process.exitCode = code;

function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
