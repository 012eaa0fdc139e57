import { describe, expect, it } from "vitest";
import { guardHits, wholeGuards } from "../../../server/src/core/detect/guards.ts";
import { passagesIn } from "./builtInRubric.ts";

/** A text, the words of its topic, and the guards that stop it. */
const CASES: readonly [text: string, topic: string, ...kinds: string[]][] = [
  ["返厂期间不提供代用品。", "代用品", "negation"],
  ["本店没有体验区。", "体验区", "negation"],
  ["售后人员不得拒绝退换。", "退换"],
  ["非质量问题不予退换。", "退换"],
  ["不收取上门费。", "上门费"],
  ["修不好的，可以退换。", "退换"],
  ["拟成立售后服务部。", "售后服务部", "plan"],
  ["公司正在申报五星售后服务认证。", "认证", "plan"],
  ["明年将推出备件库。", "备件库", "plan"],
  ["按国标认证一事已列入三年规划，待条件成熟后启动。", "认证", "plan"],
  ["服务手册下一版再印。", "服务手册", "plan"],
  ["售后服务部已成立。", "售后服务部"],
  ["证书已于去年到期，尚未续办。", "证书", "expired"],
  ["证书有效期至 2027 年。", "证书"],
  ["企业应当建立投诉流程。", "投诉流程", "obligation"],
  ["乙方应当在两小时内回复。", "回复"],
  ["服务如需收费，应明确收费项目及价格。", "收费项目", "obligation"],
  ["合同应明确收费项目及价格。", "收费项目"],
  ["应信守配送时间的承诺，送货前与顾客确认。", "确认", "obligation"],
  ["应于七日内消除投诉事由。", "投诉"],
  ["应急小组由总经理任组长，应顾客要求上门。", "应急小组"],
  ["接到投诉两小时内响应，是行业规范对每一家企业的要求。", "响应", "obligation"],
  ["有效期内的证书，是客户对我们的要求。", "证书"],
];

describe("guardHits", () => {
  it.each(CASES)("%s", (text, topic, ...expected) => {
    const [passage] = passagesIn(text);
    if (!passage) throw new Error("no passage");
    const from = passage.text.indexOf(topic);
    const kinds = guardHits(passage, from, from + topic.length).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(expected);
  });

  it.each([
    "同一部位半年内再次渗漏的，免费重做。",
    "合同依照民法典拟备。",
    "主任有异议的，另拟一案。",
    "敝号所拟修法失当，验镜后拟处置之法，两边一起拟个办法。",
    "拟投入本项目的工程师均持证上岗。",
    "法務研擬和解條件，擬妥處置腳本。",
    "还没开料的单子可以退。",
    "若您打算请调律师到府，派工前把费用发给您。",
  ])("is no plan: %s", (text) => {
    const [passage] = passagesIn(text);
    expect(passage && wholeGuards(passage)).toEqual([]);
  });

  it("lets a negation of its own stand in a passage as a whole", () => {
    const [passage] = passagesIn("人为损坏不在保修之内，保修期两年。");
    expect(passage && wholeGuards(passage)).toEqual([]);
  });
});
