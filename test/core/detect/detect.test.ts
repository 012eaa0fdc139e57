import { describe, expect, it } from "vitest";
import { createDetectContext, createJudge, judge, notApplicable } from "../../../server/src/core/detect/detect.ts";
import type { ElementVerdict, PlacedScope } from "../../../server/src/core/detect/verdict.ts";
import type { PolicyDocument } from "../../../server/src/core/policy/document.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { readModel } from "../../../server/tools/builtIn.ts";
import { elementOf, policyFor, RUBRIC } from "./builtInRubric.ts";

function scopesOf(clause: string, ...documents: PolicyDocument[]): readonly PlacedScope[] {
  return documents.flatMap((document) =>
    document.scopes.filter((scope) => scope.clause === clause).map((scope) => ({ document, scope })),
  );
}

/** Judged by rules alone: what holds whatever has been trained. */
function verdictOf(key: string, ...texts: string[]): ElementVerdict {
  const { clause, element } = elementOf(key);
  const documents = texts.map((text, index) => policyFor(clause.id, text, `${index}.md`));
  return judge(clause, element, scopesOf(clause.id, ...documents), createDetectContext(RUBRIC, null));
}

function evidenceText(verdict: ElementVerdict): readonly string[] {
  return verdict.evidence.map(({ document, span }) => document.source.slice(span.start, span.end));
}

describe("judge", () => {
  it.each<[key: string, text: string, outcome: string, reason: string | null]>([
    ["8.3/respond-2h", "接到投诉后两小时内回电。", "stated", null],
    ["8.3/respond-2h", "接到投诉后24小时内回电。", "contradicted", "limit"],
    ["8.3/respond-2h", "投诉热线24小时有人接听。", "missing", "absent"],
    ["8.3/respond-2h", "旧版：接到投诉后24小时内回电。\n\n现行：接到投诉后90分钟内回电。", "stated", null],
    ["8.3/solve-time", "投诉的办结时间另行通知。", "deferred", "deferral"],
    ["8.3/solve-time", "投诉我们会尽快解决。", "deferred", "vague-time"],
    ["8.5/return-fees", "退换货的运费：XX元。", "deferred", "placeholder"],
    ["5.5/fee-consent", "增项由师傅直接加进工单，用户照付，无须确认。", "contradicted", "opposite"],
    ["8.6/substitute", "返厂期间不提供代用品。", "missing", "negation"],
    ["4.4/department", "明年将成立售后服务部。", "missing", "plan"],
    ["7.6/recall-system", "本手册介绍门窗的日常清洁。", "missing", "absent"],
  ])("%s: %s", (key, text, outcome, reason) => {
    const verdict = verdictOf(key, text);
    expect([verdict.outcome, verdict.reason]).toEqual([outcome, reason]);
    expect(verdict.lacks === null).toBe(outcome === "stated");
  });

  it("takes no price for stated while one of several is still a blank", () => {
    const { clause, element } = elementOf("5.5/fee-price");
    const prices = (row: string) =>
      `| 项目 | 价格 |\n|---|---|\n| 上门量尺 | 免费 |\n| 纱窗加装 | 260 元/樘 |\n| 旧窗拆除 | ${row} |`;
    const outcome = (row: string) =>
      judge(
        clause,
        element,
        scopesOf(clause.id, policyFor(clause.id, prices(row), "a.md")),
        createDetectContext(RUBRIC, readModel()),
      ).outcome;
    expect(outcome("80 元/樘")).toBe("stated");
    expect(outcome("XX 元/樘")).toBe("deferred");
  });

  it("calls an empty section empty", () => {
    const verdict = verdictOf("8.3/respond-2h", "");
    expect([verdict.outcome, verdict.reason, verdict.lacks?.id]).toEqual([
      "missing",
      "heading-only",
      "lacks/empty-scope",
    ]);
  });

  it("lets the stronger outcome win over all scopes and keeps its evidence from each", () => {
    const stated = "接到投诉后两小时内回电。";
    expect(verdictOf("8.3/respond-2h", stated, "投诉尽快回复。").outcome).toBe("stated");
    expect(verdictOf("8.3/respond-2h", stated, "投诉后24小时内回复。").outcome).toBe("contradicted");
    const both = verdictOf("8.3/respond-2h", stated, "投诉后90分钟内回复您。");
    expect(both.evidence.map(({ document }) => document.path)).toEqual(["0.md", "1.md"]);
  });

  it("gives evidence as the source's own text, behind astral characters too", () => {
    const verdict = verdictOf("8.3/respond-2h", "😀𠮷接到投诉后**两小时**内回电。");
    expect(evidenceText(verdict)).toEqual(["😀𠮷接到投诉后**两小时**内回电。"]);
    for (const span of verdict.because) {
      const document = verdict.evidence[0]?.document;
      expect(document?.source.slice(span.start, span.end)).not.toBe("");
    }
  });

  it("counts a marked paragraph as claimed, but not one with a blank", () => {
    const mark = "<!-- clausemark-evidence 8.5/return-fees -->\n\n";
    const claimed = verdictOf("8.5/return-fees", `${mark}来回的车马都算在我们头上。`);
    expect([claimed.outcome, claimed.claimed]).toEqual(["stated", true]);
    const blank = verdictOf("8.5/return-fees", `${mark}来回的车马____。`);
    expect(blank.outcome).not.toBe("stated");
  });

  it("counts a second mark of the same element where the first one's paragraph has a blank", () => {
    const mark = "<!-- clausemark-evidence 8.5/return-fees -->\n\n";
    const twice = verdictOf("8.5/return-fees", `${mark}来回的车马都算在我们头上。\n\n${mark}来回的车马____。`);
    expect([twice.outcome, twice.claimed]).toEqual(["stated", true]);
  });

  it("names the passage that comes nearest and what it lacks", () => {
    const verdict = verdictOf("8.3/respond-2h", "接到投诉后，我们一定回电。");
    expect(verdict.outcome).toBe("missing");
    expect(verdict.lacks?.id).toBe("lacks/value");
    const { nearest } = verdict;
    expect(nearest?.document.source.slice(nearest.span.start, nearest.span.end)).toBe("接到投诉后，我们一定回电。");
  });

  it("hears a house word for a concept", () => {
    const { clause, element } = elementOf("8.3/respond-2h");
    const scopes = scopesOf("8.3", policyFor("8.3", "接到投诉后两小时内打铃。"));
    expect(judge(clause, element, scopes, createDetectContext(RUBRIC, null)).outcome).toBe("missing");
    const house = createDetectContext(RUBRIC, null, [{ concept: "respond", terms: ["打铃"] }]);
    expect(judge(clause, element, scopes, house).outcome).toBe("stated");
  });
});

