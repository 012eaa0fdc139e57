import { expect } from "vitest";
import type { CompletionItem } from "vscode-languageserver-types";
import { withoutTabStops } from "../../server/src/core/rubric/tabStops.ts";
import { completion } from "../../server/src/language/completion.ts";
import { toOffset } from "../../server/src/language/convert.ts";
import type { SetOptions } from "./fixture.ts";
import { type Asked, inEveryForm } from "./marked.ts";

interface Case {
  /** Files with the cursor `‸` in one of them. */
  readonly before: Readonly<Record<string, string>>;
  /** Label that is chosen, and the file with the cursor as it then is; tab stops keep their hints. */
  readonly choose?: string;
  readonly after?: string;
  /** Labels that come first, in this order. */
  readonly first?: readonly string[];
  /** All labels, in any order. */
  readonly all?: readonly string[];
  readonly absent?: readonly string[];
  readonly suggestions?: SetOptions["suggestions"];
}

export function chosen({ context }: Asked, item: CompletionItem): string {
  const edit = item.textEdit;
  if (!edit) throw new Error("no text edit");
  const range = "replace" in edit ? edit.replace : edit.range;
  const [start, end] = [range.start, range.end].map((at) => toOffset(context.text, at, context.positionEncoding));
  return context.text.source.slice(0, start) + withoutTabStops(edit.newText) + context.text.source.slice(end);
}

export async function check({ before, choose, after, first, all, absent, suggestions = [] }: Case): Promise<void> {
  await inEveryForm(
    before,
    (asked) => {
      const { items } = completion(asked.context, asked.position);
      const labels = items.map((item) => item.label);
      if (first) expect(labels.slice(0, first.length)).toEqual(first);
      if (all) expect([...labels].sort()).toEqual([...all].sort());
      for (const label of absent ?? []) expect(labels).not.toContain(label);
      if (choose === undefined) return;
      const item = items.find(({ label }) => label === choose);
      expect(labels).toContain(choose);
      if (!item || after === undefined) return;
      expect(chosen(asked, item).replaceAll("\r\n", "\n")).toBe(after.replaceAll("\r\n", "\n"));
      // The client filters by what is typed, from the start of the word to the cursor.
      const range = item.textEdit && "insert" in item.textEdit ? item.textEdit.insert : undefined;
      const typed = range
        ? asked.context.text.source.slice(
            toOffset(asked.context.text, range.start, asked.context.positionEncoding),
            toOffset(asked.context.text, range.end, asked.context.positionEncoding),
          )
        : "";
      expect(isSubsequence(typed, item.filterText ?? ""), `${typed} finds ${item.filterText}`).toBe(true);
    },
    { suggestions },
  );
}

function isSubsequence(typed: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === typed[at]) at++;
  return at === typed.length;
}

const BODY = "# 𠮷🙂办法\n\n## 退换: 流程\n\n内容。\n\n## 售前\n\n### 联系\n\n## 售后\n\n### 联系\n";
export const policy = (front: string, body = BODY) => ({ "a.md": `---\n${front}\n---\n\n${body}` });
