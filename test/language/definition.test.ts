import { describe, expect, it } from "vitest";
import { definition } from "../../server/src/language/definition.ts";
import { inEveryForm, placeOf, placeOfMark } from "./marked.ts";
import { withChanges } from "./navigation.fixture.ts";

/** Going to the definition at the cursor leads to exactly the marked places, with links and without. */
async function check(files: Record<string, string>): Promise<void> {
  for (const definitionLinks of [true, false]) {
    await inEveryForm(files, (asked) => {
      const context = {
        ...asked.context,
        capabilities: { ...asked.context.capabilities, definitionLinks },
      };
      const found = definition(context, asked.position).map((place) =>
        "uri" in place
          ? placeOf(asked, place)
          : placeOf(asked, { uri: place.targetUri, range: place.targetSelectionRange }),
      );
      expect(found.sort()).toEqual(asked.marks.map(placeOfMark).sort());
    });
  }
}

const POLICY = "售后/退换.md";
const HEADING: readonly [string, string] = ["## 𠮷🙂退换\n", "## ⟦𠮷🙂退换⟧(heading)\n"];
const CONTACT: readonly [string, string] = ["## 售后\n\n### 联系我们", "## 售后\n\n### ⟦联系我们⟧(heading of 售后)"];

describe("definition", () => {
  it("leads from a reference to its heading", () =>
    check(withChanges({ [POLICY]: [["[𠮷🙂退换", "[𠮷🙂‸退换"], HEADING] })));

  it("tells headings of one name apart by their parents", () =>
    check(withChanges({ [POLICY]: [["8.1: 售后", "8.1: 售‸后"], CONTACT] })));

  it("leads from a clause to every section of the set that answers it", () =>
    check(
      withChanges({
        [POLICY]: [["8.5", "‸8.5"], HEADING, CONTACT],
        "合同.md": [["## 十二、𠮷退货", "## ⟦十二、𠮷退货⟧(heading)"]],
      }),
    ));

  it("leads from a heading to the tags that point to it", () =>
    check(
      withChanges({
        [POLICY]: [
          ["[𠮷🙂退换, 售后 > 联系我们]", "[𠮷🙂退换, ⟦售后 > 联系我们⟧(tag)]"],
          ["8.1: 售后 > 联系我们", "8.1: ⟦售后 > 联系我们⟧(tag)"],
          ["## 售后\n\n### 联系我们", "## 售后\n\n### 联系‸我们"],
        ],
      }),
    ));

  it("leads from an ambiguous reference to all it may mean", () =>
    check(
      withChanges({
        [POLICY]: [["8.1: 售后 > 联系我们", "8.1: 联系‸我们"], ["### 联系我们", "### ⟦联系我们⟧(first)"], CONTACT],
      }),
    ));

  it("finds nothing in plain text, at an unknown heading or in a title", async () => {
    await check(withChanges({ [POLICY]: [["七天", "七‸天"]] }));
    await check(withChanges({ [POLICY]: [["8.1: 售后 > 联系我们", "8.1: 没有‸的标题"]] }));
    await check(withChanges({ [POLICY]: [["𠮷🙂退换办法\nclauses", "𠮷‸退换办法\nclauses"]] }));
  });

  it("leads from the configuration to sections and files", async () => {
    await check(
      withChanges(
        {
          "clausemark.yaml": [['"8.5": 𠮷', '"8.5‸": 𠮷']],
          [POLICY]: [HEADING, CONTACT],
          "合同.md": [["## 十二、𠮷退货", "## ⟦十二、𠮷退货⟧(heading)"]],
        },
        [],
      ),
    );
    const files = withChanges({ "clausemark.yaml": [["李敏 1", "李‸敏 1"]] }, []);
    await inEveryForm(files, ({ context, position }) => {
      const [found] = definition(
        { ...context, capabilities: { ...context.capabilities, definitionLinks: false } },
        position,
      );
      expect(found && "uri" in found ? decodeURIComponent(found.uri) : null).toBe("file:///证书/李敏 1.pdf");
    });
  });
});
