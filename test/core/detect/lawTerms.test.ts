import { describe, expect, it } from "vitest";
import { findLawTerms } from "../../../server/src/core/detect/lawTerms.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { compileBuiltIn } from "../../../server/tools/builtIn.ts";

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");

/** Pattern hits of a document as `rule「marked text」`, in order. */
function found(markdown: string): readonly string[] {
  if (!rubric) throw new Error("the built-in standard does not compile");
  const document = parsePolicy("a.md", markdown);
  return findLawTerms(document, rubric)
    .filter((hit) => hit.term.kind === "pattern")
    .map((hit) => `${hit.term.id}「${document.source.slice(hit.span.start, hit.span.end)}」`);
}

/** The absence rules whose words are missing, in order. */
function absent(markdown: string): readonly string[] {
  if (!rubric) throw new Error("the built-in standard does not compile");
  const hits = findLawTerms(parsePolicy("a.md", markdown), rubric);
  return hits.filter(({ term }) => term.kind === "absence").map(({ term }) => term.id);
}

describe("where a risky term is marked", () => {
  it.each([
    [
      "emphasis and blanks",
      "特价 **商品**：一经 售出，恕**不退**换。\n",
      ["promo-no-return「特价 **商品**：一经 售出，恕**不退**换」"],
    ],
    [
      "an astral character before it",
      "🪑𠮷 活動最終解釋權歸本店所有。\n",
      ["final-interpretation「最終解釋權歸本店所有」"],
    ],
    ["full-width letters and a percentage", "定金为总价的 ３０ ％。\n", ["deposit-over-20「定金为总价的 ３０ ％」"]],
    ["front matter before it", "---\ntitle: a\n---\n\n本店概不负责。\n", ["liability-disclaimer「本店概不负责」"]],
  ])("%s", (_, markdown, expected) => {
    expect(found(markdown)).toEqual(expected);
  });
});

describe("what is not read", () => {
  it.each([
    ["a heading", "## 最终解释权归本店所有\n\n以合同为准。\n"],
    ["code", "```\n最终解释权归本店所有\n```\n"],
    ["HTML", '<div title="x">\n最终解释权归本店所有\n</div>\n'],
    ["a statute in a quotation", "> 《消费者权益保护法》禁止商家写“概不负责”。\n"],
    ["the words of a statute", "消费者权益保护法第二十六条规定：经营者不得以概不退换等方式排除消费者权利。\n"],
    ["a wording renounced in quotation marks", "我们的合同里不写“最终解释权归本公司所有”。\n"],
    ["a list of phrases that staff must not say", "✗ 定制的东西一律不退不换\n"],
    ["a column's header", "| 类别 | 不能退换 |\n| --- | --- |\n| 瓷冠 | 已粘固 |\n"],
  ])("%s", (_, markdown) => {
    expect(found(markdown)).toEqual([]);
  });
});

describe("what stands around a passage", () => {
  it("an item is read after the line that leads into it", () => {
    expect(found("以下商品恕不退换：\n\n- 特价商品\n- 有质量问题的除外\n")).toEqual(["promo-no-return「特价商品」"]);
  });

  it.each([
    ["a sentence before", "发票丢了还能保修吗？不保了。\n"],
    ["a label", "**问：外面的师傅修过还保吗？**\n\n答：不保了。\n"],
    ["a heading", "## 自己拆开过还保吗？\n\n我们看过了再说。不保了。\n"],
  ])("an answer is read after its question: %s", (_, markdown) => {
    expect(found(markdown)).toEqual([expect.stringMatching(/^(?:invoice-only|designated-repair)「.*不保了」$/)]);
  });

  it("what stands after the answer is not read with the question", () => {
    expect(found("自己拆开过还保吗？请先来电。我们看过了再说。\n\n不保了。\n")).toEqual([]);
    expect(found("## 自己拆开过还保吗？\n\n请先来电。\n\n## 收据\n\n不保了。\n")).toEqual([]);
  });

  it("a cell is read after its header", () => {
    expect(found("| 项目 | 价格（元） |\n| --- | --- |\n| 补漆 | 面议 |\n| 换锁 | 80 |\n")).toEqual([
      "price-deferral「面议」",
    ]);
  });

  it("the cells of a row say one thing together", () => {
    const share = (text: string) => found(`| 款项 | 比例 |\n| --- | --- |\n| 定金 | ${text} |\n| 尾款 | 另付 |\n`);
    expect(share("50%")).toEqual([expect.stringContaining("deposit-over-20")]);
    expect(share("20%")).toEqual([]);
  });

  it("the same cell under another header is no price", () => {
    expect(found("| 岗位 | 月薪 |\n| --- | --- |\n| 木工 | 面议 |\n")).toEqual([]);
  });

  it("a wording is risky under its topic alone", () => {
    const fee = "往返寄送的费用由用户自付。\n";
    expect(found(`## 缺陷产品召回\n\n${fee}`)).toEqual([expect.stringContaining("recall-cost")]);
    expect(found(`## 样品寄送\n\n${fee}`)).toEqual([]);
  });

  it("the sentences before name the topic too, but not those of another section", () => {
    const start = "| 部件 | 起算 |\n| --- | --- |\n| 铰链 | 自出厂之日 |\n";
    expect(found(`## 保修\n\n${start}`)).toEqual([expect.stringContaining("warranty-start")]);
    expect(found(`## 保修\n\n安装之日起保修。\n\n## 备件库存\n\n${start}`)).toEqual([]);
  });
});

