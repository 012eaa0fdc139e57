import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction, Hover, PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { RenderParams, RenderResult } from "../../server/src/protocol.ts";
import { Client, Folder, FULL, requireBuild, until } from "./harness.ts";

const POLICY = `---
title: 退换货办法
version: "1"
effective: 2026-01-01
clauses:
  8.3: 投诉时限
---

# 退换货办法

## 投诉时限

接到投诉当场登记编号，24 小时内回电，7 天内解决。

见[时限](#投诉时限)。
`;

let client: Client;
const folders: Folder[] = [];

function folder(): Folder {
  const made = new Folder();
  folders.push(made);
  return made;
}

beforeAll(requireBuild);
afterEach(() => {
  client.kill();
  for (const made of folders.splice(0)) made.remove();
});

describe("clausemark/render", () => {
  it("gives the preview, the report and the notice of the set, in the language of its findings", async () => {
    const work = folder();
    work.write("clausemark.yaml", "standard: t-cgcc-customized-goods\nenterprise: { name: <云杉>定制 }\n");
    const uri = work.write("政策.md", POLICY);
    client = new Client();
    await client.initialize([work.uri], FULL);
    const render = (kind: RenderParams["kind"]) =>
      client.rpc.sendRequest<RenderResult>("clausemark/render", { uri, kind });
    const preview = await render("preview");
    expect(preview.locale).toBe("zh-CN");
    expect(preview.text.match(/data-key="heat-/g)).toHaveLength(43);
    expect(preview.text).not.toMatch(/<script|<云杉>/);
    const report = await render("report");
    expect(report.text).toMatch(/^<!doctype html>/i);
    expect(report.text).toContain("&lt;云杉&gt;定制");
    const notice = await render("notice");
    expect(notice.text).toMatch(/^# /m);
    expect(notice.text).toContain("7 天内解决");
    // The text that is typed, not the one on disk.
    await client.open(uri, POLICY.replace("7 天内解决", "9 天内解决"));
    expect((await render("notice")).text).toContain("9 天内解决");
  });

  it("says where there is no policy to render", async () => {
    const work = folder();
    const uri = work.write("README.md", "# 普通文档\n");
    client = new Client();
    await client.initialize([work.uri], FULL);
    await expect(client.rpc.sendRequest("clausemark/render", { uri, kind: "preview" })).rejects.toThrow(
      /no policy set/,
    );
  });
});

describe("a policy that was never saved", () => {
  const uri = "untitled:Untitled-1";
  const heading = { line: POLICY.split("\n").indexOf("## 投诉时限"), character: 5 };
  const promise = { line: heading.line + 2, character: 0 };
  const at = { textDocument: { uri }, position: heading };

  it("is explained, renamed and mended like any other", async () => {
    client = new Client();
    await client.initialize([], FULL);
    await client.open(uri, POLICY);
    const hover = await client.rpc.sendRequest<Hover>("textDocument/hover", at);
    expect(JSON.stringify(hover.contents)).toContain("8.3");
    const range = await client.rpc.sendRequest<PrepareRenameResult>("textDocument/prepareRename", at);
    expect(range).not.toBeNull();
    const edit = await client.rpc.sendRequest<WorkspaceEdit>("textDocument/rename", { ...at, newName: "多久答复" });
    const changed = edit.documentChanges?.flatMap((change) => ("edits" in change ? [change] : [])) ?? [];
    expect(changed.map(({ textDocument }) => textDocument.uri)).toEqual([uri]);
    expect(changed.flatMap(({ edits }) => edits)).toHaveLength(3);
    const actions = await client.rpc.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: promise, end: promise },
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(actions.map((action) => action.edit))).toContain(uri);
  });
});

describe("a folder of many policies", () => {
  it("answers for the open one first, and asks to look again when all are read", async () => {
    const work = folder();
    work.write("clausemark.yaml", "standard: t-cgcc-customized-goods\n");
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
