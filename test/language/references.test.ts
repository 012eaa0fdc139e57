import { describe, expect, it } from "vitest";
import { references } from "../../server/src/language/references.ts";
import { inEveryForm, placeOf, placeOfMark } from "./marked.ts";
import { withChanges } from "./navigation.fixture.ts";

/** References at the cursor are exactly the marked places; those marked `heading` only with the declaration. */
async function check(files: Record<string, string>): Promise<void> {
  for (const declaration of [true, false]) {
    await inEveryForm(files, (asked) => {
      const found = references(asked.context, asked.position, declaration).map((place) => placeOf(asked, place));
      const expected = asked.marks.filter(({ what }) => declaration || what !== "heading").map(placeOfMark);
      expect(found.sort()).toEqual(expected.sort());
    });
  }
}

const POLICY = "售后/退换.md";
const CLAUSE_85: Parameters<typeof withChanges>[0] = {
  [POLICY]: [
    ["[𠮷🙂退换, 售后 > 联系我们]", "[⟦𠮷🙂退换⟧(tag), ⟦售后 > 联系我们⟧(tag)]"],
    ["## 𠮷🙂退换\n\n", "## ⟦𠮷🙂退换⟧(heading)\n\n⟦<!-- clausemark-evidence 8.5/return-fees -->⟧(claim)\n\n"],
    ["## 售后\n\n### 联系我们", "## 售后\n\n### ⟦联系我们⟧(heading)"],
  ],
};

describe("references", () => {
  it("are all tags, sections and claims of the clause in the set", () =>
    check(
      withChanges({
        [POLICY]: [["8.5", "‸8.5"], ...(CLAUSE_85[POLICY] ?? [])],
        "合同.md": [
          ["8.5: 十二、𠮷退货", "8.5: ⟦十二、𠮷退货⟧(tag)"],
          ["## 十二、𠮷退货", "## ⟦十二、𠮷退货⟧(heading)"],
        ],
      }),
    ));

  it("on a heading are those of each of its clauses", () =>
    check(
      withChanges({
        [POLICY]: [
          ["clauses:\n  8.5: [𠮷🙂退换, 售后 > 联系我们]", "clauses:\n  6.2: 售后"],
          ["8.1: 售后 > 联系我们", "8.1: ⟦售后 > 联系我们⟧(tag)"],
          ["## 售后\n\n### 联系我们", "## 售后\n\n### ⟦‸联系我们⟧(heading)"],
        ],
      }),
    ));

  it("include the configuration", () =>
    check(
      withChanges(
        {
          "clausemark.yaml": [
            ["./标准 一.yaml", "t-cgcc-customized-goods"],
            ['{ "8.5"', '{ ⟦"‸8.5"⟧(config)'],
            ['clause: "8.5"', 'clause: ⟦"8.5"⟧(config)'],
          ],
          [POLICY]: CLAUSE_85[POLICY] ?? [],
          "合同.md": [
            ["8.5: 十二、𠮷退货", "8.5: ⟦十二、𠮷退货⟧(tag)"],
            ["## 十二、𠮷退货", "## ⟦十二、𠮷退货⟧(heading)"],
          ],
        },
        [],
      ),
    ));

  it("of plain text are none", () => check(withChanges({ [POLICY]: [["七天", "七‸天"]] })));
});
