import { describe, expect, it } from "vitest";
import type { MarkupContent } from "vscode-languageserver-types";
import type { LanguageContext } from "../../server/src/language/context.ts";
import { hover } from "../../server/src/language/hover.ts";
import { escapeMarkdown, heading, list, markup } from "../../server/src/language/prose.ts";
import { inEveryForm, placeOf, placeOfMark } from "./marked.ts";

interface Expected {
  /** What the text has, as Markdown. */
  readonly says: readonly (string | RegExp)[];
  readonly not?: readonly (string | RegExp)[];
  readonly changes?: Partial<LanguageContext>;
}

/** The hover at the cursor covers the first mark, if there is one, and says this. */
async function check(files: Record<string, string>, { says, not = [], changes = {} }: Expected): Promise<void> {
  await inEveryForm(
    files,
    (asked) => {
      const found = hover(asked.context, asked.position);
      const text = found ? (found.contents as MarkupContent).value : "";
      for (const part of says) {
        if (typeof part === "string") expect(text).toContain(part);
        else expect(text).toMatch(part);
      }
      for (const part of not) {
        if (typeof part === "string") expect(text).not.toContain(part);
        else expect(text).not.toMatch(part);
      }
      const [mark] = asked.marks;
      if (mark && found?.range) {
        expect(placeOf(asked, { uri: asked.context.uri, range: found.range })).toBe(placeOfMark(mark));
      }
    },
    changes,
  );
}

const policy = (front: string, body: string) => ({ "a.md": `---\ntitle: 𠮷🙂\n${front}---\n\n${body}` });
const BODY =
  "## 𠮷🙂投诉\n\n🙂投诉电话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。\n\n## 退换\n\n有质量问题的七日内可以退货或换货。退换费用另行通知。\n";

describe("hover on a clause", () => {
  it("shows how it stands, element by element, with evidence", () =>
    check(policy("clauses:\n  8.1: ⟦𠮷🙂‸投诉⟧(reference)\n", BODY), {
      says: [
        "**条款 8.1「投诉渠道」 · 2/2 分，齐全**",
        "| 要素 | 结果 | 得分 | 依据或所缺 |",
        /\| 投诉渠道（两种以上） \| ✓ 写明 \| 2\/2 \| “🙂投诉电话 0571-8820 6655，/,
        "为什么：",
      ],
      not: ["怎么写"],
    }));

  it("says what is lacking and how to write it", () =>
    check(policy("clauses:\n  ⟦8.‸5⟧(clause): 退换\n", BODY), {
      says: [
        /\*\*条款 8\.5「退换货办法」 · [\d.]+\/3 分，部分\*\*/,
        /\| 退换货收费 \| … 待定 \| 0\/[\d.]+ \|[^|]*另行通知/,
        /怎么写\n\n- .*：/,
      ],
    }));

  it("is the same on the heading, for each of its clauses", () =>
    check(policy("clauses:\n  8.1: 退换\n  8.5: 退换\n", BODY.replace("## 退换", "⟦## 退‸换⟧(heading)")), {
      says: ["**条款 8.1「投诉渠道」", "**条款 8.5「退换货办法」"],
    }));

  it("names the condition, and why a clause does not apply", async () => {
    await check(policy("clauses:\n  8.‸6: 退换\n", BODY), { says: ["适用条件："] });
    await check(
      {
        ...policy("clauses:\n  8.‸6: 退换\n", BODY),
        "clausemark.yaml": 'standard: t-cgcc-customized-goods\nnotApplicable: { "8.6": 全部*上门*维修 }\n',
      },
      { says: ["不适用", "已在 clausemark.yaml 中声明不适用：全部\\*上门\\*维修"] },
    );
  });

  it("speaks English, and plain text where that is all the client knows", async () => {
    const english = { locale: "en" } as const;
    await check(policy("clauses:\n  8.‸5: 退换\n", BODY), {
      says: ["**Clause 8.5: ", "| Element | Outcome | Points |", "How to write it"],
      changes: english,
    });
    await inEveryForm(policy("clauses:\n  8.‸5: 退换\n", BODY), ({ context, position }) => {
      const plain = { ...context, capabilities: { ...context.capabilities, markdownHover: false } };
      const contents = hover(plain, position)?.contents as MarkupContent;
      expect(contents.kind).toBe("plaintext");
      expect(contents.value).not.toMatch(/\*\*|\\|\|---/);
      expect(contents.value).toContain("条款 8.5「退换货办法」");
    });
  });
});

