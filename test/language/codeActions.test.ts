import { describe, expect, it } from "vitest";
import type { TextEdit } from "vscode-languageserver-types";
import { codeActions, FIX_ALL } from "../../server/src/language/codeActions.ts";
import { toPosition, toRange } from "../../server/src/language/convert.ts";
import { diagnosticsOf } from "../../server/src/language/diagnostics.ts";
import { BODY, check, policy } from "./codeActions.fixture.ts";
import { applied, inEveryForm } from "./marked.ts";

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
          `## 赔付\n\n𠮷头一段。\n\n<!-- clausemark-evidence 8.8/assessment-measure -->\n我们的老规矩在此。\n`,
        ),
      },
    });
    await inEveryForm({ "a.md": policy(front, "## 赔付\n\n赔付办法待‸定。\n") }, ({ context, position }) => {
      const range = { start: position, end: position };
      expect(codeActions(context, { range, diagnostics: [], only: ["refactor"] })).toEqual([]);
    });
  });
});

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
