import { fileOf, findingsOf, replace, show } from "./documents.ts";
import { equals, eventually, holds } from "./expect.ts";
import { serverProcesses } from "./serverProcess.ts";
import { runSpecs, type Spec } from "./spec.ts";
import { WRITING } from "./writing.ts";

const PROCESSES: readonly Spec[] = [
  {
    name: "runs one server, outside the extension host",
    async body() {
      await eventually("one server", serverProcesses, (pids) => pids.length === 1);
    },
  },
  {
    name: "starts the server again after a crash and goes on",
    async body() {
      const uri = fileOf("退换货办法.md");
      const editor = await show(uri);
      const [crashed = 0] = serverProcesses();
      process.kill(crashed, "SIGKILL");
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
];

export const run = (): Promise<void> => runSpecs([...WRITING, ...PROCESSES]);
