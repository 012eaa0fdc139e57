import { describe, expect, it } from "vitest";
import type { TextEdit } from "vscode-languageserver-types";
import type { CheckedSet } from "../../server/src/core/index.ts";
import { codeActions, FIX_ALL } from "../../server/src/language/codeActions.ts";
import { toPosition, toRange } from "../../server/src/language/convert.ts";
import { diagnosticsOf } from "../../server/src/language/diagnostics.ts";
import { newErrors } from "./applyFix.ts";
import { openSet, type SetOptions } from "./fixture.ts";
import { applied, inEveryForm } from "./marked.ts";

interface Case {
  /** Title of the action, or its start. */
  readonly title: string;
  readonly before: Readonly<Record<string, string>>;
  /** The files that change, as they then are. */
  readonly after: Readonly<Record<string, string>>;
  readonly kind?: string;
  readonly suggestions?: SetOptions["suggestions"];
}

/**
 * The action offered at the cursor turns the files before into the files after, with every line ending. Linting again
 * finds what it solves no more, and no error that was not there.
 */
async function check({ title, before, after, kind = "quickfix", suggestions = [] }: Case): Promise<void> {
  await inEveryForm(
    before,
    async (asked) => {
      const { context, position, open } = asked;
      const range = { start: position, end: position };
      const style = { locale: context.locale, positionEncoding: context.positionEncoding, relatedInformation: true };
      const diagnostics = [...diagnosticsOf(context.set, context.file, style)];
      const actions = codeActions(context, { range, diagnostics, only: [kind] });
      const found = actions.find((action) => action.title.startsWith(title));
      expect(actions.map((action) => action.title)).toContain(found?.title ?? title);
      if (!found) return;
      const ending = context.text.source.includes("\r\n") ? "\r\n" : "\n";
      const expected = Object.entries(after).map(([file, text]) => [file, text.replaceAll("\n", ending)]);
      const changed = applied(asked, found.edit);
      expect(changed).toEqual(Object.fromEntries(expected));
      if (context.positionEncoding !== "utf-16") return;
      const { checked } = await openSet({ ...open.files, ...changed });
      expect(newErrors(open.checked, checked)).toEqual([]);
      for (const { code } of found.diagnostics ?? []) {
        const count = (set: CheckedSet) => set.result.findings.filter(({ rule }) => rule === code).length;
        expect(count(checked), `findings of ${code}`).toBeLessThan(count(open.checked));
      }
      if (kind === "quickfix") expect(found.diagnostics?.length).toBeGreaterThan(0);
    },
    { suggestions },
  );
}

const policy = (front: string, body: string) => `---\n${front}---\n\n${body}`;
const BODY = "# 𠮷🙂办法\n\n## 退换\n\n内容。\n\n## 投诉\n\n内容。\n";

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

