import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findLawTerms } from "../../../server/src/core/detect/lawTerms.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { compileBuiltIn, ROOT } from "../../../server/tools/builtIn.ts";

/** Free wordings of every rule: the risky ones are found, the tempting ones are left alone, save those named here. */

const MISSED: Readonly<Record<string, readonly string[]>> = {
  "final-interpretation": ["对条文看法不一时以厂里的说法收尾"],
  "all-sales-final": ["产品交付后，出卖方不承担退货、换货义务", "客户签收以后再提退货，我们一概谢绝"],
  "injury-disclaimer": ["客人在车间走动碰伤刮伤，概由自己担待", "孩子攀爬架子受伤的后果监护人承担"],
  "deemed-accepted": [
    "货物一经签字接收，质量即告认可",
    "甲方接收设备并开机，质量即获认可",
    "单子上落了名字，外观就算您验过没问题",
  ],
  "quality-freight-on-consumer": [
    "保内坏了寄回来修，去程邮费您出，回程我们出",
    "Q：质量问题换货运费谁出？A：亲，来回运费需要您自理哦",
  ],
  "return-freight-unqualified": ["寄回的邮费由您出，寄出的邮费由我们出"],
  "deposit-over-20": ["起订先付 45% 作定"],
  "prepayment-forfeit": ["违约取消的，首期款作为违约金不予退回", "交了的订金不管做没做都留下"],
  "unilateral-verdict": [
    "我方结论即为最后结论，不再复检",
    "甲方对检测结果有异议的，以乙方复检结果为准",
    "是不是质量毛病听售后主管一句话",
  ],
  "restrict-remedy": [
    "未经本公司书面同意，客户不得对外披露本次纠纷",
    "网上写了不好听的，售后就停",
    "和解以后甲方永不起诉",
  ],
  "exclusive-forum": ["由承揽人住所地有管辖权的人民法院管辖"],
  "price-deferral": [
    "修这个要多少，得拆开看了再说",
    "换轴心：按当时进货价",
    "出差费：实报",
    "吊装另外谈价",
    "差价多少，等新料到了才晓得",
    "改装费以报价单为准，报价单另行提供",
    "补漆收费标准待公司确定后公布",
  ],
  "price-not-arabic": ["改裤长三十块钱", "量尺收一百元，下单抵扣"],
  "promo-no-return": ["活动价商品不支持七天无理由"],
  "opened-no-return": ["塑封拆开视为不影响二次销售，不可退货"],
  "absolute-terms": ["隔音效果百分百"],
  "warranty-start": ["厂家发货即开始计保修"],
  "data-to-third": [
    "我们会将测量数据提供给面料商改进产品",
    "用户在本店留下的联系方式，兄弟门店均可使用",
    "您的电话我们顺手给了安装灯具的老李",
  ],
  "deemed-consent": ["没有反对就视为同意延期", "使用本产品意味着您接受上述条件", "没有提出反对即视为接受新价"],
  "compensation-cap": ["赔也只赔这一单的钱"],
  "recall-cost": ["召回换件收人工费"],
  "reference-only": ["小样颜色与成品不一致不作为退货理由"],
  "defect-not-quality": [
    "缝隙在 3 毫米以内不属于质量问题",
    "手工测量存在 1-3 厘米误差属正常现象，不作为退货理由",
    "小裂小翘是木头的本性，不当毛病论",
  ],
};
const MISTAKEN: Readonly<Record<string, readonly string[]>> = {
  "liability-disclaimer": ["员工违规操作造成损失的，责任自负"],
};
/** Shares of all wordings that may stand in the two lists above. */
const MOST_MISSED = 0.03;
const MOST_MISTAKEN = 0.005;

interface Wordings {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const read = <T>(name: string) =>
  parse(readFileSync(join(ROOT, "test/fixtures", name), "utf8"), { schema: "failsafe" }) as T;
const wordings = Object.entries(read<Record<string, Wordings>>("law-wordings.yaml"));
const harmless = read<readonly string[]>("law-harmless.yaml");
const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
const patternRules = (rubric?.lawTerms ?? []).filter((term) => term.kind === "pattern").map((term) => term.id);

/** Ids of the pattern rules that hit a text standing alone. */
function hits(text: string): readonly string[] {
  if (!rubric) throw new Error("the built-in standard does not compile");
  return findLawTerms(parsePolicy("a.md", `${text}\n`), rubric)
    .map((hit) => hit.term.id)
    .filter((id) => patternRules.includes(id));
}

describe("free wordings of risky terms", () => {
  it("are written for every pattern rule", () => {
    expect(wordings.map(([id]) => id).sort()).toEqual([...patternRules].sort());
    for (const [id, { bad, good }] of wordings) {
      expect([id, bad.length >= 24, good.length >= 20]).toEqual([id, true, true]);
    }
  });

  it.each(wordings)("%s is found in every voice", (id, { bad }) => {
    expect(bad.filter((text) => !hits(text).includes(id))).toEqual(MISSED[id] ?? []);
  });

  it.each(wordings)("%s leaves tempting sentences alone", (id, { good }) => {
    expect(good.filter((text) => hits(text).includes(id))).toEqual(MISTAKEN[id] ?? []);
  });

  it("no rule hits a sentence that merely has the words", () => {
    expect(harmless.flatMap((text) => hits(text).map((id) => `${id}: ${text}`))).toEqual([]);
  });

  it("names few exceptions", () => {
    const all = (key: keyof Wordings) => wordings.reduce((sum, [, one]) => sum + one[key].length, 0);
    const named = (lists: typeof MISSED) => Object.values(lists).flat().length;
    expect(named(MISSED) / all("bad")).toBeLessThanOrEqual(MOST_MISSED);
    expect(named(MISTAKEN) / all("good")).toBeLessThanOrEqual(MOST_MISTAKEN);
  });
});
