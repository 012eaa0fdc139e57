import { describe, expect, it } from "vitest";
import { createDetectContext, createJudge } from "../../../server/src/core/detect/detect.ts";
import { endsOf, validOn } from "../../../server/src/core/detect/validity.ts";
import { readModel } from "../../../server/tools/builtIn.ts";
import { elementOf, policyFor, RUBRIC } from "./builtInRubric.ts";

describe("endsOf", () => {
  it.each<[text: string, ...ends: string[]]>([
    ["gb/t 27922五星证书,有效期至2025年11月30日", "2025-11-30"],
    ["gb/t 27922五星证书,有效至2026-2", "2026-02-31"],
    ["按gb/t 27922取得的证书,至二〇二五年三月止", "2025-03-31"],
    ["gb/t 27922的五星证书二〇二五年底到期", "2025-12-31"],
    ["标准:gb/t 27922;有效期:2020-05-18至2023-05-17;", "2023-05-17"],
    ["gb/t 27922四星,有效期至2028年4月;gb/t 27925四星,有效期至2024年4月", "2028-04-31"],
    ["gb/t 27922四星,2025年6月取得,评价自2025年3月至2025年5月"],
  ])("%s", (text, ...ends) => {
    expect(endsOf(text, /27922/).map(({ date }) => date)).toEqual(ends);
  });
});

describe("validOn", () => {
  const text = "按 GB/T 27922 完成售后服务评价，五星级，证书编号 A3311，有效期至 2027 年 3 月。";

  it.each<[day: string, outcome: string]>([
    ["2027-03-31", "stated"],
    ["2027-04-01", "missing"],
  ])("on %s", (day, outcome) => {
    const { clause, element } = elementOf("9.6/eval-27922");
    const document = policyFor("9.6", text);
    const scopes = document.scopes.map((scope) => ({ document, scope }));
    const judge = validOn(createJudge(createDetectContext(RUBRIC, readModel())), day);
    const verdict = judge.judge(clause, scopes)[clause.elements.indexOf(element)];
    expect(verdict?.outcome).toBe(outcome);
    expect(verdict?.reason ?? "valid").toBe(outcome === "stated" ? "valid" : "expired");
    expect(verdict?.lacks?.args ?? { text: "有效期至2027年3月" }).toEqual({ text: "有效期至2027年3月" });
  });
});