describe("a form that nobody has filled in", () => {
  const model = readModel();

  it.each<[what: string, key: string, text: string, stated: boolean]>([
    [
      "rows of blanks",
      "5.5/fee-items",
      "服务款项若干：\n\n| 序 | 项目 | 金额（元） |\n|---|---|---|\n| 1 | ____ | ____ |\n| 2 | ____ | ____ |",
      false,
    ],
    [
      "rows with their names only",
      "8.7/crisis-team",
      "| 应急小组 | 姓名 | 电话 |\n|---|---|---|\n| 组长 | | |\n| 组员 | | |",
      false,
    ],
    [
      "the same filled in",
      "8.7/crisis-team",
      "| 应急小组 | 姓名 | 电话 |\n|---|---|---|\n| 组长 | 李敏 | 400-820-5566 |\n| 组员 | 王芳 | 400-820-5567 |",
      true,
    ],
    [
      "a code masked to its end",
      "4.1/business-licence",
      "本公司持有营业执照，统一社会信用代码：91441900XXXXXXXXXX。",
      false,
    ],
    ["the same in full", "4.1/business-licence", "本公司持有营业执照，统一社会信用代码：91441900MA4UXK3T5P。", true],
  ])("%s: %s", (_, key, text, stated) => {
    const { clause, element } = elementOf(key);
    const scopes = scopesOf(clause.id, policyFor(clause.id, text));
    const { outcome, lacks } = judge(clause, element, scopes, createDetectContext(RUBRIC, model));
    expect(outcome === "stated").toBe(stated);
    expect(lacks === null).toBe(stated);
  });

  it("names the column of an empty cell", () => {
    const verdict = verdictOf("8.3/solve-time", "| 环节 | 办结时限 |\n|---|---|\n| 一般投诉 | |");
    expect([verdict.outcome, verdict.lacks]).toEqual([
      "deferred",
      { id: "lacks/placeholder", args: { text: "办结时限" } },
    ]);
  });
});

