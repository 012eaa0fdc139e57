import { describe, expect, it } from "vitest";
import { delaysIn, putOffs } from "../../../server/src/core/detect/putOff.ts";
import { elementOf, passagesIn, RUBRIC } from "./builtInRubric.ts";

/** Clause, text, and the elements of the clause whose content it puts off. */
const CASES: readonly [clause: string, text: string, ...elements: string[]][] = [
  ["8.5", "退换产生的费用，以门店核算为准。", "return-fees"],
  ["8.5", "开料后不退。退换流程：另行公布。", "return-process"],
  ["8.5", "运费：XX 元。", "return-fees"],
  ["8.5", "| 项目 | 内容 |\n|---|---|\n| 退换条件 | 详询客服 |\n| 费用 | ____ |", "return-conditions", "return-fees"],
  ["8.5", "| 项目 | 内容 |\n|---|---|\n| 退换条件 | 开料前 |\n| 费用 | |", "return-fees"],
  ["8.3", "| 环节 | 时限 |\n|---|---|\n| 响应 | 2 小时 |\n| 办结 | / |", "solve-time"],
  ["5.5", "| 项目 | 单价(元) | 备注 |\n|---|---|---|\n| 测量 | | 每户一次 |", "fee-price"],
  ["5.5", "| 项目 | 免费 | 收费 |\n|---|---|---|\n| 测量 | 是 | |\n| 安装 | | 200 元 |"],
  ["6.3", "| 区域 | 时效 |\n|---|---|\n| | |", "delivery-area", "delivery-time"],
  ["6.7", "| 序 | 位置 | 记录人 |\n|---|---|---|\n| 1 | | |"],
  ["6.2", "质保期：□1年 □2年 □3年", "warranty-period"],
  ["6.2", "质保期：□1年 ☑2年 □3年"],
  ["8.1", "投诉电话：0769-8888****，投诉邮箱：service@****.com。", "complaint-channels"],
  ["7.6", "收回后：再议。", "recall-protect"],
  ["8.6", "来回十天，焊完能顶多长时间，到时候再说。", "factory-repair-effect"],
  ["8.5", "### 退换的费用\n\n待定。", "return-fees"],
  ["8.5", "退換所生費用，容後另行公告。", "return-fees"],
  ["8.5", "换货的运费由我们承担，退款三日内到账。"],
  ["8.5", "无论什么原因退换，运费都由我们承担。"],
  ["8.3", "两小时内回电。什么时候能解决，看事情大小。", "solve-time"],
  ["8.3", "两小时内回电，尽快办结。", "solve-time"],
  ["8.3", "接到投诉及时登记。"],
  ["8.3", "投诉登记后两小时内回复，三日内办结。"],
  ["7.2", "小毛病我们会尽快安排师傅上门。", "repair-time"],
  ["9.1", "打哪几项还在纠结，想好了再改。", "rating-items"],
  ["7.2", "维修时间、修后质保：均待总部核定。", "repair-time", "repair-effect"],
  ["7.3", "停产以后，继续供应一段时间。", "spare-duration"],
  ["6.3", "遇到极端天气，到货日期另行通知。", "delay-rearrange"],
  ["6.3", "不能按时送到的，提前与您商量，另约时间。"],
  ["4.3", "各店人员编制由区域经理根据业务量核定。", "outlet-staffing"],
  ["7.5", "**收多少？**\n\n这个要看磨得怎么样，师傅看过才好说。", "paid-repair-price"],
  [
    "7.5",
    "收费情形、价格与修前如何告知，都等公司定下来再说。",
    "paid-repair-scope",
    "paid-repair-price",
    "price-told-advance",
  ],
  ["5.5", "上门费 50 元/次，按实测面积计算。"],
  ["6.7", "怎么批、几日改完，我司正在研究。", "modify-process"],
];

describe("putOffs", () => {
  it.each(CASES)("%s %s", (id, text, ...expected) => {
    const clause = RUBRIC.clauseById.get(id);
    const passages = passagesIn(text);
    const found = clause?.elements.filter((element) => putOffs(clause, element, delaysIn(passages)).length > 0);
    expect(found?.map((element) => element.id).sort()).toEqual([...expected].sort());
  });

  it("gives the words that put the content off", () => {
    const { clause, element } = elementOf("8.5/return-fees");
    const [found] = putOffs(clause, element, delaysIn(passagesIn("退换货的运费另行通知。")));
    expect(found?.passage.text.slice(found.cue.start, found.cue.end)).toBe("另行通知");
    expect(found?.kind).toBe("deferral");
  });

  it("leaves out what a customer asks and what staff must not say", () => {
    const { clause, element } = elementOf("5.5/fee-price");
    expect(putOffs(clause, element, delaysIn(passagesIn("✗ “收费到时候再说。”")))).toEqual([]);
  });
});
