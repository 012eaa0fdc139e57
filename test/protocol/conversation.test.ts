import { describe, expect, it } from "vitest";
import { CONFIG, forEachTest, POLICY } from "./fixture.ts";
import { FULL, until } from "./harness.ts";

const { connect, folder } = forEachTest();

describe("a client that supports nothing optional", () => {
  it("gets everything advertised and findings pushed", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    const { capabilities } = await client.initialize([work.uri], {});
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
    expect(capabilities.positionEncoding).toBe("utf-16");
    await until("pushed diagnostics", () => client.pushed.has(uri));
    expect(client.pushed.get(uri)?.diagnostics.map((item) => item.code)).toContain("coverage/contradiction");
    expect(client.pushed.has(work.uriOf("clausemark.yaml"))).toBe(true);
    expect(client.requests).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

describe("a client that pulls", () => {
  it("is never pushed to, sees edits at once and `unchanged` when nothing changed", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    await client.open(uri, POLICY);
    const first = await client.pull(uri);
    if (first.kind !== "full") throw new Error("the first report is full");
    expect(first.items.map((item) => item.code)).toContain("coverage/contradiction");
    const again = await client.pull(uri, first.resultId);
    expect(again).toEqual({ kind: "unchanged", resultId: first.resultId });

    const line = POLICY.split("\n").findIndex((text) => text.includes("24 小时"));
    const start = (POLICY.split("\n")[line] ?? "").indexOf("24 小时");
    await client.change(uri, 2, [
      { range: { start: { line, character: start }, end: { line, character: start + 5 } }, text: "2 小时" },
    ]);
    const fixed = await client.pull(uri, first.resultId);
    if (fixed.kind !== "full") throw new Error("an edit that changes findings gives a full report");
    expect(fixed.items.map((item) => item.code)).not.toContain("coverage/contradiction");

    await client.rpc.sendNotification("textDocument/didClose", { textDocument: { uri } });
    expect((await client.items(uri)).map((item) => item.code)).toContain("coverage/contradiction");
    expect(client.pushed.size).toBe(0);
    expect(client.requests.map((request) => request.method)).toContain("client/registerCapability");
    expect(client.requests.map((request) => request.method)).toContain("window/workDoneProgress/create");
    expect(await client.stop()).toBe(0);
  });

  it("reports unopened policies and tells of files created, changed and deleted outside", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const first = work.write("一.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    const before = await client.pullWorkspace();
    expect(before.items.map((item) => item.uri)).toContain(first);

    const second = work.write("二.md", POLICY);
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: second, type: 1 }] });
    await until("the new policy", async () => (await client.pullWorkspace()).items.some((item) => item.uri === second));
    await until("a refresh", () =>
      client.requests.some((request) => request.method === "workspace/diagnostic/refresh"),
    );

    work.write("二.md", "# 不再是政策\n");
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: second, type: 2 }] });
    const known = [{ uri: second, value: "x" }];
    await until("an empty report", async () => {
      const report = (await client.pullWorkspace(known)).items.find((item) => item.uri === second);
      return report?.kind === "full" && report.items.length === 0;
    });
  });

  it("reads the configuration anew when it changes", async () => {
    const work = folder();
    const config = work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    expect((await client.items(uri)).map((item) => item.code)).toContain("coverage/contradiction");
    work.write("clausemark.yaml", `${CONFIG}rules: { coverage/contradiction: off }\n`);
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: config, type: 2 }] });
    await until("the rule to be off", async () => {
      return !(await client.items(uri)).some((item) => item.code === "coverage/contradiction");
    });
    await client.open(config, `${CONFIG}rules: { coverage/contradictoin: off }\n`);
    const problems = await client.items(config);
    expect(problems.find((item) => item.code === "config/schema")?.message).toContain("coverage/contradiction");
  });

  it("keeps two folders apart", async () => {
    const one = folder();
    const two = folder();
    const a = one.write("政策.md", POLICY);
    const b = two.write("政策.md", POLICY.replace("24 小时", "1 小时"));
    const client = connect();
    await client.initialize([one.uri, two.uri], FULL);
    expect((await client.items(a)).map((item) => item.code)).toContain("coverage/contradiction");
    expect((await client.items(b)).map((item) => item.code)).not.toContain("coverage/contradiction");
    await client.rpc.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: two.uri, name: "two" }] },
    });
    await until("the folder to be gone", async () => (await client.items(b)).length === 0);
  });

  it("answers in the language of its setting", async () => {
    const work = folder();
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    client.settings = { locale: "en" };
    await client.initialize([work.uri], FULL);
    await until("English", async () => (await client.items(uri)).some((item) => /clause/i.test(String(item.message))));
    client.settings = { locale: "zh-CN" };
    await client.rpc.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await until("Chinese", async () => (await client.items(uri)).some((item) => String(item.message).includes("条款")));
  });
});