describe("answers to findings", () => {
  const TWO = "effective: 2026-01-01\nclauses:\n  8.6: 送修\n  8.1: 投诉\n";

  it("hide with a reason: above a heading, inside an item, a cell or a running paragraph", async () => {
    const hide = (line: string, after: string, before = "") =>
      check({
        title: "隐藏这条提示（law/final-interpretation）",
        before: { "a.md": policy(TWO, `## 送修\n\n${before}${line}\n\n## 投诉\n`) },
        after: { "a.md": policy(TWO, `## 送修\n\n${before}${after}\n\n## 投诉\n`) },
      });
    const next = "<!-- clausemark-disable-next-line law/final-interpretation -- 在此写明理由 -->";
    const same = "<!-- clausemark-disable-line law/final-interpretation -- 在此写明理由 -->";
    await hide("🙂本公司保留最终解‸释权。", `${next}\n🙂本公司保留最终解释权。`);
    await hide("- 𠮷本公司保留最终解‸释权。  ", `- 𠮷本公司保留最终解释权。 ${same}  `);
    await hide("> 𠮷本公司保留最终解‸释权。", `> 𠮷本公司保留最终解释权。 ${same}`);
    await hide("| 本公司保留最终解‸释权 | 𠮷 |", `| 本公司保留最终解释权 ${same} | 𠮷 |`, "| 甲 | 乙 |\n|---|---|\n");
    await hide("本公司保留最终解‸释权。\n末行。", `本公司保留最终解释权。 ${same}\n末行。`, "首行说明。\n");
  });

  it("hide in the front matter by a comment of YAML", () =>
    check({
      title: "隐藏这条提示（tag/unknown-heading）",
      before: { "a.md": policy("effective: 2026-01-01\nclauses:\n  8.6: 没有的东‸西\n", BODY) },
      after: {
        "a.md": policy(
          "effective: 2026-01-01\nclauses:\n  # clausemark-disable-next-line tag/unknown-heading -- 在此写明理由\n  8.6: 没有的东西\n",
          BODY,
        ),
      },
    }));

  it("declare a conditional clause not applicable, in every style of configuration", async () => {
    const declare = (before: string, after: string) =>
      check({
        title: "在 clausemark.yaml 中声明条款 8.6 不适用",
        before: { "a.md": policy(TWO, "## 送‸修\n\n内容。\n\n## 投诉\n"), "clausemark.yaml": before },
        after: { "clausemark.yaml": after },
      });
    const standard = "standard: t-cgcc-customized-goods\n";
    await declare(standard, `${standard.trim()}\nnotApplicable:\n  8.6: 在此写明理由\n`);
    await declare(
      `${standard}notApplicable: { "5.8": 国产 }\n`,
      `${standard}notApplicable: { "5.8": 国产, "8.6": 在此写明理由 }\n`,
    );
    await declare(
      `${standard}notApplicable:\n  5.8: 国产 # 已核\ntarget: 95\n`,
      `${standard}notApplicable:\n  5.8: 国产 # 已核\n  8.6: 在此写明理由\ntarget: 95\n`,
    );
  });

  it("claim the paragraph at the cursor, and nothing that a guard would refuse", async () => {
    const front = "effective: 2026-01-01\nclauses:\n  8.8: 赔付\n";
    await check({
      title: "声明这一段就是“",
      kind: "refactor.rewrite",
      before: { "a.md": policy(front, "## 赔付\n\n𠮷头一段。\n\n我们的老规‸矩在此。\n") },
      after: {
        "a.md": policy(
          front,
          `## 赔付\n\n𠮷头一段。\n\n<!-- clausemark-evidence 8.8/${FIRST_OF_88} -->\n我们的老规矩在此。\n`,
        ),
      },
    });
    await inEveryForm({ "a.md": policy(front, "## 赔付\n\n赔付办法待‸定。\n") }, ({ context, position }) => {
      const range = { start: position, end: position };
      expect(codeActions(context, { range, diagnostics: [], only: ["refactor"] })).toEqual([]);
    });
  });
});

const FIRST_OF_88 = "assessment-measure";

