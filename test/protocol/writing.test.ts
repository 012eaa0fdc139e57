import { describe, expect, it } from "vitest";
import type { CodeAction, Hover, PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { RenderParams, RenderResult } from "../../server/src/protocol.ts";
import { CONFIG, forEachTest, POLICY } from "./fixture.ts";
import { FULL } from "./harness.ts";

const { connect, folder } = forEachTest();

describe("clausemark/render", () => {
  it("gives the preview, the report and the notice of the set, in the language of its findings", async () => {
    const work = folder();
    work.write("clausemark.yaml", `${CONFIG}enterprise: { name: <云杉>定制 }\n`);
    const uri = work.write("政策.md", POLICY);
    const client = connect();
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
    const client = connect();
    await client.initialize([work.uri], FULL);
    await expect(client.rpc.sendRequest("clausemark/render", { uri, kind: "preview" })).rejects.toThrow(
      /no policy set/,
    );
  });
});

describe("a policy that was never saved", () => {
  const uri = "untitled:Untitled-1";
  const text = `${POLICY}\n见[时限](#投诉时限)。\n`;
  const heading = { line: POLICY.split("\n").indexOf("## 投诉时限"), character: 5 };
  const promise = { line: heading.line + 2, character: 0 };
  const at = { textDocument: { uri }, position: heading };

  it("is explained, renamed and mended like any other", async () => {
    const client = connect();
    await client.initialize([], FULL);
    await client.open(uri, text);
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

describe("writing help over the wire", () => {
  it("renames a heading together with its tag and the anchor links of other documents", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY);
    const other = work.write("说明.md", "---\nclauses:\n  8.1: 渠道\n---\n\n## 渠道\n\n见[时限](政策.md#投诉时限)。\n");
    const client = connect();
    await client.initialize([work.uri], FULL);
    const line = POLICY.split("\n").indexOf("## 投诉时限");
    const position = { line, character: 5 };
    const edit = await client.rpc.sendRequest<{
      documentChanges: { textDocument: { uri: string }; edits: { newText: string }[] }[];
    }>("textDocument/rename", { textDocument: { uri }, position, newName: "多久答复" });
    const texts = (of: string) =>
      edit.documentChanges
        .filter((change) => change.textDocument.uri === of)
        .flatMap((change) => change.edits.map((each) => each.newText));
    expect(texts(uri).sort()).toEqual(["多久答复", "多久答复"]);
    expect(texts(other).join()).toContain("多久答复");
    const refused = { textDocument: { uri }, position: { line: line + 2, character: 0 }, newName: "x" };
    await expect(client.rpc.sendRequest("textDocument/rename", refused)).rejects.toThrow(/标题/);
  });

  it("completes clause ids, explains a tag and offers a skeleton", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY.replace("，7 天内解决", ""));
    const client = connect();
    await client.initialize([work.uri], FULL);
    const tagLine = POLICY.split("\n").indexOf("  8.3: 投诉时限");
    const hover = await client.rpc.sendRequest<{ contents: { value: string } }>("textDocument/hover", {
      textDocument: { uri },
      position: { line: tagLine, character: 3 },
    });
    expect(hover.contents.value).toContain("8.3");
    const completed = await client.rpc.sendRequest<{ items: { label: string }[] }>("textDocument/completion", {
      textDocument: { uri },
      position: { line: tagLine, character: 2 },
    });
    expect(completed.items.map((item) => item.label).join()).toContain("8.5");
    const heading = POLICY.split("\n").indexOf("## 投诉时限");
    const range = { start: { line: heading, character: 3 }, end: { line: heading, character: 3 } };
    const actions = await client.rpc.sendRequest<{ title: string }[]>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    expect(actions.map((action) => action.title).join()).toContain("8.3");
  });
});

describe("a first policy", () => {
  it("starts from a template that asks for no policy, and an unsaved one is judged while it is written", async () => {
    const client = connect();
    await client.initialize([], FULL);
    const { text } = await client.rpc.sendRequest<{ text: string }>("clausemark/template", { kind: "policy" });
    expect(text).toContain('"8.5":');
    const config = await client.rpc.sendRequest<{ text: string }>("clausemark/template", { kind: "config" });
    expect(config.text).toContain("standard: t-cgcc-customized-goods");
    const uri = "untitled:Untitled-1";
    await client.open(uri, POLICY);
    expect((await client.items(uri)).map((item) => item.code)).toContain("coverage/contradiction");
    const { documents } = await client.rpc.sendRequest<{ documents: string[] }>("clausemark/assessment", { uri });
    expect(documents).toEqual([uri]);
  });

  it("takes a clause's skeleton at its section, or with a section and a tag of its own", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const uri = work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL);
    const insert = async (clause: string) => {
      const edit = await client.rpc.sendRequest<{ documentChanges: { edits: unknown[] }[] } | null>(
        "clausemark/insertClause",
        { uri, clause },
      );
      return edit === null ? null : JSON.stringify(edit.documentChanges.flatMap((change) => change.edits));
    };
    expect(await insert("8.3")).toContain("${1:");
    expect(await insert("8.3")).not.toContain("## ");
    const added = await insert("8.5");
    expect(added).toContain("8.5");
    expect(added).toContain("## ");
    expect(await insert("8.99")).toBeNull();
  });
});
