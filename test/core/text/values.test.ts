import { describe, expect, it } from "vitest";
import { findValues } from "../../../server/src/core/text/values.ts";

const HOUR = 60;
const DAY = 1440;
const YEAR = 525_600;

/** Text, then each value as "kind text" or "kind text = quantity". */
const CASES: readonly [string, ...string[]][] = [
  ["2小时内响应,24小时内上门", `duration 2小时 = ${2 * HOUR}`, `duration 24小时 = ${24 * HOUR}`],
  ["两个小时", `duration 两个小时 = ${2 * HOUR}`],
  ["贰小时", `duration 贰小时 = ${2 * HOUR}`],
  ["2 h", `duration 2 h = ${2 * HOUR}`],
  ["120分钟", "duration 120分钟 = 120"],
  ["两个钟头", `duration 两个钟头 = ${2 * HOUR}`],
  ["2-4小时", `duration 2-4小时 = ${4 * HOUR}`],
  ["两三天", `duration 两三天 = ${3 * DAY}`],
  ["3–5 个工作日", `duration 3–5 个工作日 = ${5 * DAY}`],
  ["一个半小时", "duration 一个半小时 = 90"],
  ["保修十二个月", `duration 十二个月 = ${YEAR}`],
  ["保修一年半", `duration 一年半 = ${1.5 * YEAR}`],
  ["保修半年", `duration 半年 = ${0.5 * YEAR}`],
  ["下个工作日回复", `duration 下个工作日 = ${DAY}`],
  ["次日回电", `duration 次日 = ${DAY}`],
  ["当天处理", `duration 当天 = ${DAY}`],
  ["7×24小时值班", "around-the-clock 7×24小时"],
  ["24小时热线", "around-the-clock 24小时 = 1440"],
  ["全年24小时接听", "around-the-clock 24小时 = 1440"],
  ["支持七日无理由退货"],
  ["7天无理由"],
  ["给您一次机会,二手不退"],
  ["每半年一次", "frequency 每半年 = 262800"],
  ["每年培训两次", "frequency 每年"],
  ["2026年1月1日起", "date 2026年1月1日"],
  ["第三条"],
  ["¥200", "money ¥200 = 200"],
  ["200.00 元", "money 200.00 元 = 200"],
  ["人民币贰佰元整", "money 人民币贰佰元整 = 200"],
  ["两百元", "money 两百元 = 200"],
  ["3万元", "money 3万元 = 30000"],
  ["80-150元", "money 80-150元 = 150"],
  ["60元/m2", "money 60元/m2 = 60"],
  ["hk$350", "money hk$350 = 350"],
  ["上门收五十,", "money 五十 = 50"],
  ["费用(元/次):50;项目:上门;", "money 50 = 50"],
  ["时限(小时):24;", `duration 24 = ${24 * HOUR}`],
  ["环节:首次回应(h);上限:4;", `duration 4 = ${4 * HOUR}`],
  ["保修期(月):24;", `duration 24 = ${2 * YEAR}`],
  ["免收上门费", "free 免收 = 0"],
  ["不收取上门费", "free 不收取上门费 = 0"],
  ["按货款5%赔付", "percent 5% = 5"],
  ["退八成", "percent 八成 = 80"],
  ["百分之二十", "percent 百分之二十 = 20"],
  ["千分之五", "percent 千分之五 = 0.5"],
  ["退一赔三", "multiple 退一赔三"],
  ["50公里内", "distance 50公里 = 50000"],
  ["400-555-0366", "phone 400-555-0366"],
  ["0755-8888666转801", "phone 0755-8888666转801"],
  ["13800138000", "phone 13800138000"],
  ["拨12315"],
  ["请打12345"],
  ["help@example.com", "email help@example.com"],
  ["公众号“锦炊厨房”", "account 公众号“锦炊厨房"],
  ["关注公众号"],
  ["9:00-18:00", "time-range 9:00-18:00"],
  ["早八点半到晚九点", "time-range 早八点半到晚九点"],
  ["91330106ma2h1xy33k", "credit-code 91330106ma2h1xy33k"],
  ["按gb/t 27922-2011评价", "standard-number gb/t 27922-2011"],
  ["见附件二", "attachment 附件二"],
  ["设计费xx元/m2", "placeholder xx"],
  ["400-xxx-xxxx", "placeholder 400-xxx-xxxx"],
  ["保修期__个月", "placeholder __"],
  ["赔付标准待定", "placeholder 待定"],
  ["【待补充】", "placeholder 【待补充】"],
  [
    "【填写金额】【请填写】【由乙方填写】",
    "placeholder 【填写金额】",
    "placeholder 【请填写】",
    "placeholder 【由乙方填写】",
  ],
  ["【派工单填写】"],
  ["200×300的样板"],
  ["2.0×3.0米", "distance 3.0米 = 3"],
  ["xxl码"],
  ["拍x光片"],
  ["信用代码:91441900xxxxxxxxxx", "credit-code 91441900xxxxxxxxxx", "placeholder 91441900xxxxxxxxxx"],
  ["信用代码:xxxxxxxxxxxxxxxxxx", "placeholder xxxxxxxxxxxxxxxxxx"],
  ["信用代码:9144 1900 **** ****", "placeholder 9144 1900 **** ****"],
  ["证号gl-xxxx-xxxxx", "placeholder gl-xxxx-xxxxx"],
  ["投诉拨0769-8888****", "placeholder 0769-8888****", "phone 0769-8888"],
  ["手机号显示为138****,138****5678"],
  ["邮箱service@****.com", "placeholder service@****.com"],
  ["邮箱xxx@xxx.com", "email xxx@xxx.com", "placeholder xxx@xxx.com"],
  ["热线0000-00000000", "phone 0000-00000000", "placeholder 0000-00000000"],
  ["按货款的%赔付", "placeholder %"],
  ["收??元", "placeholder ??"],
  ["多久修好?天冷怎么办?"],
  ["退换流程:(请填写)", "placeholder (请填写)"],
  ["人员:待配;", "placeholder 待配"],
  ["质保期:□1年□2年", "placeholder □1年□2年", `duration 1年 = ${YEAR}`, `duration 2年 = ${2 * YEAR}`],
  ["质保期:□1年☑2年", `duration 1年 = ${YEAR}`, `duration 2年 = ${2 * YEAR}`],
  ["自查:□门板□台面□五金"],
  ["另行通知", "deferral 另行通知"],
  ["具体以门店为准", "deferral 以门店为准"],
  ["尽快处理", "vague-time 尽快"],
  ["过几天回复", "vague-time 过几天"],
];

