import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { OPENED_EMPTY, RESULT_MARK, type SpecResult } from "../host/results.ts";
import { KIT, RESULTS } from "./paths.ts";
import { until } from "./until.ts";

/** A folder that is at once the extension under development that VS Code asks for and the specs to run in its host. */
export interface HostBundle {
  readonly folder: string;
  /** Path of the script whose `run` the host calls. */
  readonly entry: string;
}

export interface HostRun {
  readonly results: readonly SpecResult[];
  /** 0 when every spec passed; what a continuous-integration job would see. */
  readonly exitCode: number;
  /** True where the window opened without its workspace: a start to be tried again. */
  readonly openedEmpty: boolean;
  readonly log: readonly string[];
}

/** Bundles `host/NAME.ts` for a host in Node or in a browser's worker. */
export async function bundleHost(name: string, platform: "node" | "browser"): Promise<HostBundle> {
  const folder = join(RESULTS, "vscode", "host", platform, name);
  const entry = join(folder, "index.js");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "specs", publisher: "clausemark-tests", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  await build({
    entryPoints: [join(KIT, "host", `${name}.ts`)],
    outfile: entry,
    bundle: true,
    format: "cjs",
    platform,
    target: "es2022",
    external: ["vscode"],
    logLevel: "warning",
  });
  return { folder, entry };
}

/** Opens a workbench address whose host runs specs, and waits for their exit code. */
export async function runInHost(page: Page, address: string, limit = 300_000): Promise<HostRun> {
  const results: SpecResult[] = [];
  const log: string[] = [];
  let exitCode: number | null = null;
  let openedEmpty = false;
  await page.exposeFunction("codeAutomationLog", (type: string, args: readonly unknown[]) => {
    const text = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
    const at = text.indexOf(RESULT_MARK);
    const body = at < 0 ? "" : text.slice(at + RESULT_MARK.length);
    if (body === OPENED_EMPTY) openedEmpty = true;
    if (body.startsWith("{")) results.push(JSON.parse(body) as SpecResult);
    else log.push(`${type}: ${text}`);
  });
  await page.exposeFunction("codeAutomationExit", (code: number) => {
    exitCode = code;
  });
  await page.goto(address);
  // What ran before a host that hangs is told all the same: the missing exit code is the failure.
  await until("the specs in the extension host end", limit, () => exitCode !== null).catch((error: Error) => {
    log.push(error.message);
  });
  return { results, exitCode: exitCode ?? 1, openedEmpty, log };
}