describe("hover on a passage", () => {
  it("says what it states and because of which words", () =>
    check(
      policy(
        "clauses:\n  8.1: 𠮷🙂投诉\n",
        BODY.replace(
          "🙂投诉电话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。",
          "⟦🙂投诉电‸话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。⟧(evidence)",
        ),
      ),
      {
        says: ["这里写明了“投诉渠道（两种以上）”（条款 8.1「投诉渠道」，2 分）", /判断依据：“[^”]+”/],
        not: ["怎么改"],
      },
    ));

  it("says what it leaves open, and what to do", () =>
    check(policy("clauses:\n  8.5: 退换\n", BODY.replace("退换费用另行", "退换费用另‸行")), {
      says: ["这里提到“退换货收费”但没有写定", "还缺：“另行通知”把内容推到以后或别处，请在这里写明", "怎么改："],
    }));

  it("explains the rule behind another finding, with the severity that is set", () =>
    check(
      {
        ...policy("clauses:\n  8.5: 退换\n", `${BODY}\n本公司⟦保留最终解‸释权⟧(finding)。\n`),
        "clausemark.yaml": "standard: t-cgcc-customized-goods\nrules: { law/final-interpretation: warning }\n",
      },
      { says: [/law\/final-interpretation · 警告/, "怎么改：可写："] },
    ));

  it("is silent where nothing is known", async () => {
    const quiet = policy("effective: 2026-01-01\nclauses:\n  8.1: 𠮷🙂投诉\n", `${BODY}\n## 其他\n\n随便说‸说。\n`);
    await inEveryForm(quiet, ({ context, position }) => expect(hover(context, position)).toBeNull());
    await inEveryForm({ "a.md": "# 说明\n\n内‸容\n" }, ({ context, position }) =>
      expect(hover(context, position)).toBeNull(),
    );
  });

  it("escapes what the policy says: no markup, no links, no pictures", async () => {
    const body = '## 退换\n\n退换费用[另行通‸知](https://evil.example "x")<img src=x>|`码`。\n';
    await check(policy("clauses:\n  8.‸5: 退换\n", body.replace("‸", "")), {
      says: [/8\.5/],
      not: [/[^\\]\]\(https/, /[^\\]<img/],
    });
    expect(escapeMarkdown("- [a](b) <c> `d` *e* | ![f](g)\n1. h")).toBe(
      "\\- \\[a\\]\\(b\\) \\<c\\> \\`d\\` \\*e\\* \\| \\!\\[f\\]\\(g\\) 1. h",
    );
    expect(escapeMarkdown("1. 项")).toBe("1\\. 项");
    const texts = [
      heading("*甲*"),
      list(["[乙](x)", ""]),
      { kind: "table", head: ["|"], rows: [["丙|\n丁"]] },
      { kind: "code", text: "```\n<b>\n```\n" },
      list([]),
    ] as const;
    expect(markup(texts, true).value).toBe(
      "**\\*甲\\***\n\n- \\[乙\\]\\(x\\)\n- \n\n| \\| |\n| --- |\n| 丙\\| 丁 |\n\n````markdown\n```\n<b>\n```\n````",
    );
    expect(markup(texts, false).value).toBe("*甲*\n\n- [乙](x)\n- \n\n- 丙|\n丁\n\n```\n<b>\n```");
  });
});

describe("hover on settings", () => {
  const config = (text: string) => ({ "clausemark.yaml": text, ...policy("clauses: [8.1]\n", BODY) });
  const S = "standard: t-cgcc-customized-goods # 𠮷\n";

  it("tells what a key means", async () => {
    await check(config(`${S}⟦tar‸get⟧(key): 92\n`), { says: ["目标分，不能低于标准的及格线。"] });
    await check(config(`${S}enterprise:\n  serviceManager: { 𠮷: 1, validUn‸til: 2027-06-30 }\n`), {
      says: ["证书有效期的最后一天"],
    });
    await check(config(`${S}evidence:\n  - clause: "8.1"\n    fi‸le: a.pdf\n`), { says: ["文件路径"] });
    await check(policy("⟦re‸view⟧(key): 2027-01-01\nclauses: [8.1]\n", BODY), { says: ["下一次复审的日期"] });
  });

  it("explains the standard, rules and clauses", async () => {
    await check(config(S.replace("cgcc", "cg‸cc")), {
      says: ["定制商品售后服务规范", "43 条、115 个计分要素，满分 100，及格 90", "5.9"],
    });
    await check(config(`${S}rules:\n  ⟦cover‸age/practice⟧(rule): off\n`), { says: ["coverage/practice · 关闭"] });
    await check(config(`${S}notApplicable: { ⟦"5.‸8"⟧(clause): 国产 }\n`), { says: ["**条款 5.8"] });
    await check(
      policy(
        "clauses: [8.1]\n",
        `<!-- clausemark-disable-next-line ⟦law/final‸-interpretation⟧(rule) -- 已核 -->\n${BODY}`,
      ),
      {
        says: ["law/final-interpretation"],
      },
    );
  });
});
