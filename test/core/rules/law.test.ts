import { describe, expect, it } from "vitest";
import { word } from "../../../server/src/core/messages/word.ts";
import { compileBuiltIn } from "../../../server/tools/builtIn.ts";
import { check, type Fixture, lintFiles, policy } from "./check.ts";

const other = (text: string) => ({
  "a.md": policy("  8.1: 投诉", `## 投诉\n\n电话 400-820-6655。\n\n## 其他\n\n${text}`),
});

const FIXTURES: readonly Fixture[] = [
  {
    rule: "law/final-interpretation",
    name: "on exactly the words, across a line break, in a cell, in traditional script",
    files: other(
      "本条款⟦最终解释权归本店所有⟧()。\n\n本店⟦保留最终\n解释权⟧()。\n\n| 说明 |\n|---|\n| ⟦最终解释权归本店所有⟧() |\n\n本條款⟦最終解釋權歸本公司所有⟧()。",
    ),
  },
  {
    rule: "law/final-interpretation",
    name: "not where it is renounced, nor in the words of a law",
    files: other(
      "本店不设最终解释权。\n\n《侵害消费者权益行为处罚办法》第十二条规定，经营者不得规定“最终解释权归经营者所有”。",
    ),
  },
  {
    rule: "law/refund-over-15d",
    name: "more than fifteen days",
    files: other("收到退货后 15 天内退款。\n\n⟦退款在 30 天内⟧()到账。"),
  },
  {
    rule: "law/deposit-over-20",
    name: "more than a fifth, and 订金 is another thing",
    files: other("签约时支付总价 20% 的定金。\n\n签约时支付总价 ⟦30% 的定金⟧()。\n\n签约时支付总价 30% 的订金。"),
  },
  {
    rule: "law/custom-exempt-not-stated",
    name: "the missing words are asked for where they are called for",
    files: other("标准配件支持⟦七天无理由⟧()退货。"),
  },
  {
    rule: "law/custom-exempt-not-stated",
    name: "and may stand in the same section",
    files: other("标准配件支持七天无理由退货。\n\n按尺寸定制的柜体除外，下单时请您确认。"),
  },
  {
    rule: "law/exclusion-not-prominent",
    name: "a limit in plain type, one in bold",
    files: other("人为损坏⟦不在保修范围⟧()。\n\n## 保修\n\n**人为损坏不在保修范围。**"),
  },
];

describe("law rules", () => {
  it.each(FIXTURES)("$rule: $name", check);
});

describe("what law rules say", () => {
  const { rubric } = compileBuiltIn("t-cgcc-customized-goods");

  it.each(["zh-CN", "en"] as const)(
    "is a possibility, no legal advice, and a wording that passes (%s)",
    async (locale) => {
      const { findings } = await lintFiles(
        other("最终解释权归本店所有。\n\n以上条款若有不清，以本店解释为准。\n\n质保期自出厂之日起计算。"),
      );
      const texts = findings.filter(({ rule }) => rule.startsWith("law/")).map(({ message }) => word(message, locale));
      expect(texts.length).toBeGreaterThanOrEqual(2);
      for (const text of texts) {
        expect(text).toMatch(locale === "en" ? /may be against/ : /可能(?:违反|不合)/);
        expect(text).toMatch(locale === "en" ? /not legal advice/ : /不构成法律意见/);
        expect(text).toMatch(locale === "en" ? /“[^”]+”/ : /可[改写]/);
      }
    },
  );

  it("cites an article only where its law was read", async () => {
    for (const term of rubric?.lawTerms ?? []) {
      const [bad] = term.bad;
      if (bad === undefined) continue;
      const { findings } = await lintFiles(other(bad));
      const finding = findings.find(({ rule }) => rule === `law/${term.id}`);
      if (!finding) continue;
      const text = word(finding.message, "zh-CN");
      for (const [id, law] of rubric?.laws ?? []) {
        const [name = ""] = law.name.zh.split(/[(（]/);
        if (law.certainty !== "read") expect([id, text.includes(`《${name.trim()}》第`)]).toEqual([id, false]);
      }
      const read = term.basis.some(({ law }) => rubric?.laws.get(law)?.certainty === "read");
      expect([term.id, /》第 \S+ 条/.test(text)]).toEqual([term.id, read]);
    }
  });
});