describe("which rule wins on the same words", () => {
  it.each([
    ["promo-no-return", "all-sales-final", "特价商品一经售出，恕不退换。"],
    ["opened-no-return", "all-sales-final", "包装拆封后一律不予退换货。"],
    ["injury-disclaimer", "liability-disclaimer", "安装时受伤的，本店概不负责。"],
    ["quality-freight-on-consumer", "return-freight-unqualified", "质量问题退货的运费由买家承担。"],
    ["recall-cost", "return-freight-unqualified", "召回产品寄回的运费由用户承担。"],
    ["blanket-data-consent", "deemed-consent", "下单即视为同意本店收集您的个人信息。"],
    ["other-fees-extra", "price-deferral", "其他费用另计。"],
    ["prepayment-forfeit", "all-sales-final", "订金概不退还。"],
  ])("%s beats %s", (winner, loser, text) => {
    const ids = found(`${text}\n`).map((hit) => hit.split("「")[0]);
    expect(ids).toContain(winner);
    expect(ids).not.toContain(loser);
  });

  it("two risks in one sentence are two hits, one risk said twice is one", () => {
    expect(
      found("定金为总价的 40%，开工后订金不退。\n")
        .map((hit) => hit.split("「")[0])
        .sort(),
    ).toEqual(["deposit-over-20", "prepayment-forfeit"]);
    expect(found("本店概不负责，一切后果自负。\n")).toEqual(["liability-disclaimer「本店概不负责，一切后果自负」"]);
  });
});

describe("what a rule calls for", () => {
  const FEE = "| 换锁 | 维修费每次 100 元 |\n";
  const ROWS = `| 项目 | 收费 |\n| --- | --- |\n${FEE}${FEE}`;
  const LIST = "结算时给您一张写明项目的费用清单。\n";

  it.each([
    ["before it in its section", `## 收费\n\n${LIST}\n${ROWS}`, 0],
    ["after it in its section", `## 收费\n\n${ROWS}\n${LIST}`, 0],
    ["in another section alone", `## 结算\n\n${LIST}\n## 收费\n\n${ROWS}\n## 其他\n\n${LIST}`, 1],
    ["in every other section", `## 甲\n\n${ROWS}\n${LIST}\n## 乙\n\n${ROWS}\n## 丙\n\n${ROWS}\n${LIST}`, 1],
    ["nowhere, without any heading", ROWS, 1],
    ["nowhere, in two sections", `## 甲\n\n${ROWS}\n## 乙\n\n${ROWS}`, 2],
  ])("is looked for %s", (_, text, expected) => {
    const ids = absent(text).filter((id) => id === "no-settlement-list");
    expect(ids).toHaveLength(expected);
  });

  it("stands out at every passage for itself", () => {
    const ids = absent("## 例外\n\n定制件不予退换。\n\n**样品不予退换。**\n\n赠品不予退换。\n");
    expect(ids.filter((id) => id === "exclusion-not-prominent")).toHaveLength(2);
  });

  it.each([false, true])("is looked for once in a section, however many passages call for it", (unlessEmphasised) => {
    if (!rubric) throw new Error("the built-in standard does not compile");
    const asked: string[] = [];
    const counting = { test: (text: string) => asked.push(text) < 0 } as unknown as RegExp;
    const lawTerms = rubric.lawTerms
      .filter(({ id }) => id === "no-settlement-list")
      .map((term) => ({ ...term, unlessEmphasised, unlessValues: [], unlessAny: [counting] }));
    const { lawWords: _, ...own } = rubric;
    const document = parsePolicy("a.md", `## 收费\n\n| 项目 | 收费 |\n| --- | --- |\n${FEE.repeat(100)}`);
    const hits = findLawTerms(document, { ...own, lawTerms });
    expect(hits).toHaveLength(unlessEmphasised ? 100 : 1);
    expect(asked).toHaveLength(document.units.length);
  });
});

describe("values", () => {
  it.each([
    ["定金为总价的 20%。", false],
    ["定金为总价的 21%。", true],
    ["定金付两成。", false],
    ["定金付三成。", true],
    ["定金为总价的百分之十五。", false],
    ["定金为总价的百分之三十五。", true],
    ["先付一半作定金。", true],
    ["定金为总价的五分之一。", false],
    ["定金为总价的三分之一。", true],
    ["定金按总价的百分之五收取。", false],
  ])("%s over a fifth: %s", (text, expected) => {
    expect(found(`${text}\n`).some((hit) => hit.startsWith("deposit-over-20"))).toBe(expected);
  });

  it.each([
    ["退款 15 日内到账。", false],
    ["退款 16 日内到账。", true],
    ["退款三十个工作日内到账。", true],
    ["退款三至五个工作日到账。", false],
    ["退款周期 10-20 天。", true],
    ["退款两周内到账。", false],
    ["退款一个月内到账。", true],
    ["退款半天内到账。", false],
    ["退款半个月内到账。", false],
    ["退款一个半月内到账。", true],
  ])("%s later than 15 days: %s", (text, expected) => {
    expect(found(`${text}\n`).some((hit) => hit.startsWith("refund-over-15d"))).toBe(expected);
  });
});
