import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WorkDoneProgressBegin } from "vscode-languageserver-protocol";
import { policy } from "../bench/generate.ts";
import { Random } from "../bench/random.ts";
import { CONFIG, POLICY } from "./fixture.ts";
import { Client, Folder, FULL, requireBuild, until } from "./harness.ts";

let client: Client;
let work: Folder;

beforeAll(requireBuild);
afterEach(() => {
  client.kill();
  work.remove();
});

const changed = (uri: string, type: 1 | 2 | 3) =>
  client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
const codes = async (uri: string) => (await client.items(uri)).map(({ code }) => code);

describe("settings", () => {
  it("are taken from a push by a client that cannot be asked", async () => {
    work = new Folder();
    const uri = work.write("政策.md", POLICY);
    client = new Client();
    await client.initialize([work.uri], { textDocument: { diagnostic: {} } });
    const said = async () => (await client.items(uri)).map(({ message }) => String(message)).join("\n");
    expect(await said()).toMatch(/条款 8\.3/);
    const settings = { clausemark: { locale: "en", codeLens: { enabled: false } } };
    await client.rpc.sendNotification("workspace/didChangeConfiguration", { settings });
    await until("English", async () => /clause 8\.3/i.test(await said()));
    const lenses = await client.rpc.sendRequest("textDocument/codeLens", { textDocument: { uri } });
    expect(lenses ?? []).toEqual([]);
    expect(client.requests).toEqual([]);
  });
});

describe("files that change outside", () => {
  it("ignore files take policies out of the set and back", async () => {
    work = new Folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("草稿/政策.md", POLICY);
    client = new Client();
    await client.initialize([work.uri], FULL);
    expect(await codes(uri)).toContain("coverage/contradiction");
    const ignore = work.write(".clausemarkignore", "草稿/\n");
    await changed(ignore, 1);
    await until("nothing is said of it", async () => (await codes(uri)).length === 0);
    work.write(".clausemarkignore", "");
    await changed(ignore, 2);
    await until("it is judged again", async () => (await codes(uri)).includes("coverage/contradiction"));
  });

  it("a house rubric is read anew, and what is wrong in it stands in it", async () => {
    work = new Folder();
    work.copy("samples/gym-house-rules");
    client = new Client();
    await client.initialize([work.uri], FULL);
    const rubric = work.uriOf("rubric.yaml");
    expect(await codes(rubric)).toEqual([]);
    work.write("rubric.yaml", `${work.read("rubric.yaml")}\nnonsense: 1\n`);
    await changed(rubric, 2);
    await until("the fault", async () =>
      (await client.items(rubric)).some((item) => String(item.message).includes("nonsense")),
    );
  });
});

describe("points shown beside headings", () => {
  it("are asked for again when the writer pauses: those of other documents have changed too", async () => {
    work = new Folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY);
    client = new Client();
    await client.initialize([work.uri], FULL);
    await client.open(uri, POLICY);
    await client.pullWorkspace();
    await until("the first", () => client.requests.some(({ method }) => method === "workspace/codeLens/refresh"));
    client.forget();
    await client.change(uri, 2, [{ text: `${POLICY}\n投诉电话 400-820-6655。\n` }]);
    await until("a refresh", () => client.requests.some(({ method }) => method === "workspace/codeLens/refresh"));
    expect(client.requests.filter(({ method }) => method === "workspace/codeLens/refresh")).toHaveLength(1);
  });
});

describe("the first reading", () => {
  it("tells how far it is, and stops when the client cancels it; the next edit reads again", async () => {
    work = new Folder();
    work.write("clausemark.yaml", CONFIG);
    // So much to read that the cancellation comes before its end, even from a slow client.
    const random = new Random(5);
    for (let index = 0; index < 200; index++) work.write(`其他-${index}.md`, policy(random, 8_192));
    const uri = work.write("政策.md", POLICY);
    const begun: WorkDoneProgressBegin[] = [];
    client = new Client();
    client.rpc.onNotification("$/progress", ({ token, value }: { token: string; value: WorkDoneProgressBegin }) => {
      if (value.kind !== "begin") return;
      begun.push(value);
      void client.rpc.sendNotification("window/workDoneProgress/cancel", { token });
    });
    await client.initialize([work.uri], FULL);
    await until("progress", () => begun.length > 0);
    expect(begun[0]).toMatchObject({ cancellable: true, title: expect.stringContaining("读取政策") });
    expect((await client.pullWorkspace()).items).toEqual([]);
    await client.open(uri, POLICY);
    await until("findings", async () => (await codes(uri)).includes("coverage/contradiction"));
    expect(client.notifications.filter(({ method }) => method === "window/showMessage")).toEqual([]);
  });

  it("answers for the open one first, and asks to look again when all are read", async () => {
    work = new Folder();
    work.write("clausemark.yaml", CONFIG);
    for (let index = 0; index < 60; index++) {
      work.write(`其他-${index}.md`, POLICY.replace("，7 天内解决", `，第 ${index} 组`));
    }
    const text = `${POLICY.replace("，7 天内解决", "")}\n本店保留最终解释权。\n`;
    const uri = work.write("a.md", text);
    client = new Client();
    await client.initialize([work.uri], FULL);
    await client.open(uri, text);
    const early = await client.pull(uri);
    const codes = early.kind === "full" ? early.items.map(({ code }) => code) : [];
    expect(codes).toContain("law/final-interpretation");
    // What no document says is known only when all are read.
    expect(codes).not.toContain("coverage/disclosure");
    expect(client.requests.map(({ method }) => method)).not.toContain("workspace/diagnostic/refresh");
    await until("a refresh", () => client.requests.some(({ method }) => method === "workspace/diagnostic/refresh"));
    const whole = (await client.items(uri)).map(({ code }) => code);
    expect(whole).toEqual(expect.arrayContaining(["law/final-interpretation", "coverage/disclosure"]));
  });
});