describe("findValues", () => {
  it.each(CASES)("%s", (text, ...expected) => {
    const found = findValues(text).map((v) => {
      const name = `${v.kind} ${text.slice(v.start, v.end)}`;
      return v.quantity === null ? name : `${name} = ${v.quantity}`;
    });
    expect(found).toEqual(expected);
  });

  it.each(
    "路 街 大道 道 巷 弄 里 胡同 公路 新村 村 工业园 产业园 工业区 开发区 广场 大厦 中心 商场 卖场 建材城 家居城 市场 城".split(
      " ",
    ),
  )("finds an address by %s", (street) => {
    for (const place of [`东湖${street}12号`, `东湖${street}中段12号`, `东湖${street}南12-3号`]) {
      expect(findValues(place), place).toContainEqual(expect.objectContaining({ kind: "address", start: 0 }));
    }
  });

  it.each(["人民路与解放街交叉口", "人民街与解放路路口", "世纪大道与东方路交汇处"])("finds the address %s", (place) => {
    expect(findValues(place)).toContainEqual(expect.objectContaining({ kind: "address", start: 0 }));
  });

  it("marks working days", () => {
    expect(findValues("3个工作日")[0]?.working).toBe(true);
    expect(findValues("3天")[0]?.working).toBeUndefined();
  });
});
