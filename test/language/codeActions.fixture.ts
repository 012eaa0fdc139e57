import { expect } from "vitest";
import type { CheckedSet } from "../../server/src/core/index.ts";
import { codeActions } from "../../server/src/language/codeActions.ts";
import { diagnosticsOf } from "../../server/src/language/diagnostics.ts";
import { newErrors } from "./applyFix.ts";
import { openSet, type SetOptions } from "./fixture.ts";
import { applied, inEveryForm } from "./marked.ts";

interface Case {
  /** Title of the action, or its start. */
  readonly title: string;
  readonly before: Readonly<Record<string, string>>;
  /** The files that change, as they then are. */
  readonly after: Readonly<Record<string, string>>;
  readonly kind?: string;
  readonly suggestions?: SetOptions["suggestions"];
}

/**
 * The action offered at the cursor turns the files before into the files after, with every line ending. Linting again
 * finds what it solves no more, and no error that was not there.
 */
export async function check({ title, before, after, kind = "quickfix", suggestions = [] }: Case): Promise<void> {
  await inEveryForm(
    before,
    async (asked) => {
      const { context, position, open } = asked;
      const range = { start: position, end: position };
      const style = { locale: context.locale, positionEncoding: context.positionEncoding, relatedInformation: true };
      const diagnostics = [...diagnosticsOf(context.set, context.file, style)];
      const actions = codeActions(context, { range, diagnostics, only: [kind] });
      const found = actions.find((action) => action.title.startsWith(title));
      expect(actions.map((action) => action.title)).toContain(found?.title ?? title);
      if (!found) return;
      const ending = context.text.source.includes("\r\n") ? "\r\n" : "\n";
      const expected = Object.entries(after).map(([file, text]) => [file, text.replaceAll("\n", ending)]);
      const changed = applied(asked, found.edit);
      expect(changed).toEqual(Object.fromEntries(expected));
      if (context.positionEncoding !== "utf-16") return;
      const { checked } = await openSet({ ...open.files, ...changed });
      expect(newErrors(open.checked, checked)).toEqual([]);
      for (const { code } of found.diagnostics ?? []) {
        const count = (set: CheckedSet) => set.result.findings.filter(({ rule }) => rule === code).length;
        expect(count(checked), `findings of ${code}`).toBeLessThan(count(open.checked));
      }
      if (kind === "quickfix") expect(found.diagnostics?.length).toBeGreaterThan(0);
    },
    { suggestions },
  );
}

export const policy = (front: string, body: string) => `---\n${front}---\n\n${body}`;
export const BODY = "# 𠮷🙂办法\n\n## 退换\n\n内容。\n\n## 投诉\n\n内容。\n";
