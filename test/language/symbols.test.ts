import { describe, expect, it } from "vitest";
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-types";
import { documentSymbols, workspaceSymbols } from "../../server/src/language/symbols.ts";
import { type Asked, inEveryForm, placeOf } from "./marked.ts";
import { withChanges } from "./navigation.fixture.ts";

const MARKED = withChanges({
  "售后/退换.md": [
    ['7.6: "*"', '7.6: ⟦"*"⟧(7.6 缺陷预防与召回)'],
    ["## 𠮷🙂退换\n", "## ⟦𠮷🙂退换⟧(8.5 退换货办法)\n"],
    ["## 售后\n\n### 联系我们", "## 售后\n\n### ⟦联系我们⟧(8.5 退换货办法, 8.1 投诉渠道)"],
    [
      "𠮷🙂 投诉电话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。",
      "⟦𠮷🙂 投诉电话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。⟧(> 投诉渠道（两种以上）)",
    ],
  ],
});

const isHierarchical = (symbol: DocumentSymbol | SymbolInformation): symbol is DocumentSymbol => "range" in symbol;

function expected({ marks, context }: Asked, children: boolean): string[] {
  return marks
    .filter(({ file }) => file === context.file)
    .flatMap(({ file, start, end, what }) =>
      what
        .split(", ")
        .filter((name) => children || !name.startsWith(">"))
        .map((name) => `${file}:${start}-${end} ${name}`),
    )
    .sort();
}

describe("document symbols", () => {
  it("are the clauses with their stated elements, every name inside its range", () =>
    inEveryForm(MARKED, (asked) => {
      const place = (range: DocumentSymbol["range"]) => placeOf(asked, { uri: asked.context.uri, range });
      const found = documentSymbols(asked.context).flatMap((symbol) => {
        if (!isHierarchical(symbol)) throw new Error("not hierarchical");
        expect(symbol.range.start.line).toBeLessThanOrEqual(symbol.selectionRange.start.line);
        expect(symbol.range.end.line).toBeGreaterThanOrEqual(symbol.selectionRange.end.line);
        const own = `${place(symbol.selectionRange)} ${symbol.name}`;
        return [own, ...(symbol.children ?? []).map((child) => `${place(child.range)} > ${child.name}`)];
      });
      expect(found.sort()).toEqual(expected(asked, true));
    }));

  it("show an element only in the section that states it", () =>
    inEveryForm(
      {
        "a.md":
          "---\nclauses:\n  8.1: [甲, 乙]\n---\n\n## 甲\n\n𠮷。\n\n## 乙\n\n投诉电话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。\n",
      },
      ({ context }) => {
        const children = documentSymbols(context).map((symbol) =>
          isHierarchical(symbol) ? symbol.children?.length : -1,
        );
        expect(children).toEqual([0, 1]);
      },
    ));

  it("are a flat list for a client that knows no other", () =>
    inEveryForm(MARKED, (asked) => {
      const capabilities = { ...asked.context.capabilities, hierarchicalSymbols: false };
      const found = documentSymbols({ ...asked.context, capabilities }).map((symbol) => {
        if (isHierarchical(symbol)) throw new Error("hierarchical");
        return `${placeOf(asked, symbol.location)} ${symbol.name}`;
      });
      expect(found.sort()).toEqual(expected(asked, false));
    }));
});

describe("workspace symbols", () => {
  const names = async (query: string) => {
    let found: string[] = [];
    await inEveryForm(withChanges({}), (asked) => {
      const symbols = workspaceSymbols([asked.context], query);
      found = symbols.map((symbol) => `${symbol.name} in ${symbol.containerName}`);
    });
    return found.sort();
  };

  it.each([
    ["8.1", ["8.1 投诉渠道 in 联系我们"]],
    ["投诉渠道", ["8.1 投诉渠道 in 联系我们"]],
    ["complaint-channels", ["8.1 投诉渠道 in 联系我们"]],
    ["８.１", ["8.1 投诉渠道 in 联系我们"]],
    ["十二", ["8.5 退换货办法 in 十二、𠮷退货"]],
    ["8.5 联系", ["8.5 退换货办法 in 联系我们"]],
    ["召回", ["7.6 缺陷预防与召回 in 售后/退换.md"]],
    ["没有这样的", []],
  ])("%s", async (query, expectedNames) => {
    expect(await names(query)).toEqual(expectedNames);
  });

  it("of an empty query are all", async () => {
    expect(await names("")).toHaveLength(5);
  });
});
