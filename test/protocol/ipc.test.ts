import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, expect, it } from "vitest";
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from "vscode-jsonrpc/node";
import type { DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { Folder, FULL, ROOT } from "./harness.ts";

const SERVER = join(ROOT, "dist/server.ipc.js");
const work = new Folder();
let child: ChildProcess;

beforeAll(() => {
  if (!existsSync(SERVER)) throw new Error("dist/server.ipc.js is missing: run `npm run build` first");
});
afterEach(() => {
  child.kill("SIGKILL");
  work.remove();
});

it("serves VS Code over Node's channel with the worker's bundle, and ends with its editor", async () => {
  work.write("clausemark.yaml", "standard: t-cgcc-customized-goods\n");
  const uri = work.write(
    "政策.md",
    "---\nclauses:\n  8.3: 时限\n---\n\n## 时限\n\n接到投诉 24 小时内回电，7 天内解决。\n",
  );
  child = fork(SERVER, [], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const exited = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const rpc = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  rpc.onRequest(() => null);
  rpc.listen();
  await rpc.sendRequest("initialize", {
    processId: process.pid,
    rootUri: work.uri,
    workspaceFolders: [{ uri: work.uri, name: "w" }],
    capabilities: FULL,
  });
  await rpc.sendNotification("initialized", {});
  const report = await rpc.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
  expect(report.kind === "full" && report.items.map((item) => item.code)).toContain("coverage/contradiction");
  child.disconnect();
  expect(await exited).toBe(0);
});
