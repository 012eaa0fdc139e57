import * as vscode from "vscode";
import { fileOf, findings, findingsOf, replace, show } from "./documents.ts";
import { equals, eventually } from "./expect.ts";
import { serverProcesses } from "./serverProcess.ts";
import { runSpecs, type Spec } from "./spec.ts";

const RETURNS = () => fileOf("退换货办法.md", "云杉");
const COMPLAINTS = () => fileOf("投诉.md", "青禾");

const SPECS: readonly Spec[] = [
  {
    name: "opens both folders",
    async body() {
      await eventually(
        "two folders",
        () => (vscode.workspace.workspaceFolders ?? []).map(({ name }) => name),
        (names) => names.includes("云杉") && names.includes("青禾"),
      );
    },
  },
  {
    name: "reports the policies of both folders with one server",
    async body() {
      await findingsOf(RETURNS(), "findings in the first folder", (all) => all.length > 0);
      await findingsOf(COMPLAINTS(), "findings in the second folder", (all) => all.length > 0);
      await eventually("one server", serverProcesses, (pids) => pids.length === 1);
    },
  },
  {
    name: "keeps the sets of the folders apart",
    async body() {
      const before = await findings(COMPLAINTS());
      const editor = await show(RETURNS());
      await replace(editor, "退货运费待定。", "退货运费由我们承担。");
      await findingsOf(RETURNS(), "no finding on 待定", (all) => all.every(({ text }) => !text.includes("待定")));
      equals(await findings(COMPLAINTS()), before, "findings of the other folder");
    },
  },
];

export const run = (): Promise<void> => runSpecs(SPECS);
