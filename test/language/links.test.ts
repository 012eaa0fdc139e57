import { describe, expect, it } from "vitest";
import { positionAt } from "../../server/src/core/text/lines.ts";
import { documentLinks } from "../../server/src/language/links.ts";
import { located } from "./fixture.ts";
import { inEveryForm, placeOf, placeOfMark } from "./marked.ts";
import { withChanges } from "./navigation.fixture.ts";

const NO_CURSOR = { isConfig: false };

describe("document links", () => {
  it("lead from tags to the line of their heading", async () => {
    const marked = withChanges({
      "售后/退换.md": [
        ["[𠮷🙂退换, 售后 > 联系我们]", "[⟦𠮷🙂退换⟧(## 𠮷🙂退换), ⟦售后 > 联系我们⟧(## 售后)]"],
        ["8.1: 售后 > 联系我们", "8.1: 联系我们"],
      ],
    });
    await inEveryForm(
      marked,
      (asked) => {
        const { source } = asked.context.text;
        const links = documentLinks(asked.context);
        const place = (range: (typeof links)[number]["range"]) => placeOf(asked, { uri: asked.context.uri, range });
        expect(links.map(({ range }) => place(range))).toEqual(asked.marks.map(placeOfMark));
        const lines = links.map(({ target }) => Number(/#L(\d+),\d+$/.exec(target ?? "")?.[1]));
        const second = source.lastIndexOf("### 联系我们");
        expect(lines).toEqual([
          positionAt(located(source).lines, source.indexOf("## 𠮷🙂退换")).line + 1,
          positionAt(located(source).lines, second).line + 1,
        ]);
        expect(links[0]?.tooltip).toBe("转到这个标题");
      },
      NO_CURSOR,
    );
  });

  it("lead from a policy's records to their files", async () => {
    const record = 'evidence: [{ clause: "8.5", file: ⟦../证书/李敏 1.pdf⟧() }]';
    const files = withChanges({ "售后/退换.md": [["clauses:", `${record}\nclauses:`]] });
    await inEveryForm(
      files,
      (asked) => {
        const links = documentLinks(asked.context).filter(({ tooltip }) => tooltip === "打开佐证文件");
        expect(links.map(({ target }) => decodeURIComponent(target ?? ""))).toEqual(["file:///set/证书/李敏 1.pdf"]);
        const places = links.map(({ range }) => placeOf(asked, { uri: asked.context.uri, range }));
        expect(places).toEqual(asked.marks.map(placeOfMark));
      },
      NO_CURSOR,
    );
  });

  it("lead from the configuration to a house rubric and to records", async () => {
    const files = withChanges(
      {
        "clausemark.yaml": [
          ["standard: ./", "standard: ‸⟦./"],
          ["一.yaml", "一.yaml⟧(标准 一.yaml)"],
          ["../证书/李敏 1.pdf", "⟦../证书/李敏 1.pdf⟧(/证书/李敏 1.pdf)"],
        ],
      },
      [],
    );
    await inEveryForm(files, (asked) => {
      const capabilities = { ...asked.context.capabilities, linkTooltips: false };
      const links = documentLinks({ ...asked.context, capabilities });
      const found = links.map(({ range, target, tooltip }) => {
        expect(tooltip).toBeUndefined();
        return `${placeOf(asked, { uri: asked.context.uri, range })} ${decodeURIComponent(target ?? "")}`;
      });
      const expected = asked.marks.map((mark) => {
        const path = mark.what.startsWith("/") ? `file://${mark.what}` : `file:///set/${mark.what}`;
        return `${placeOfMark(mark)} ${path}`;
      });
      expect(found).toEqual(expected);
    });
  });

  it("of a built-in standard are none", () =>
    inEveryForm({ "clausemark.yaml": "‸standard: t-cgcc-customized-goods\n" }, ({ context }) => {
      expect(documentLinks(context)).toEqual([]);
    }));
});
