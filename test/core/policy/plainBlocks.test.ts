import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../server/src/core/policy/markdown.ts";
import { plainBlocks } from "../../../server/src/core/policy/plainBlocks.ts";
import { corpusPolicies } from "./corpus.ts";
import { calmMarkdown, markdown } from "./markdownFragments.ts";

/** A tree with what the reader of blocks looks at. */
function outline(node: Nodes): unknown {
  return {
    type: node.type,
    at: [node.position?.start.offset, node.position?.end.offset],
    ...("value" in node ? { value: node.value } : {}),
    ...("depth" in node ? { depth: node.depth } : {}),
    ...("ordered" in node ? { ordered: node.ordered } : {}),
    ...("children" in node ? { children: node.children.map(outline) } : {}),
  };
}

/** Whether the text was read without the parser; if so, the same tree must come out. */
function readsPlainly(text: string): boolean {
  const nodes = plainBlocks(text);
  if (nodes === null) return false;
  expect([text, nodes.map(outline)]).toEqual([text, parseMarkdown(text).map(outline)]);
  return true;
}

describe("blocks read without the parser", () => {
  it.each([
    ["a heading", "## 退换货 条件"],
    ["a paragraph of two lines", "退换\n货。\n"],
    ["strong words", "**甲**乙**丙丁**。"],
    ["marks that close nothing beside punctuation", "**注意：**定制"],
    ["strong punctuation", "**注意：** 定制，**（一）**。"],
    ["a list", "- 甲\n- 乙\n\n- 丙\n"],
    ["an ordered list", "1. 甲\n2. 乙\n"],
    ["a table", "| 甲 | **乙** |\n|:-|--:|\n| 1 | |\n"],
    ["a comment", "<!-- clausemark-enable a/b -->\n"],
    ["a heading right below a paragraph", "甲\n# 乙\n丙"],
    ["CRLF", "# 甲\r\n\r\n- 乙\r\n- 丙\r\n"],
    ["a single tilde and an underscore in a word", "10~14个月，a_b@c.example。"],
  ])("%s", (_, text) => {
    expect(readsPlainly(text)).toBe(true);
  });

  it.each([
    ["nested strong words", "**甲 **乙** 丙**"],
    ["longer runs", "****甲****"],
    ["emphasis", "*甲*"],
    ["code", "`甲`"],
    ["a link", "[甲](乙)"],
    ["an entity", "&amp;"],
    ["a nested list", "- 甲\n  - 乙\n"],
    ["a continued item", "- 甲\n乙\n"],
    ["an underlined heading", "甲\n---\n"],
    ["a hard break", "甲  \n乙"],
    ["a row with another number of cells", "|a|b|\n|-|-|\n|1|\n"],
  ])("not %s", (_, text) => {
    expect(readsPlainly(text)).toBe(false);
  });

  it("are what remark-parse sees of strong marks, wherever they stand", () => {
    const piece = fc.constantFrom("**", "**", "甲", "a", "：", "，", " ", "“", "”", "（", "+", "1", "\n乙", "𠮷", "😀");
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 14 }),
        (pieces) => void readsPlainly(`甲${pieces.join("")}`),
      ),
      { numRuns: 3000 },
    );
  });

  it("are most of the corpus", () => {
    let plain = 0;
    let all = 0;
    for (const { source } of corpusPolicies()) {
      const body = source.slice(source.indexOf("\n---", 3) + 4);
      for (const text of body.split(/(?<=\n)(?=# |## |### |[\p{Script=Han}])/u)) {
        all += text.length;
        if (readsPlainly(text)) plain += text.length;
      }
    }
    expect(plain / all).toBeGreaterThan(0.7);
  });

  it("are what remark-parse sees, in any text", () => {
    fc.assert(
      fc.property(calmMarkdown, (text) => void readsPlainly(text)),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(markdown, (text) => void readsPlainly(text)),
      { numRuns: 200 },
    );
  });
});
