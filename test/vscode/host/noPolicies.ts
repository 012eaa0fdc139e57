import * as vscode from "vscode";
import { fileOf, replace, show } from "./documents.ts";
import { equals, eventually, holds } from "./expect.ts";
import { api } from "./extension.ts";
import { serverProcesses } from "./serverProcess.ts";
import { runSpecs, type Spec } from "./spec.ts";

const POLICY = `---
title: 投诉
clauses:
  8.1: 联系我们
---

# 投诉

## 联系我们

投诉电话：待定。
`;

const SPECS: readonly Spec[] = [
  {
    name: "starts no server for Markdown without clauses",
    async body() {
      const uri = fileOf("会议记录.md");
      await show(uri);
      // Markdown's own links are proof that the extensions for this document had their turn.
      await eventually(
        "the outline of the document",
        () => vscode.commands.executeCommand<readonly unknown[]>("vscode.executeDocumentSymbolProvider", uri),
        (symbols) => (symbols?.length ?? 0) > 0,
      );
      equals(serverProcesses(), [], "servers");
      equals(vscode.languages.getDiagnostics(uri), [], "diagnostics");
    },
  },
  {
    name: "gets a first-time writer from nothing to a first policy with findings",
    async body() {
      await vscode.commands.executeCommand("clausemark.newPolicy");
      const document = vscode.window.activeTextEditor?.document;
      equals(document?.uri.path.split("/").at(-1), "售后服务政策.md", "the open file");
      holds(document?.getText().includes('"8.5":') === true, "a tag for every clause");
      await eventually(
        "findings",
        () => vscode.languages.getDiagnostics(fileOf("售后服务政策.md")),
        (all) => all.length > 0,
      );
      equals(serverProcesses().length, 1, "servers");
    },
  },
  {
    name: "forgets the policy when it loses its clauses",
    async body() {
      const known = (count: number) =>
        eventually(
          `${count} known`,
          () => api().assessments.all().length,
          (length) => length === count,
        );
      await known(1);
      const editor = await show(fileOf("售后服务政策.md"));
      await replace(editor, "clauses:", "clause:");
      await known(0);
      await vscode.commands.executeCommand("undo");
      await known(1);
    },
  },
  {
    name: "starts the server when a document gets clauses",
    async body() {
      const uri = fileOf("投诉.md");
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(POLICY));
      await show(uri);
      await eventually("one server", serverProcesses, (pids) => pids.length === 1);
      await eventually(
        "findings",
        () => vscode.languages.getDiagnostics(uri),
        (all) => all.length > 0,
      );
    },
  },
];

export const run = (): Promise<void> => runSpecs(SPECS);
