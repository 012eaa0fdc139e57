import * as vscode from "vscode";
import { fileOf, findings, findingsOf, replace, show } from "./documents.ts";
import { equals, eventually, holds } from "./expect.ts";
import { contributedCommands, extension } from "./extension.ts";
import type { Spec } from "./spec.ts";

const RETURNS = "退换货办法.md";
const COMPLAINTS = "投诉处理.md";

/** What a writer gets in any host, Node or browser: these specs run on the desktop bundle and on the web bundle. */
export const WRITING: readonly Spec[] = [
  {
    name: "wakes up where a clausemark.yaml is",
    async body() {
      await eventually("active", () => extension().isActive, Boolean);
    },
  },
  {
    name: "registers every command of its manifest",
    async body() {
      const known = new Set(await vscode.commands.getCommands(true));
      equals(
        contributedCommands().filter((command) => !known.has(command)),
        [],
        "commands without a handler",
      );
    },
  },
  {
    name: "reports a put-off promise on its own words",
    async body() {
      const uri = fileOf(RETURNS);
      await show(uri);
      const found = await findingsOf(uri, "a finding on 待定", (all) => all.some(({ text }) => text.includes("待定")));
      const deferred = found.filter(({ text }) => text.includes("待定"));
      equals(
        deferred.map(({ rule, line }) => [rule, line]),
        [["coverage/disclosure", 15]],
        "findings on 待定",
      );
    },
  },
  {
    name: "counts each finding once",
    async body() {
      const found = await findings(fileOf(RETURNS));
      const keys = found.map(({ rule, line, text, message }) => JSON.stringify([rule, line, text, message]));
      equals(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        [],
        "findings that stand twice",
      );
    },
  },
  {
    name: "reports policies of the set that are not open",
    async body() {
      await findingsOf(fileOf(COMPLAINTS), "findings of a closed policy", (all) => all.length > 0);
    },
  },
  {
    name: "leaves Markdown without clauses alone",
    async body() {
      const uri = fileOf("README.md");
      await show(uri);
      equals(await findings(uri), [], "findings of a plain document");
    },
  },
  {
    name: "follows what is typed without a save",
    async body() {
      const uri = fileOf(RETURNS);
      const editor = await show(uri);
      await replace(editor, "退货运费待定。", "因质量问题退货的，来回运费由我们承担；其他情形由顾客承担。");
      await findingsOf(uri, "no finding on 待定", (all) => all.every(({ text }) => !text.includes("待定")));
      await vscode.commands.executeCommand("undo");
      await findingsOf(uri, "the finding on 待定 again", (all) => all.some(({ text }) => text.includes("待定")));
    },
  },
  {
    name: "inserts a skeleton by a code action",
    async body() {
      const uri = fileOf(COMPLAINTS);
      const editor = await show(uri);
      const before = editor.document.getText();
      // Findings of a document come anew when it is opened: an editor asks again then, and so does this.
      const insert = await eventually(
        "the skeleton of 8.3",
        () => skeletonOf(uri, "8.3"),
        (action) => action !== null,
      );
      if (!insert?.edit) throw new Error("the skeleton of 8.3 has no edit");
      await vscode.workspace.applyEdit(insert.edit);
      holds(editor.document.getText().length > before.length, "the document grows");
      await vscode.commands.executeCommand("undo");
      equals(editor.document.getText(), before, "the document after undo");
    },
  },
  {
    name: "words findings in the language of the setting",
    async body() {
      const uri = fileOf(RETURNS);
      const settings = vscode.workspace.getConfiguration("clausemark");
      const han = /\p{Script=Han}{4}/u;
      await findingsOf(uri, "Chinese findings", (all) => all.some(({ message }) => han.test(message)));
      await settings.update("locale", "en", vscode.ConfigurationTarget.Workspace);
      await findingsOf(
        uri,
        "English findings",
        (all) => all.length > 0 && all.some(({ message }) => /^[A-Z]/.test(message)),
      );
      await settings.update("locale", undefined, vscode.ConfigurationTarget.Workspace);
      await findingsOf(uri, "Chinese findings again", (all) => all.some(({ message }) => han.test(message)));
    },
  },
  {
    name: "inserts a clause that no section answers, with its tag",
    async body() {
      const uri = fileOf(RETURNS);
      const editor = await show(uri);
      const before = editor.document.getText();
      await vscode.commands.executeCommand("clausemark.insertSkeleton", { clause: "8.2" });
      await eventually(
        "the clause",
        () => editor.document.getText(),
        (text) => text !== before,
      );
      holds(
        /^ {2}["']?8\.2["']?: /m.test(editor.document.getText()),
        `a tag of 8.2 in the front matter, beside the other: ${editor.document.getText().slice(0, 200)}`,
      );
      await vscode.commands.executeCommand("undo");
      equals(editor.document.getText(), before, "the document after undo");
    },
  },
  {
    name: "opens the customer notice beside the policy",
    async body() {
      await show(fileOf(COMPLAINTS));
      await vscode.commands.executeCommand("clausemark.customerNotice");
      const notice = await eventually(
        "the notice",
        () => vscode.window.activeTextEditor?.document,
        (document) => document?.isUntitled === true,
      );
      equals(notice?.languageId, "markdown", "its language");
      holds(/^# .*告知/m.test(notice?.getText() ?? ""), `a notice, not ${notice?.getText().slice(0, 80)}`);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    },
  },
  {
    name: "opens the configuration that is there instead of writing another",
    async body() {
      await vscode.commands.executeCommand("clausemark.newConfig");
      equals(vscode.window.activeTextEditor?.document.uri.path.split("/").at(-1), "clausemark.yaml", "the open file");
    },
  },
];

/** The quick fix that inserts a clause's skeleton, asked for where its disclosure is missing; null where there is none yet. */
async function skeletonOf(uri: vscode.Uri, clause: string): Promise<vscode.CodeAction | null> {
  const found = (await findings(uri)).find(
    ({ rule, message }) => rule === "coverage/disclosure" && message.includes(clause),
  );
  if (!found) return null;
  const document = await vscode.workspace.openTextDocument(uri);
  const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    document.lineAt(found.line).range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  // VS Code takes the question back where the editor changes meanwhile, and asks again later.
  const actions = await asked.then(
    (all) => all,
    (error: unknown) => {
      if (error instanceof Error && error.message === "Canceled") return [];
      throw error;
    },
  );
  return actions.find(({ title, edit }) => title.startsWith(`插入条款 ${clause}`) && edit !== undefined) ?? null;
}
