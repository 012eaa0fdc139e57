import { describe, expect, it } from "vitest";
import { contradictions } from "../../../server/src/core/detect/opposites.ts";
import { elementOf, passagesIn } from "./builtInRubric.ts";

/** Element, a text that says its opposite, and one close by that does not. */
const CASES: readonly [key: string, opposite: string, fine: string][] = [
  ["5.5/fee-told-advance", "总数装之前我们不报，师傅装完再把单子拍给您。", "装之前师傅先把总数报给您。"],
  ["5.5/fee-told-advance", "明细会在完工当日与发票一起交给您。", "明细会在签约当日与合同一起交给您。"],
  ["5.5/fee-consent", "需要加项的由技师直接加进工单，用户照付。", "未经您同意，一项也不加收。"],
  ["5.5/fee-consent", "下单即视为同意以上收费。", "您签字同意后才动手。"],
  ["5.6/advance-compensation", "待供方款项到账后五个工作日内转付顾客。", "我们先赔给您，再向供应商追偿。"],
  ["5.6/advance-compensation", "请您直接向玻璃厂家索赔。", "不用您去找厂家，我们先垫付。"],
  ["5.1/confidentiality", "您的手机号会同步给合作的窗帘品牌。", "未经您同意，手机号不提供给任何合作品牌。"],
  [
    "6.3/delay-rearrange",
    "不能如期送达的，交货日自动顺延，无须另行征得甲方同意。",
    "不能如期送达的，提前两日与甲方商定新的日期。",
  ],
  ["6.3/delay-rearrange", "遇台风封路，交期自动往后推移。", "遇台风封路，先与您商量新的日子。"],
  ["5.4/no-overpromise", "本店的柜子绝对不会开裂。", "谁说了“绝对不会开裂”，谁扣奖金。"],
  ["6.4/customer-signoff", "赶时间的，由师傅代您签字提交。", "师傅不得代签，由您本人签字。"],
  ["6.6/alter-consult", "师傅可先行处理，完工告知业主。", "师傅先征得您同意，再动手。"],
  ["6.6/alter-both-sign", "现场改动口头告知即可，双方不签任何单据。", "改动前双方在《改动单》上签字。"],
  ["6.6/alter-consult", "不合适就直接开孔，开完拍张照发给您。", "开孔之前拍照发给您，您同意再开。"],
  ["6.6/alter-both-sign", "改动由班长一人填写变更条，即为有效。", "改动由班长填写变更条，双方签名后有效。"],
  ["8.1/complaint-channels", "本店不接投诉。", "本店不得拒接投诉。"],
  ["8.5/return-conditions", "定做的一律不退，尺寸错了也只能改。", "定做的一律不退，尺寸错了可换。"],
  ["7.5/price-told-advance", "修好了告诉您多少钱。", "修之前先把价钱告诉您，您点头再修。"],
  ["7.6/recall-protect", "召回期间产品的寄费由用户承担。", "召回的寄费由我们承担。"],
  ["8.2/process-told", "这张流程图客户看不到，也不用给客户看。", "流程图贴在收银台，也印在合同背面。"],
  ["8.4/negotiate", "处理方案由店方单方决定，不再协商。", "处理方案与您协商决定。"],
  ["8.5/return-told", "退换规则不要主动讲，客户问起来再讲。", "签约前逐条讲给客户。"],
  ["8.8/impartial", "由店长一人裁定，不设复核。", "由三人评审，可申请第三方复核。"],
  ["8.8/impartial", "赔多少由老板一个人说了算。", "大额的，老板娘不一个人说了算。"],
  ["5.2/prior-appointment", "不打招呼就上门。", "担心我们不打招呼就上门？"],
  ["5.5/fee-told-advance", "加项印毕一并报，印前不报。", "加项印前一并报。"],
  ["5.5/fee-told-advance", "乙方在出结算单时把费用告诉甲方，在此以前不作预告。", "乙方在签约时把费用告诉甲方。"],
  ["8.5/return-told", "付完款、取了件，打开盒子就看得到。", "付款以前，打开册子就看得到。"],
  ["7.5/price-told-advance", "收多少，临走才口头讲个数。", "收多少，动手前先口头讲个数。"],
  ["7.5/price-told-advance", "费用付清时一并给您明细。", "费用付清时扫码付总数，不再开列明细单。"],
  ["5.1/confidentiality", "资料会交给供应商备查。", "资料若须交给供应商，将事先取得买方的书面同意。"],
  ["5.5/fee-told-advance", "余款完工再付，付清以后打一张明细给您。", "余款完工再付，付之前另打一张明细给您。"],
  ["7.6/recall-protect", "召回的窗，拆装运费由您承担。", "召回的窗，拆装运全由公司出钱，您一分不出。"],
  ["5.5/fee-consent", "筑烟囱、试烧按需要做，做前不另问。", "筑烟囱、试烧，做前另问。"],
  ["5.5/fee-consent", "师傅径行修好，不另征询。", "师傅先行征询。"],
  ["5.6/advance-compensation", "须待该工作室付款以后，才轮到车主领取赔偿。", "工作室付款以前，先赔给车主。"],
  ["6.3/delay-rearrange", "误期：不报，印好即发。", "误期：先报，另约日子。"],
  ["6.3/pre-delivery-confirm", "货装好即发车，不再同甲方核对收货时间。", "货装好，同甲方核对收货时间后发车。"],
  ["6.6/alter-consult", "班组长可以先做后说。", "班组长须先说后做。"],
  ["6.6/alter-consult", "师傅到了直接打，省得来回问。", "师傅到了先问，再打。"],
  ["7.6/recall-protect", "召回换新件的钱，你拿一半。", "召回换新件的钱，我们拿。"],
  ["8.8/impartial", "评定人：厂长一人；当事师傅可任评定人。", "评定人：厂长、质检与客户代表。"],
  ["4.2/certified-to-work", "新来的师傅可以先上门干活，电工证三个月内补办。", "新来的师傅电工证办下来才可以上门。"],
  ["5.2/prior-appointment", "取模师走到哪家算哪家，事先不跟您约钟点。", "取模师事先跟您约好钟点。"],
  ["5.4/no-overpromise", "火彩保证比照片更闪。", "不说火彩比照片更闪。"],
  ["8.6/substitute", "这二十五天没有车可以借。", "这二十五天有车可以借。"],
  ["8.6/substitute", "返厂期间请自备。", "返厂期间，无偿出借同类灯具。"],
  ["4.5/advice-channels", "请拨热线，其他途径目前未设。", "请拨热线，其他途径见官网。"],
  ["9.1/rating-system", "没有请客户打分的做法。", "没有您的打分，这一单就不算完。"],
  ["4.2/certified-to-work", "没有证也可以上岗。", "没有证一律不得上岗。"],
  ["4.2/certified-to-work", "上岗证不是接单的条件。", "上岗证是接单的条件。"],
  ["5.2/prior-appointment", "去量尺不用打电话，直接敲门。", "去量尺之前先打电话约好时间。"],
  ["5.4/no-overpromise", "本厂门窗永不漏水。", "谁说永不漏水，查实后扣当月提成。"],
  ["5.5/fee-consent", "您不出声就算应了。", "您应了声我们才做。"],
  ["5.5/fee-consent", "该加的件先给您换上，取货时一起结。", "未经您勾选的项目，结账时可以不付。"],
  ["5.6/advance-compensation", "请客户先把重做的料钱垫上。", "重做的料钱由我们先垫上。"],
  ["5.9/written-contract", "熟客从不签合同。", "费用要不要写进合约，由您决定。"],
  ["6.1/company-info-on-pack", "盒子外面什么都不写。", "盒子外面写着店名和电话。"],
  ["6.3/pre-delivery-confirm", "出车前不另来电。", "出车前一天来电确认。"],
  ["6.4/customer-signoff", "移交单由我们归档，业主不必到场。", "移交单由业主到场签字。"],
  ["6.5/told-before-install", "这几条装好以后念给业主听。", "这几条签约时念给业主听。"],
  ["7.5/price-told-advance", "无需授权，直接动手维修。", "未经授权网点拆修的，不予保修。"],
  ["8.1/complaint-channels", "总部不接受住户或家属的直接投诉。", "总部接受住户或家属的直接投诉。"],
  ["8.5/return-told", "退换规矩印在卡片上，收货时才看得到。", "退换规矩印在合同上，签约时就看得到。"],
  ["6.1/company-info-on-pack", "外箱一律不印公司名称和电话。", "外箱印有公司名称和电话。"],
];

describe("contradictions", () => {
  it.each(CASES)("%s", (key, opposite, fine) => {
    const { clause, element } = elementOf(key);
    const [found] = contradictions(clause, element, passagesIn(opposite));
    expect(found?.passage.text.slice(found.start, found.end)).toBeTruthy();
    expect(contradictions(clause, element, passagesIn(fine))).toEqual([]);
  });
});
