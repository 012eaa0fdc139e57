import type { TextEdit as LspTextEdit, SnippetTextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { withoutTabStops } from "../core/rubric/tabStops.ts";
import type { TextEdit } from "../core/rules/finding.ts";
import { groupBy } from "../core/rules/group.ts";
import { span } from "../core/span.ts";
import type { LanguageContext } from "./context.ts";
import { toRange } from "./convert.ts";

type EditContext = Pick<LanguageContext, "set" | "capabilities" | "positionEncoding">;

/**
 * Edits of files of the set as the client understands them: with tab stops and versions of documents where it can, as
 * plain text otherwise. Null where a file is not one of the set.
 */
export function toWorkspaceEdit(context: EditContext, edits: readonly TextEdit[]): WorkspaceEdit | null {
  const { set, capabilities } = context;
  const files = [...groupBy(edits, (edit) => edit.file)];
  const texts = files.map(([file]) => set.textOf(file));
  if (texts.includes(null)) return null;
  const snippets = capabilities.documentChanges && capabilities.snippetEdits;
  if (!capabilities.documentChanges) {
    return {
      changes: Object.fromEntries(
        files.map(([file, own]) => [set.uriOf(file), own.map((edit) => plainEdit(context, edit))]),
      ),
    };
  }
  return {
    documentChanges: files.map(([file, own]) => {
      const source = set.textOf(file)?.source ?? "";
      const filledIn = snippets && own.some((edit) => edit.snippet);
      const edits = filledIn ? own.map((edit) => fromLineStart(edit, source)) : own;
      return {
        textDocument: { uri: set.uriOf(file), version: set.versionOf(set.uriOf(file)) },
        edits: edits.map((edit) => (snippets && edit.snippet ? snippetEdit(context, edit) : plainEdit(context, edit))),
      };
    }),
  };
}

/**
 * Where tab stops are filled in, VS Code indents all lines of each insertion like the line that it is made in. At the
 * start of a line there is nothing to indent by, so "⏎text" before a line break becomes "text⏎" behind it.
 */
function fromLineStart(edit: TextEdit, source: string): TextEdit {
  const { start, end } = edit.span;
  const line = /^(?:\r\n|[\n\r])/.exec(edit.text)?.[0];
  if (start !== end || line === undefined || !source.startsWith(line, start)) return edit;
  const at = start + line.length;
  return { ...edit, span: span(at, at), text: edit.text.slice(line.length) + line };
}

function plainEdit(context: EditContext, edit: TextEdit): LspTextEdit {
  return { range: rangeOf(context, edit), newText: edit.snippet ? withoutTabStops(edit.text) : edit.text };
}

function snippetEdit(context: EditContext, edit: TextEdit): SnippetTextEdit {
  return { range: rangeOf(context, edit), snippet: { kind: "snippet", value: edit.text } };
}

function rangeOf({ set, positionEncoding }: EditContext, { file, span }: TextEdit): LspTextEdit["range"] {
  const text = set.textOf(file);
  if (!text) throw new Error(`${file} is not a file of the set`);
  return toRange(text, span, positionEncoding);
}
