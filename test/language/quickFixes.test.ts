import { describe, expect, it } from "vitest";
import { codeActions } from "../../server/src/language/codeActions.ts";
import { BODY, check, policy } from "./codeActions.fixture.ts";
import { inEveryForm } from "./marked.ts";

describe("fixes of tags", () => {
  it("correct a clause id to the nearest one, inside its quotes", async () => {
    await check({
      title: "改为“8.5”",
      before: { "a.md": policy('title: 𠮷\nclauses:\n  "8。5‸": 退换\n', BODY) },
      after: { "a.md": policy('title: 𠮷\nclauses:\n  "8.5": 退换\n', BODY) },
    });
    await check({
      title: "改为“8.5”",
      before: { "a.md": policy("clauses: [8.1, 8,5‸]\n".replace("8,5", "８.５"), BODY) },
      after: { "a.md": policy("clauses: [8.1, 8.5]\n", BODY) },
    });
  });

  it("do not correct a clause id to one that is there already", async () => {
    await inEveryForm({ "a.md": policy("clauses:\n  8.55‸: 退换\n  8.5: 投诉\n", BODY) }, ({ context, position }) => {
      const actions = codeActions(context, { range: { start: position, end: position }, diagnostics: [], only: null });
      expect(actions.filter((action) => action.title.startsWith("改为"))).toEqual([]);
    });
  });

  it("correct a heading, quoted where YAML needs it", async () => {
    await check({
      title: "改为“退换: 流程”",
      before: { "a.md": policy("clauses:\n  8.5: 退换流程‸ # 备注\n", "## 退换: 流程\n\n内容。\n") },
      after: { "a.md": policy('clauses:\n  8.5: "退换: 流程" # 备注\n', "## 退换: 流程\n\n内容。\n") },
    });
    await check({
      title: "改为“退换'流程”",
      before: { "a.md": policy("clauses:\n  8.5: ['退换约流程‸']\n", "## 退换'流程\n\n内容。\n") },
      after: { "a.md": policy("clauses:\n  8.5: ['退换''流程']\n", "## 退换'流程\n\n内容。\n") },
    });
  });

  it("correct the anchor of a link, in this document and in another", async () => {
    const other = policy("clauses:\n  8.1: 投诉渠道\n", "## 投诉渠道\n\n电话。\n");
    await check({
      title: "改为“#投诉渠道”",
      before: { "a.md": policy("clauses:\n  8.5: 退换\n", "## 退换\n\n见[投诉](<b.md#投诉渠到‸>)。\n"), "b.md": other },
      after: { "a.md": policy("clauses:\n  8.5: 退换\n", "## 退换\n\n见[投诉](<b.md#投诉渠道>)。\n") },
    });
    await check({
      title: "改为“#退换流程”",
      before: { "a.md": policy("clauses:\n  8.5: 退换流程\n", "## 退换流程\n\n见[上文](#退换流成‸)。\n") },
      after: { "a.md": policy("clauses:\n  8.5: 退换流程\n", "## 退换流程\n\n见[上文](#退换流程)。\n") },
    });
  });

  it("tell headings of one text apart by as many parents as it takes", () =>
    check({
      title: "改为“售后 > 联系”",
      before: {
        "a.md": policy("clauses:\n  8.1: 联系‸\n", "## 售前\n\n### 联系\n\n一。\n\n## 售后\n\n### 联系\n\n二。\n"),
      },
      after: {
        "a.md": policy(
          "clauses:\n  8.1: 售后 > 联系\n",
          "## 售前\n\n### 联系\n\n一。\n\n## 售后\n\n### 联系\n\n二。\n",
        ),
      },
    }));

  it("remove a repetition from a list, and a repeated item with its line", async () => {
    await check({
      title: "删去重复的标签",
      before: { "a.md": policy("clauses:\n  8.5: [退换, 投诉, 退换‸]\n", BODY) },
      after: { "a.md": policy("clauses:\n  8.5: [退换, 投诉]\n", BODY) },
    });
    await check({
      title: "删去重复的标签",
      before: { "a.md": policy("clauses:\n  8.5:\n    - 退换\n    - 退换‸\n  8.1: 投诉\n", BODY) },
      after: { "a.md": policy("clauses:\n  8.5:\n    - 退换\n  8.1: 投诉\n", BODY) },
    });
  });

  it("make a heading of the pseudo-heading that a tag names, and of its siblings", () =>
    check({
      title: "把“第二条 𠮷退换”改为标题",
      before: {
        "a.md": policy(
          "clauses:\n  8.5: 𠮷退换‸\n",
          "## 总则\n\n**第一条 适用**\n本办法适用于定制商品。\n\n第二条 𠮷退换\n内容在此。\n",
        ),
      },
      after: {
        "a.md": policy(
          "clauses:\n  8.5: 第二条 𠮷退换\n",
          "## 总则\n\n### 第一条 适用\n本办法适用于定制商品。\n\n### 第二条 𠮷退换\n内容在此。\n",
        ),
      },
    }));
});