describe("the live assessment", () => {
  it("is sent with every change, with the difference to the last save", async () => {
    const work = folder();
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    await client.open(uri, POLICY);
    const before = await client.rpc.sendRequest<{ score: { value: number; delta: number } }>("clausemark/assessment", {
      uri,
    });
    await client.change(uri, 2, [{ text: POLICY.replace("24 小时", "2 小时") }]);
    const after = await client.rpc.sendRequest<{ score: { value: number; delta: number } }>("clausemark/assessment", {
      uri,
    });
    expect(after.score.value).toBeGreaterThan(before.score.value);
    expect(after.score.delta).toBeCloseTo(after.score.value - before.score.value, 5);
    const sent = () => client.notifications.filter(({ method }) => method === "clausemark/assessment").at(-1)?.params;
    await until("the difference", () => JSON.stringify(sent()) === JSON.stringify(after));
    await client.rpc.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await until("the delta to be zero", () => (sent() as typeof after).score.delta === 0);
  });

  it("ends with the set's last policy, and begins again with the next", async () => {
    const work = folder();
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    await client.open(uri, POLICY);
    const last = () => client.notifications.filter(({ method }) => /assessment|setGone/.test(method)).at(-1);
    const root = { root: work.uri };
    await until("the score", () => last()?.method === "clausemark/assessment");
    await client.change(uri, 2, [{ text: POLICY.replace("clauses:", "clause:") }]);
    await until("its end", () => last()?.method === "clausemark/setGone");
    expect(last()?.params).toEqual(root);
    await client.change(uri, 3, [{ text: POLICY }]);
    await until("the score again", () => last()?.method === "clausemark/assessment");
    expect(last()?.params).toMatchObject(root);
    await client.rpc.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: work.uri, name: "work" }] },
    });
    await until("its end with the folder", () => last()?.method === "clausemark/setGone");
  });
});

describe("manners", () => {
  it.each(["utf-8", "utf-16", "utf-32"] as const)("counts columns in %s", async (encoding) => {
    const work = folder();
    const text = POLICY.replace("接到投诉", "𠮷😀接到投诉");
    const uri = work.write("政策.md", text);
    const client = connect();
    const result = await client.initialize([work.uri], { ...FULL, general: { positionEncodings: [encoding] } });
    expect(result.capabilities.positionEncoding).toBe(encoding);
    await client.open(uri, text);
    const line = text.split("\n").findIndex((each) => each.includes("24 小时"));
    const before = (text.split("\n")[line] ?? "").split("24 小时")[0] ?? "";
    const width = { "utf-8": Buffer.byteLength(before), "utf-16": before.length, "utf-32": [...before].length }[
      encoding
    ];
    const end = width + (encoding === "utf-8" ? Buffer.byteLength("24 小时") : 5);
    await client.change(uri, 2, [
      { range: { start: { line, character: width }, end: { line, character: end } }, text: "2 小时" },
    ]);
    expect((await client.items(uri)).map((item) => item.code)).not.toContain("coverage/contradiction");
  });

  it("survives a cancelled request and an unknown one", async () => {
    const work = folder();
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    await expect(client.rpc.sendRequest("clausemark/nonsense", {})).rejects.toThrow();
    const { CancellationTokenSource } = await import("vscode-jsonrpc/node");
    const source = new CancellationTokenSource();
    const asked = client.rpc.sendRequest(
      "textDocument/hover",
      { textDocument: { uri }, position: { line: 0, character: 0 } },
      source.token,
    );
    source.cancel();
    await asked.catch(() => undefined);
    expect((await client.items(uri)).length).toBeGreaterThan(0);
  });

  it("exits with 1 when the client leaves without a shutdown", async () => {
    const client = connect();
    await client.initialize([], {});
    expect(await client.leave()).toBe(1);
  });

  it("does nothing in a workspace without policies", async () => {
    const work = folder();
    work.write("README.md", "# 普通文档\n");
    const client = connect();
    await client.initialize([work.uri], FULL);
    expect((await client.pullWorkspace()).items).toEqual([]);
    expect(client.notifications.filter((entry) => entry.method === "clausemark/assessment")).toEqual([]);
  });
});

describe("files that only the client can reach", () => {
  it("are found and read through the client", async () => {
    const files = new Map([
      ["memfs://host/店/clausemark.yaml", CONFIG],
      ["memfs://host/店/政策.md", POLICY],
    ]);
    const decode = (uri: string) => decodeURIComponent(uri);
    const client = connect({
      "clausemark/fs/find": () => ({ uris: [...files.keys()] }),
      "clausemark/fs/read": ({ uri }: { uri: string }) => {
        const text = files.get(decode(uri));
        return { base64: text === undefined ? null : Buffer.from(text).toString("base64") };
      },
      "clausemark/fs/stat": ({ uri }: { uri: string }) => {
        const text = files.get(decode(uri));
        const isFolder = [...files.keys()].some((path) => path.startsWith(`${decode(uri)}/`));
        return { kind: text !== undefined ? "file" : isFolder ? "directory" : "absent", size: text?.length ?? 0 };
      },
    });
    await client.initialize(["memfs://host/%E5%BA%97"], FULL, { fileSchemes: ["memfs"] });
    const report = await client.pullWorkspace();
    const policy = report.items.find((item) => decode(item.uri).endsWith("政策.md"));
    expect(policy?.kind === "full" && policy.items.map((item) => item.code)).toContain("coverage/contradiction");
  });
});