describe("skeletons", () => {
  const only = {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    diagnostics: [],
    only: null,
  };
  it("stand at the end of the tagged section, with tab stops where the client knows them", () =>
    inEveryForm({ "a.md": policy("clauses:\n  8.1: 投诉\n", "## 投‸诉\n\n𠮷内容。\n\n## 其他\n") }, (asked) => {
      const request = { ...only, range: { start: asked.position, end: asked.position } };
      const ending = asked.context.text.source.includes("\r\n") ? "\r\n" : "\n";
      const found = codeActions(asked.context, request).find(({ title }) => title.startsWith("插入条款 8.1"));
      const [change] = found?.edit?.documentChanges ?? [];
      const edit = change && "edits" in change ? change.edits[0] : undefined;
      expect(change && "edits" in change ? change.textDocument.version : null).toBe(7);
      expect(edit && "snippet" in edit ? edit.snippet.value : "").toContain("${1:【待填：投诉电话】}");
      expect(edit && "snippet" in edit ? edit.snippet.value.split(ending).length : 0).toBeGreaterThan(5);
      const [file = ""] = Object.values(applied(asked, found?.edit));
      expect(file.replaceAll("\r\n", "\n")).toMatch(/𠮷内容。\n\n对我们的产品[^#]*。\n\n## 其他\n$/);

      const plain = { ...asked.context.capabilities, snippetEdits: false, documentChanges: false };
      const old = codeActions({ ...asked.context, capabilities: plain }, request).find(
        ({ title }) => title === found?.title,
      );
      const [edits = []] = Object.values(old?.edit?.changes ?? {}) as TextEdit[][];
      expect(edits[0]?.newText).toContain("电话：【待填：投诉电话】");
    }));

  it("of a clause without a section come with a heading and its tag", async () => {
    const files = {
      "clausemark.yaml": "standard: t-cgcc‸-customized-goods\n",
      "b.md": policy("effective: 2026-01-01\nclauses:\n  4.1: 甲\n", "### 甲\n\n𠮷。\n"),
      "c.md": policy(
        "effective: 2026-01-01\nclauses:\n  8.1: 投诉渠道\n",
        "### 投诉渠道\n\n𠮷。\n\n#### 投诉处理流程\n",
      ),
    };
    await inEveryForm(files, (asked) => {
      const request = { ...only, range: { start: asked.position, end: asked.position } };
      const found = codeActions(asked.context, request).find(({ title }) => title.includes("新增一节：条款 8.2"));
      expect(found?.title).toContain("在“c.md”");
      // Elsewhere in a line VS Code would indent what is inserted like the line.
      const starts = (found?.edit?.documentChanges ?? []).flatMap((change) =>
        "edits" in change ? change.edits.map(({ range }) => range.start.character) : [],
      );
      expect(new Set(starts)).toEqual(new Set([0]));
      const changed = applied(asked, found?.edit);
      const text = changed["c.md"]?.replaceAll("\r\n", "\n") ?? "";
      expect(
        text.startsWith(
          policy("effective: 2026-01-01\nclauses:\n  8.1: 投诉渠道\n  8.2: 投诉处理流程（8.2）\n", "### 投诉渠道"),
        ),
      ).toBe(true);
      expect(text).toContain("#### 投诉处理流程\n\n### 投诉处理流程（8.2）\n\n");
      expect(Object.keys(changed)).toEqual(["c.md"]);
    });
  });
});

describe("the actions offered", () => {
  const files = {
    "a.md": policy(
      "effective: 2026-01-01\nclauses:\n  8.5: 退还‸\n  8.1: [投诉, 投诉]\n  7.6: '*'\n",
      `${BODY}本公司保留最终解释权。\n`,
    ),
  };

  it("solve the diagnostics of the client, and safe ones are preferred", () =>
    inEveryForm(files, ({ context, position }) => {
      const diagnostics = [
        ...diagnosticsOf(context.set, "a.md", {
          locale: "zh-CN",
          positionEncoding: context.positionEncoding,
          relatedInformation: true,
        }),
      ];
      const range = { start: position, end: position };
      const fix = codeActions(context, { range, diagnostics, only: null }).find(({ title }) => title === "改为“退换”");
      expect(fix?.isPreferred).toBe(true);
      expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(["tag/unknown-heading"]);
      const plain = { ...context.capabilities, preferredActions: false };
      const old = codeActions({ ...context, capabilities: plain }, { range, diagnostics, only: null });
      expect(old.every((action) => action.isPreferred === undefined)).toBe(true);
    }));

  it("fix everything safe at once, on request only, and no wording", () =>
    inEveryForm(files, (asked) => {
      const { context } = asked;
      const range = toRange(context.text, { start: 0, end: 0 }, context.positionEncoding);
      const all = codeActions(context, { range, diagnostics: [], only: ["source.fixAll"] });
      expect(all.map(({ kind }) => kind)).toEqual([FIX_ALL]);
      const [first] = all;
      const text = applied(asked, first?.edit)["a.md"]?.replaceAll("\r\n", "\n");
      expect(text).toBe(files["a.md"].replace("退还‸", "退换").replace("[投诉, 投诉]", "[投诉]"));
      expect(codeActions(context, { range, diagnostics: [], only: null }).some(({ kind }) => kind === FIX_ALL)).toBe(
        false,
      );
      expect(codeActions(context, { range, diagnostics: [], only: ["source.organizeImports"] })).toEqual([]);
    }));

  it("stay inside the range asked for", () =>
    inEveryForm(files, ({ context }) => {
      const end = toPosition(context.text, context.text.source.length - 3, context.positionEncoding);
      const actions = codeActions(context, { range: { start: end, end }, diagnostics: [], only: ["quickfix"] });
      expect(actions.map(({ title }) => title).sort()).toEqual([
        "改为“条款含义不清的，按通常理解解释，并作有利于消费者的解释”",
        "隐藏这条提示（law/final-interpretation），须写理由",
      ]);
    }));
});