describe("tagging a section with what it answers", () => {
  const tag = (front: string, after: string) =>
    check({
      title: "把“退换”标注为条款 8.5",
      before: { "a.md": policy(front, BODY.replace("## 退换", "## 退‸换")) },
      after: { "a.md": policy(after, BODY) },
      kind: "refactor.rewrite",
      suggestions: [{ heading: 1, clause: "8.5", confidence: 0.99 }],
    });

  it.each([
    [
      "a map",
      "clauses:\n  8.1: 投诉 # 备注\nversion: '1'\n",
      "clauses:\n  8.1: 投诉 # 备注\n  8.5: 退换\nversion: '1'\n",
    ],
    ["a map with quoted ids", 'clauses:\n    "8.1": 投诉\n', 'clauses:\n    "8.1": 投诉\n    "8.5": 退换\n'],
    ["a map in braces", "clauses: { 8.1: 投诉 }\n", "clauses: { 8.1: 投诉, 8.5: 退换 }\n"],
    ["nothing yet", "clauses:\nversion: '1'\n", "clauses:\n  8.5: 退换\nversion: '1'\n"],
    ["a list of ids", "clauses: [8.1, 8.2]\n", "clauses: [8.1, 8.2, { 8.5: 退换 }]\n"],
    ["a list over lines", "clauses:\n- 8.1\n- 8.2\n", "clauses:\n- 8.1\n- 8.2\n- 8.5: 退换\n"],
    ["a single id", "clauses: 8.1\n", "clauses: [8.1, { 8.5: 退换 }]\n"],
    ["a section of the clause", "clauses:\n  8.5: 投诉\n", "clauses:\n  8.5: [投诉, 退换]\n"],
    ["sections of the clause", "clauses:\n  8.5: [投诉]\n", "clauses:\n  8.5: [投诉, 退换]\n"],
    [
      "sections over lines",
      "clauses:\n  8.5:\n    - 投诉\n  8.1: 投诉\n",
      "clauses:\n  8.5:\n    - 投诉\n    - 退换\n  8.1: 投诉\n",
    ],
    ["a clause without a section", "clauses:\n  8.5:\n  8.1: 投诉\n", "clauses:\n  8.5: 退换\n  8.1: 投诉\n"],
  ])("beside %s", (_, front, after) => tag(front, after));

  it("is not offered where the section is tagged already", async () => {
    const before = { "a.md": policy("clauses:\n  8.5: 退换\n", BODY.replace("## 退换", "## 退‸换")) };
    await inEveryForm(
      before,
      ({ context, position }) => {
        const actions = codeActions(context, {
          range: { start: position, end: position },
          diagnostics: [],
          only: null,
        });
        expect(actions.filter(({ title }) => title.includes("标注为"))).toEqual([]);
      },
      { suggestions: [{ heading: 1, clause: "8.5", confidence: 0.99 }] },
    );
  });
});

