import { expect, it } from "vitest";
import { draftUnits } from "../../../server/src/core/detect/drafts.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";

const HEAD = "---\nclauses:\n  8.5: '*'\n---\n\n";

/** `⟦…⟧` stands around what is a draft. */
const CASES: readonly [what: string, text: string][] = [
  ["an item and not its neighbour", "- ⟦运费：【待填：多少】元；⟧\n- 三天内答复。\n"],
  ["every sentence of a line", "⟦签字后生效。⟧⟦由【待填：岗位】办理。⟧\n\n三天内答复。\n"],
  ["a lead line over drafts alone", "⟦步骤如下：⟧\n\n1. ⟦【待填：步骤】；⟧\n2. ⟦【待填：步骤】。⟧\n"],
  ["no lead line over something written", "步骤如下：\n\n1. 登记编号；\n2. ⟦【待填：步骤】。⟧\n"],
  [
    "a table's header and lead line with all its rows",
    "⟦收费如下：⟧\n\n⟦| 项目 | 收费 |⟧\n| --- | --- |\n⟦| 上门 | 【待填：多少】元 |⟧\n⟦| 人工 | 【待填：多少】元 |⟧\n",
  ],
  ["a row and not the table", "| 项目 | 收费 |\n| --- | --- |\n⟦| 上门 | 【待填：多少】元 |⟧\n| 人工 | 80 元 |\n"],
  ["no other placeholder", "运费 XX 元，【待填】，待定。\n"],
];

it.each(CASES)("%s", (_, marked) => {
  const document = parsePolicy("a.md", HEAD + marked.replace(/[⟦⟧]/g, ""));
  const drafts = [...draftUnits(document)]
    .sort((a, b) => a - b)
    .map((index) => {
      const { start, end } = document.units[index]?.span ?? { start: 0, end: 0 };
      return document.source.slice(start, end);
    });
  expect(drafts).toEqual([...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]));
});