describe("judging by trained columns", () => {
  const model = readModel();

  it.each<[key: string, text: string, outcome: string]>([
    ["6.2/warranty-period", "柜体的保修期另行通知。", "deferred"],
    ["6.2/warranty-period", "柜体的保修期另行通知。\n\n柜体保修五年，五金保修两年。", "stated"],
    ["6.2/warranty-period", "柜体保修五年，五金保修两年。\n\n配件的保修期另行通知。", "stated"],
    ["8.5/return-fees", "退换货的运费：XX元。", "deferred"],
    [
      "4.1/service-manager",
      "执照：91441900MA4UT5PQ6K。售后负责人：唐小满。资格：售后服务管理师，证号 S2019-1180，2022 年 6 月到期后未续。",
      "missing",
    ],
    [
      "8.7/crisis-team",
      "公司成立售后应急小组，总经理任组长，质检、法务、客服为组员。组员的备用电话尚未建好。",
      "stated",
    ],
    ["8.3/respond-2h", "接到投诉后24小时内响应。", "contradicted"],
    ["8.3/respond-2h", "接到投诉后两小时内响应，节假日四小时内响应。", "stated"],
  ])("%s: %s", (key, text, outcome) => {
    const { clause, element } = elementOf(key);
    const verdict = judge(
      clause,
      element,
      scopesOf(clause.id, policyFor(clause.id, text)),
      createDetectContext(RUBRIC, model),
    );
    expect(verdict.outcome).toBe(outcome);
  });
});

describe("the memory of scopes", () => {
  it("judges unchanged scopes once and moves their evidence with the text above", () => {
    const { clause, element } = elementOf("8.3/respond-2h");
    const context = createDetectContext(RUBRIC, null);
    const judged = (above: string) => {
      const body = `${above}## 投诉\n\n接到投诉后两小时内回电。\n`;
      const document = parsePolicy("a.md", `---\nclauses:\n  8.3: 投诉\n---\n\n${body}`);
      return judge(clause, element, scopesOf("8.3", document), context);
    };
    judged("");
    const [remembered] = context.cache.values();
    const moved = judged("## 前言\n\n本制度自下月起施行。\n\n");
    const [only, ...others] = context.cache.values();
    expect(others).toEqual([]);
    expect(only).toBe(remembered);
    expect(evidenceText(moved)).toEqual(["接到投诉后两小时内回电。"]);
  });

  it("forgets a scope whose text has changed", () => {
    const { clause, element } = elementOf("8.3/respond-2h");
    const context = createDetectContext(RUBRIC, null);
    const outcome = (text: string) => judge(clause, element, scopesOf("8.3", policyFor("8.3", text)), context).outcome;
    expect([outcome("接到投诉后两小时内回电。"), outcome("接到投诉后三天内回电。")]).toEqual([
      "stated",
      "contradicted",
    ]);
  });
});

describe("createJudge", () => {
  it("answers for every element in the clause's order", () => {
    const clause = RUBRIC.clauseById.get("8.5");
    if (!clause) throw new Error("no clause 8.5");
    const verdicts = createJudge(createDetectContext(RUBRIC, null)).judge(
      clause,
      scopesOf("8.5", policyFor("8.5", "定制品开料后不退。")),
    );
    expect(verdicts).toHaveLength(clause.elements.length);
  });
});

describe("notApplicable", () => {
  it("finds a plain statement that a conditional clause does not apply", () => {
    const clause = RUBRIC.clauseById.get("5.8");
    if (!clause) throw new Error("no clause 5.8");
    const found = notApplicable(
      clause,
      scopesOf("5.8", policyFor("5.8", "本公司全部使用国产原材料，不使用进口原料。")),
    );
    expect(found?.document.source.slice(found.span.start, found.span.end)).toContain("国产");
    expect(notApplicable(clause, scopesOf("5.8", policyFor("5.8", "进口木皮附原产地证明。")))).toBeNull();
  });
});