describe("fixes of the front matter and of characters", () => {
  it("give the effective date before the clauses, or where it is blank", async () => {
    await check({
      title: "在文首写上生效日期 2026-11-24",
      before: { "a.md": policy("title: 𠮷\nclau‸ses: ['8.1']\n", BODY) },
      after: { "a.md": policy("title: 𠮷\neffective: 2026-11-24\nclauses: ['8.1']\n", BODY) },
    });
    await check({
      title: "在文首写上生效日期 2026-11-24",
      before: { "a.md": policy("effective: # 待定\nclau‸ses: ['8.1']\n", BODY) },
      after: { "a.md": policy("effective: 2026-11-24 # 待定\nclauses: ['8.1']\n", BODY) },
    });
  });

  it("write a date as it should be, and a key as it is called", async () => {
    await check({
      title: "改为“2026-01-05”",
      before: { "a.md": policy("effective: 2026年1月5日‸\nclauses: ['8.1']\n", BODY) },
      after: { "a.md": policy("effective: 2026-01-05\nclauses: ['8.1']\n", BODY) },
    });
    await check({
      title: "改为“review”",
      before: { "a.md": policy("revi‸ow: 2027-01-05\nclauses: ['8.1']\n", BODY) },
      after: { "a.md": policy("review: 2027-01-05\nclauses: ['8.1']\n", BODY) },
    });
  });

  it("put slips of YAML right", async () => {
    await check({
      title: "改为半角冒号加空格",
      before: { "a.md": policy("title: 𠮷\nclauses:\n  8.1: 投诉\n  8.5：‸退换\n", BODY) },
      after: { "a.md": policy("title: 𠮷\nclauses:\n  8.1: 投诉\n  8.5: 退换\n", BODY) },
    });
    await check({
      title: "给星号加上引号",
      before: { "a.md": policy("clauses:\n  7.6: *‸\n", BODY) },
      after: { "a.md": policy('clauses:\n  7.6: "*"\n', BODY) },
    });
    await check({
      title: "补上结束的“---”",
      before: { "a.md": "‸---\nclauses:\n  8.5: 退换\n\n## 退换\n\n内容。\n" },
      after: { "a.md": "---\nclauses:\n  8.5: 退换\n---\n\n## 退换\n\n内容。\n" },
    });
  });

  it("remove hidden characters, and a comment that hides nothing", async () => {
    await check({
      title: "删去看不见的字符",
      before: { "a.md": policy("clauses: ['8.1']\n", "𠮷退\u200b‸换。\n") },
      after: { "a.md": policy("clauses: ['8.1']\n", "𠮷退换。\n") },
    });
    await check({
      title: "删去不再需要的注释",
      before: {
        "a.md": policy(
          "clauses: ['8.1']\n",
          "𠮷\n\n<!-- clausemark-disable-next-line law/absolute-terms‸ -- 已核 -->\n内容。\n",
        ),
      },
      after: { "a.md": policy("clauses: ['8.1']\n", "𠮷\n\n内容。\n") },
    });
    await check({
      title: "改为“law/absolute-terms”",
      before: {
        "a.md": policy(
          "clauses: ['8.1']\n",
          "<!-- clausemark-disable-next-line law/absolute-term‸ -- 已核 -->\n板材零甲醛。\n",
        ),
      },
      after: {
        "a.md": policy(
          "clauses: ['8.1']\n",
          "<!-- clausemark-disable-next-line law/absolute-terms -- 已核 -->\n板材零甲醛。\n",
        ),
      },
    });
  });
});

describe("wordings that pass", () => {
  const LAW = policy("effective: 2026-01-01\nclauses: ['8.1']\n", "# 𠮷\n\n🙂请看。本公司保留最终解‸释权！再见。\n");
  it("take the place of the sentence", () =>
    check({
      title: "改为“条款含义不清的",
      before: { "a.md": LAW },
      after: {
        "a.md": LAW.replace("‸", "").replace(
          "本公司保留最终解释权",
          "条款含义不清的，按通常理解解释，并作有利于消费者的解释",
        ),
      },
    }));

  it("keep the number of an item and the other cells of a row", async () => {
    await check({
      title: "改为“条款含义不清的",
      before: {
        "a.md": LAW.replace("🙂请看。本公司保留最终解‸释权！再见。", "- 请看\n- （二）本公司拥有最终解‸释权；"),
      },
      after: {
        "a.md": LAW.replace(
          "🙂请看。本公司保留最终解‸释权！再见。",
          "- 请看\n- （二）条款含义不清的，按通常理解解释，并作有利于消费者的解释；",
        ),
      },
    });
    await check({
      title: "改为“条款含义不清的",
      before: {
        "a.md": LAW.replace(
          "🙂请看。本公司保留最终解‸释权！再见。",
          "| 项 | 说明 |\n|---|---|\n| 𠮷 | 最终解‸释权归本公司 |",
        ),
      },
      after: {
        "a.md": LAW.replace(
          "🙂请看。本公司保留最终解‸释权！再见。",
          "| 项 | 说明 |\n|---|---|\n| 𠮷 | 条款含义不清的，按通常理解解释，并作有利于消费者的解释 |",
        ),
      },
    });
  });
});
