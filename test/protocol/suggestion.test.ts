import { afterEach, beforeAll, expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { Client, Folder, FULL, requireBuild, until } from "./harness.ts";

const BEFORE = `---
title: 售后办法
version: "1"
effective: 2026-01-01
clauses:
  8.3: 投诉时限
---

# 售后办法

## 投诉时限

接到投诉当场登记编号，两小时内回电，7 天内解决。

## 有事找谁

客服电话 400-820-6655，微信公众号“松下木作”，邮箱 kefu@songxia.example，门店前台也收投诉。
`;

let client: Client;
const work = new Folder();

beforeAll(requireBuild);
afterEach(() => {
  client.kill();
  work.remove();
});

it("is a hint on the section, and its fix tags it: then the hint goes", {
  timeout: 60_000,
}, async () => {
  work.write("clausemark.yaml", "standard: t-cgcc-customized-goods\n");
  const uri = work.write("办法.md", BEFORE);
  client = new Client();
  await client.initialize([work.uri], FULL);
  await client.open(uri, BEFORE);
  let hints: readonly Diagnostic[] = [];
  await until("the hint", async () => {
    hints = (await client.items(uri)).filter(({ code }) => code === "coverage/untagged-evidence");
    return hints.length > 0;
  });
  const line = BEFORE.split("\n").indexOf("## 有事找谁");
  expect(hints.map(({ range }) => range.start)).toEqual([{ line, character: 3 }]);
  const [hint] = hints;
  if (!hint) throw new Error("no hint");
  const actions = await client.rpc.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: hint.range,
    context: { diagnostics: hints },
  });
  const tag = actions.find(({ title }) => title.includes("8.1"));
  const edits = tag?.edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
  const inserted = edits.map((edit) => ("newText" in edit ? edit.newText : "")).join("");
  expect(inserted).toContain("8.1: 有事找谁");
  await client.change(uri, 2, [{ text: BEFORE.replace("  8.3: 投诉时限\n", "  8.3: 投诉时限\n  8.1: 有事找谁\n") }]);
  await until("the hint to go", async () => {
    const codes = (await client.items(uri)).map(({ code }) => code);
    return !codes.includes("coverage/untagged-evidence");
  });
});
