import * as vscode from "vscode";
import { fileOf, findingsOf, replace, show } from "./documents.ts";
import { equals, eventually, holds } from "./expect.ts";
import { api } from "./extension.ts";
import { serverProcesses } from "./serverProcess.ts";
import { runSpecs, type Spec } from "./spec.ts";
import { WRITING } from "./writing.ts";

const RETURNS = () => fileOf("退换货办法.md");

/** Kills the server; returns the process id that it had. */
async function crash(): Promise<number> {
  const [pid = 0] = await eventually("one server", serverProcesses, (pids) => pids.length === 1);
  process.kill(pid, "SIGKILL");
  return pid;
}

const PROCESSES: readonly Spec[] = [
  {
    name: "offers the command line as a task whose findings become problems",
    async body() {
      const tasks = await vscode.tasks.fetchTasks({ type: "clausemark" });
      equals(
        tasks.map(({ problemMatchers, execution }) => [
          problemMatchers,
          execution instanceof vscode.ShellExecution ? [execution.command, ...(execution.args ?? [])] : null,
        ]),
        [
          [
            ["$clausemark", "$clausemark-info"],
            ["npx", "--no-install", "clausemark", "lint", "--format", "github"],
          ],
        ],
        "tasks",
      );
    },
  },
  {
    name: "runs one server, outside the extension host",
    async body() {
      await eventually("one server", serverProcesses, (pids) => pids.length === 1);
    },
  },
  {
    name: "starts the server again after a crash and goes on",
    async body() {
      const uri = RETURNS();
      const editor = await show(uri);
      const crashed = await crash();
      const [next] = await eventually(
        "a new server",
        serverProcesses,
        (pids) => pids.length === 1 && pids[0] !== crashed,
      );
      holds(next !== crashed, "another process");
      await replace(editor, "退货运费待定。", "退货运费由我们承担。");
      await findingsOf(uri, "no finding on 待定", (all) => all.every(({ text }) => !text.includes("待定")));
      await replace(editor, "退货运费由我们承担。", "退货运费待定。");
      await findingsOf(uri, "the finding on 待定", (all) => all.some(({ text }) => text.includes("待定")));
      equals(serverProcesses().length, 1, "servers");
    },
  },
  {
    name: "starts the server again where messages are under way as it dies",
    async body() {
      const crashed = await crash();
      // The host must not hear of the death before it has sent the messages, or none of them fails.
      const deaf = Date.now() + 100;
      while (Date.now() < deaf);
      for (let sent = 0; sent < 10; sent++)
        api()
          .server.render(`${RETURNS()}`, "notice")
          .catch(() => undefined);
      await eventually("a new server", serverProcesses, (pids) => pids.length === 1 && pids[0] !== crashed);
      await findingsOf(RETURNS(), "findings", (all) => all.length > 0);
    },
  },
  {
    name: "gives up after five crashes, and comes back on demand",
    async body() {
      // Two of them were before.
      for (let crashes = 3; crashes < 5; crashes++) {
        const crashed = await crash();
        await eventually("a new server", serverProcesses, (pids) => pids.length === 1 && pids[0] !== crashed);
        await eventually(
          "it runs",
          () => api().server.state,
          (state) => state === "running",
        );
      }
      await crash();
      await eventually(
        "the client gives up",
        () => api().server.state,
        (state) => state === "failed",
      );
      equals(serverProcesses(), [], "servers");
      await vscode.commands.executeCommand("clausemark.restartServer");
      await eventually("one server", serverProcesses, (pids) => pids.length === 1);
      await findingsOf(RETURNS(), "findings", (all) => all.length > 0);
    },
  },
];

export const run = (): Promise<void> => runSpecs([...WRITING, ...PROCESSES]);
