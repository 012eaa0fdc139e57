import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "./editions.ts";
import { freePort } from "./port.ts";
import { discard, scratchFolder } from "./scratch.ts";
import { until } from "./until.ts";

/** Settings of the user that keep the workbench quiet; what a suite tests is added to them. */
const QUIET = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "files.autoSave": "off",
};

export interface CodeServerOptions {
  readonly edition: Edition;
  /** Path of the packaged extension. */
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Keeps VS Code's question whether the folder is trusted; default: every folder is. */
  readonly trustIsAsked?: boolean;
}

export interface CodeServer {
  readonly edition: Edition;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Process id of the server; the extension hosts are below it. */
  readonly pid: number;
  readonly userData: string;
  readonly extensions: string;
  /** What the server printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts a server with an empty user folder. Only the start is tried again: another program may take the port first. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const userData = scratchFolder();
  const extensions = join(userData, "ext");
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(join(userData, "empty.yaml"), "");
  writeFileSync(join(userData, "User", "settings.json"), JSON.stringify({ ...QUIET, ...options.settings }));
  if (options.vsix !== undefined) installExtension(options.edition, userData, options.vsix);
  let failure: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await startOnce(options, userData, extensions);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function startOnce(options: CodeServerOptions, userData: string, extensions: string): Promise<CodeServer> {
  const { edition } = options;
  const port = await freePort();
  const logFile = join(userData, "server.log");
  const log = openSync(logFile, "w");
  const flags = ["--bind-addr", `127.0.0.1:${port}`, "--auth", "none", "--disable-telemetry", "--disable-update-check"];
  const trust = options.trustIsAsked === true ? [] : ["--disable-workspace-trust"];
  const child = spawn(
    edition.node,
    [
      entryOf(edition),
      ...commonFlags(userData),
      ...flags,
      ...trust,
      "--disable-getting-started-override",
      ...edition.options,
    ],
    { stdio: ["ignore", log, log], env: environment(userData), detached: true },
  );
  closeSync(log);
  const killAtExit = () => signalGroup(child, "SIGKILL");
  process.once("exit", killAtExit);
  const output = () => readFileSync(logFile, "utf8");
  const origin = `http://127.0.0.1:${port}`;
  try {
    await until(`VS Code ${edition.version} answers`, 60_000, async () => {
      if (child.exitCode !== null) throw new Error(`VS Code ${edition.version} ended at once:\n${output()}`);
      const answer = await fetch(`${origin}/healthz`).catch(() => null);
      return answer?.ok === true;
    });
  } catch (error) {
    await end(child);
    throw error;
  }
  const stop = async () => {
    await end(child);
    process.off("exit", killAtExit);
    discard(userData);
  };
  return { edition, origin, pid: child.pid ?? 0, userData, extensions, output, stop };
}

/** Installs a packaged extension as a user would; throws with the tool's words when VS Code refuses it. */
export function installExtension(edition: Edition, userData: string, vsix: string): void {
  const args = [entryOf(edition), ...commonFlags(userData), "--install-extension", vsix, "--force"];
  const run = spawnSync(edition.node, args, { encoding: "utf8", env: environment(userData), timeout: 60_000 });
  if (run.status !== 0 || !run.stdout.includes("successfully installed")) {
    throw new Error(`VS Code ${edition.version} did not install ${vsix}:\n${run.stdout}\n${run.stderr}`);
  }
}

function entryOf(edition: Edition): string {
  return join(edition.home, "out", "node", "entry.js");
}

function commonFlags(userData: string): readonly string[] {
  const config = join(userData, "empty.yaml");
  return ["--config", config, "--user-data-dir", userData, "--extensions-dir", join(userData, "ext")];
}

/** The tests may themselves run in a terminal of VS Code, whose variables would reach the wrong instance. */
function environment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
}

/** Ends the server with everything below it: it leads its own process group. */
async function end(child: ChildProcess): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!signalGroup(child, signal)) return;
    const gone = await until("the server ends", 5_000, () => !signalGroup(child, 0)).then(
      () => true,
      () => false,
    );
    if (gone) return;
  }
}

/** False when nothing of the group is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
