import { describe, expect, it } from "vitest";
import { codeLenses, EXPLAIN_COMMAND } from "../../server/src/language/codeLens.ts";
import { inEveryForm, placeOf } from "./marked.ts";
import { withChanges } from "./navigation.fixture.ts";

/** Every mark is the title of a lens at that place, in source order. */
async function check(files: Record<string, string>): Promise<void> {
  await inEveryForm(files, (asked) => {
    const found = codeLenses(asked.context).map(({ range, command }) => {
      expect(command?.command).toBe(EXPLAIN_COMMAND);
      expect(command?.title.startsWith(`${command?.arguments?.[0]} · `)).toBe(true);
      return `${placeOf(asked, { uri: asked.context.uri, range })} ${command?.title}`;
    });
    const expected = asked.marks.flatMap(({ file, start, end, what }) =>
      what.split(", ").map((title) => `${file}:${start}-${end} ${title}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });
}

describe("code lenses", () => {
  it("show each tagged heading's clauses with the points of the whole set, and whole-document clauses on their tag", () =>
    check(
      withChanges({
        "售后/退换.md": [
          ['7.6: "*"', '7.6: ⟦"*"⟧(7.6 · 0/3)'],
          ["## 𠮷🙂退换\n", "## ⟦𠮷🙂退换⟧(8.5 · 0/3)\n"],
          ["## 售后\n\n### 联系我们", "## 售后\n\n### ⟦联系我们⟧(8.5 · 0/3, 8.1 · 2/2)"],
        ],
      }),
    ));

  it("are none without tags, in the configuration, or when switched off", async () => {
    await check({ "说明.md": "# 说明\n\n没有标签。\n" });
    const files = withChanges({}, []);
    await inEveryForm(files, ({ context }) => {
      expect(codeLenses({ ...context, settings: { ...context.settings, codeLens: false } })).toEqual([]);
      expect(codeLenses({ ...context, document: null, file: "clausemark.yaml", isConfig: true })).toEqual([]);
    });
  });

  it("leave out clauses the standard does not have", () =>
    check({ "说明.md": "---\nclauses:\n  9.99: 说明\n---\n# 说明\n\n没有。\n" }));
});
