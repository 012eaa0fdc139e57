import { describe, expect, it } from "vitest";
import { parse } from "./unitLines.ts";

describe("links", () => {
  it.each([
    ["in a paragraph", "见[价格表](a.md)。", "价格表", "a.md"],
    ["with a title", '见[价格表](a.md "说明")。', "价格表", "a.md"],
    ["with an anchor in Chinese", "见[退货](#退换货-条件)。", "退货", "#退换货-条件"],
    ["in angle brackets", "见[价 格](<价 格.md>)。", "价 格", "价 格.md"],
    ["with emphasis", "见[**价**格](a.md)。", "**价**格", "a.md"],
    ["without text", "见[](a.md)。", "", "a.md"],
    ["as an address", "见<https://a.example/x>。", "https://a.example/x", "https://a.example/x"],
    ["as an image", "见![流程](b.png)。", "", "b.png"],
    ["in a cell", "| a |\n|-|\n| [甲](a.md) |\n", "甲", "a.md"],
    ["in an item of a quotation", "> - [甲](a.md)\n", "甲", "a.md"],
    ["in a heading", "# [甲](a.md)\n", "甲", "a.md"],
    ["by a definition", "见[甲][乙]。\n\n[乙]: a.md\n", "甲", "a.md"],
    ["by a short definition", "见[甲]。\n\n[甲]: <a.md> '说明'\n", "甲", "a.md"],
    ["behind 𠮷 and front matter", "---\r\ntitle: 𠮷\r\n---\r\n😀[甲](a.md)\r\n", "甲", "a.md"],
  ])("%s", (_, source, text, destination) => {
    const { links } = parse(source);
    expect(links.length).toBe(1);
    const slice = (at: { start: number; end: number } | undefined) => source.slice(at?.start, at?.end);
    expect(slice(links[0]?.destinationSpan)).toBe(destination);
    expect(links[0]?.destination.replace(/%20/g, " ")).toBe(destination);
    expect(slice(links[0]?.textSpan)).toBe(text);
    expect(slice(links[0]?.span)).toMatch(/^[[<!].*[\])>]$/);
  });

  it("are none in code, in comments and without a definition", () => {
    expect(parse("`[甲](a.md)` <!-- [甲](a.md) --> [乙] [丙][丁]\n").links).toEqual([]);
  });
});
