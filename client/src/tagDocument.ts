import * as vscode from "vscode";
import { isMarkdown } from "./policyWatch.ts";

/**
 * Makes a policy of the open Markdown document: one tag in its front matter, whose clause and heading the writer chooses.
 * From then on the server knows the document, and proposes tags for what else it answers.
 */
export async function tagDocument(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isMarkdown(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open the Markdown file that shall be a policy first."));
    return;
  }
  const { document } = editor;
  const lines = document.getText().split(/\r\n|\r|\n/);
  const fence =
    lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  const headings = lines.flatMap((line) => /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1] || []);
  const title = headings[0] ?? nameOf(document);
  const tag = `clauses:\n  "\${1:8.5}": \${2|${["*", ...new Set(headings)].map(choice).join(",")}|}\n`;
  const text = fence > 0 ? tag : `---\ntitle: ${plain(JSON.stringify(title))}\n${tag}---\n\n`;
  await editor.insertSnippet(new vscode.SnippetString(text), new vscode.Position(Math.max(fence, 0), 0));
}

function nameOf({ uri }: vscode.TextDocument): string {
  return (uri.path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
}

/** A heading may hold what YAML or a snippet would read as its own. */
function choice(heading: string): string {
  return plain(JSON.stringify(heading)).replace(/[,|]/g, "\\$&");
}

function plain(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
