import { describe, expect, it } from "vitest";
import { prepareRename, rename } from "../../server/src/language/rename.ts";
import { applied, inEveryForm } from "./marked.ts";

type Files = Readonly<Record<string, string>>;

/** Renaming what stands at the cursor gives exactly the files after; files that stay are not touched. */
async function check(before: Files, newName: string, after: Files): Promise<void> {
  await inEveryForm(before, (asked) => {
    const result = rename(asked.context, asked.position, newName);
    if (result.kind === "refused") throw new Error(result.reason);
    const ending = asked.context.text.source.includes("\r\n") ? "\r\n" : "\n";
    const expected = Object.entries(after).map(([file, text]) => [file, text.replaceAll("\n", ending)]);
    expect(applied(asked, result.value)).toEqual(Object.fromEntries(expected));
    expect(prepareRename(asked.context, asked.position).kind).toBe("ready");
  });
}

/** Both asking and renaming are refused, for this reason. */
async function refuse(before: Files, newName: string | null, reason: RegExp): Promise<void> {
  await inEveryForm(before, ({ context, position }) => {
    const result = newName === null ? prepareRename(context, position) : rename(context, position, newName);
    expect(result.kind === "refused" ? result.reason : "renamed").toMatch(reason);
  });
}

const front = (clauses: string) => `---\ntitle: 𠮷🙂\nclauses:\n${clauses}---\n\n`;

describe("renaming a heading", () => {
  it("takes tags and anchor links of the whole set along", () =>
    check(
      {
        "政策/退换.md": `${front("  8.5: [𠮷🙂退换, 售前]\n  8.1: '𠮷🙂退换'\n")}## 𠮷🙂退‸换\n\n见[下文](#售前)和[本节](#𠮷退换)。\n\n## 售前\n`,
        "合同.md": `${front("  8.2: 合同\n")}## 合同\n\n🙂[退换](政策/退换.md#𠮷退换 "题")，[别的](政策/退换.md#售前)，[网页](https://example.com/退换.md#退换)。\n`,
        "政策/再说.md": `${front("  8.2: 再说\n")}## 再说\n\n[退换](./%E9%80%80%E6%8D%A2.md#%F0%A0%AE%B7%E9%80%80%E6%8D%A2)，[本文](#𠮷退换)。\n`,
      },
      "退货: 换货（新）",
      {
        "政策/退换.md": `${front("  8.5: [\"退货: 换货（新）\", 售前]\n  8.1: '退货: 换货（新）'\n")}## 退货: 换货（新）\n\n见[下文](#售前)和[本节](#退货-换货新)。\n\n## 售前\n`,
        "合同.md": `${front("  8.2: 合同\n")}## 合同\n\n🙂[退换](政策/退换.md#退货-换货新 "题")，[别的](政策/退换.md#售前)，[网页](https://example.com/退换.md#退换)。\n`,
        "政策/再说.md": `${front("  8.2: 再说\n")}## 再说\n\n[退换](./%E9%80%80%E6%8D%A2.md#${encodeURIComponent("退货-换货新")})，[本文](#𠮷退换)。\n`,
      },
    ));

  it("works from a tag, keeps marks and closing hashes, and follows names of parents", () =>
    check(
      {
        "a.md": `${front("  8.1: 售后 > 联系\n  8.5: 售‸后\n")}# 一\n\n## **售后** ##\n\n### 联系\n\n# 二\n\n### 联系\n`,
      },
      "服务",
      {
        "a.md": `${front("  8.1: 服务 > 联系\n  8.5: 服务\n")}# 一\n\n## **服务** ##\n\n### 联系\n\n# 二\n\n### 联系\n`,
      },
    ));

  it("names parents where the new name occurs twice, for the other heading as well", () =>
    check(
      {
        "a.md": `${front("  8.1: 联系\n  8.5: 退换\n")}## 售前\n\n### 联系\n\n## 售后\n\n### 退‸换\n\n[一](#退换) [二](#联系)\n`,
      },
      "联系",
      {
        "a.md": `${front("  8.1: 售前 > 联系\n  8.5: 售后 > 联系\n")}## 售前\n\n### 联系\n\n## 售后\n\n### 联系\n\n[一](#联系-1) [二](#联系)\n`,
      },
    ));

  it("follows anchors that are renumbered by it", () =>
    check({ "a.md": `${front("  8.1: 甲\n")}## 甲\n\n## 乙‸\n\n## 乙\n\n[一](#乙) [二](#乙-1)\n` }, "丙", {
      "a.md": `${front("  8.1: 甲\n")}## 甲\n\n## 丙\n\n## 乙\n\n[一](#丙) [二](#乙)\n`,
    }));

  it("takes the hashes off a name that has them, and leaves setext headings as they are", () =>
    check({ "a.md": `${front("  8.1: 甲\n")}甲‸\n---\n\n内容。\n` }, "## 乙", {
      "a.md": `${front("  8.1: 乙\n")}乙\n---\n\n内容。\n`,
    }));
});

describe("a rename is refused", () => {
  const file = (clauses: string, body: string) => ({ "a.md": front(clauses) + body });
  it.each([
    ["on a clause id", file("  8.‸1: 甲\n", "## 甲\n"), /条款号由标准规定/],
    ["on the whole document", file('  8.1: "‸*"\n', "## 甲\n"), /整份文件/],
    ["on a heading that does not exist", file("  8.1: 乙‸\n", "## 甲\n"), /正文里没有这个标题/],
    ["on an ambiguous reference", file("  8.1: 甲‸\n", "## 甲\n\n## 甲\n"), /几个同名的标题/],
    ["in plain text", file("  8.1: 甲\n", "## 甲\n\n内‸容\n"), /没有可以重命名的标题/],
    ["in Markdown that is no policy", { "a.md": "# 标‸题\n" }, /不是政策/],
  ])("%s", (_, files, reason) => refuse(files, null, reason));

  it.each([
    ["", /不能是空的/],
    ["甲\n乙", /只能有一行/],
    ["*", /一个星号|不再是标题/],
    ["乙", /已有同样位置的标题“乙”/],
    ["<!-- 注 -->", /不再是标题/],
  ])("for the name %j", (name, reason) => refuse(file("  8.1: 甲\n", "## 甲‸\n\n## 乙\n"), name, reason));

  it("in the language asked for", () =>
    inEveryForm(file("  8.‸1: 甲\n", "## 甲\n"), ({ context, position }) => {
      const result = prepareRename({ ...context, locale: "en" }, position);
      expect(result.kind === "refused" ? result.reason : "").toMatch(/^Clause ids belong to the standard/);
    }));
});
