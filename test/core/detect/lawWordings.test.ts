import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findLawTerms } from "../../../server/src/core/detect/lawTerms.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { compileBuiltIn, ROOT } from "../../../server/tools/builtIn.ts";

/** Free wordings of every rule: the risky ones are found, the tempting ones are left alone, save those named here. */

const MISSED: Readonly<Record<string, readonly string[]>> = {
  "final-interpretation": [
    "感谢您选购本厂缝纫机，为避免争议，若说明书与宣传册的表述有出入，应当听从本厂售后部给出的说法，用户不再争辩。",
    "保修卡上各项文字的含义，由甲方负责解释，乙方不另作他解。",
    "本细则未写到的地方，由公司作最后说明",
  ],
  "all-sales-final": [
    "产品交付后，出卖方不承担退货、换货义务",
    "客户签收以后再提退货，我们一概谢绝",
    "模具移交后发现型腔尺寸超差的，本厂仅提供技术建议，不接受退模、换模或返修。",
    "剪刀一下、布匹上车，好坏都是客户的，次布我们不收回。",
    "滤芯是耗材，漏水、断裂、装不上都不给换，这个您买的时候就该清楚。",
  ],
  "liability-disclaimer": [
    "甲方提供的图纸经乙方确认后即行投产，此后产生的任何索赔、损害及连带费用，均不得归咎于甲方。",
    "配镜完成离店以后出现的头晕、看不清等一切后果与本店无关。",
    "施工期间造成的邻里纠纷，由业主自行解决，本公司不负责",
    "出门后出现问题，自己负责",
  ],
  "injury-disclaimer": [
    "客人在车间走动碰伤刮伤，概由自己担待",
    "孩子攀爬架子受伤的后果监护人承担",
    "水质问题引起肠胃不适的，我们这边没办法负责，也不会出医药费。",
    "键盘盖落下伤及儿童手指者，琴行不任其责。",
  ],
  "deemed-accepted": [
    "甲方接收设备并开机，质量即获认可",
    "单子上落了名字，外观就算您验过没问题",
    "乙方逾期不验收的，推定其对全部货物质量无异议。",
    "验收单签了就说明东西没毛病",
  ],
  "quality-freight-on-consumer": [
    "保内坏了寄回来修，去程邮费您出，回程我们出",
    "质量瑕疵换货，寄回费用客户自理，寄出费用我司承担",
  ],
  "return-freight-unqualified": [
    "寄回的邮费由您出，寄出的邮费由我们出",
    "填好退货卡并放入箱内，选择可以查询单号的快递公司寄到广州仓，请勿使用到付，运费请您先行结清。",
    "商品寄回费用一律由消费者负责，到付拒收。",
    "不論是尺寸不合還是東西有瑕疵，退回來的運費都請買家自己吸收喔。",
    "亲，退回来的运费都是买家出的，质量原因也一样哦。",
    "你要退，车钱就是你的，管它是裂了还是不中意。",
    "退货谁提出谁付运费",
  ],
  "deposit-over-20": [
    "起订先付 45% 作定",
    "机床总价二十万元，买方先付定金八万元，其余货到付款。",
    "订车押定金一千五，一台车三千块，押了才给你留。",
    "供暖季前锁单须交定金，标准为工程款的百分之四十。",
    "内测版预订需支付 800 元定金，整机到手价 1999 元。",
    "预订三角琴者，先纳定金，为琴价之三成半。",
    "要开料得先落定，落一半，开了料才有你的份。",
  ],
  "prepayment-forfeit": [
    "违约取消的，首期款作为违约金不予退回",
    "交了的订金不管做没做都留下",
    "您预交的押金将自动转为违约金，不再退回。",
  ],
  "cancel-forbidden": [
    "承揽方自收到定作方图样之日起备料，定作方在整个承揽期间内不享有任意解除权，亦不得以赔偿损失为由要求停工。",
    "问：量完尺寸不做了行吗？答：不行，量尺后合同就不能退了。",
    "首饰镶嵌开工后，顾客要求停止制作的，本行不予同意。",
    "款到发产，中途不得停止订单",
  ],
  "unilateral-change": ["乙方有权视生产情况推迟交货，且不承担责任"],
  "unilateral-verdict": [
    "我方结论即为最后结论，不再复检",
    "产品有无缺陷，最终由厂家认定。",
    "客户不认可我方检测结论的，不予处理",
    "人为还是质量问题，我们的师傅看了算",
  ],
  "restrict-remedy": [
    "未经本公司书面同意，客户不得对外披露本次纠纷",
    "网上写了不好听的，售后就停",
    "双方同意以换新方式了结本次争议，买方收到新机后即应撤销已向市场监管部门提交的举报，且不得另行起诉。",
  ],
  "exclusive-forum": [
    "由承揽人住所地有管辖权的人民法院管辖",
    "雙方同意以臺灣臺北地方法院為第一審管轄法院",
    "客户起诉的，须到本公司所在地法院",
  ],
  "price-deferral": [
    "换轴心：按当时进货价",
    "出差费：实报",
    "吊装另外谈价",
    "改装费以报价单为准，报价单另行提供",
    "补漆收费标准待公司确定后公布",
    "超过免费保修期的用户可以拨打热线预约检修，工程师到场后会根据故障的难易程度告知需要支付多少钱。",
    "加急费到时候商量",
  ],
  "other-fees-extra": [
    "上门费50元，其它杂费另计。",
    "安装费80元起，现场可能会有别的费用，亲到时直接付给师傅。",
    "搬运 | 每层10元 | 其余费用另收",
    "加工中碰到特殊情况发生的其他费用，取镜时请一并补上。",
    "若有其他雜費產生，一律由買家負擔，本店不另行事先說明。",
    "路上吊装、过桥、请人吃饭的钱，到时候都算客人的。",
  ],
  "price-not-arabic": [
    "改裤长三十块钱",
    "量尺收一百元，下单抵扣",
    "委托方要求烫金的，版费定为捌佰元一块，超过一百平方厘米的部分另按每平方厘米伍角计收。",
  ],
  "promo-no-return": [
    "整机保证期为十二个月，随机赠送的备件包不在保证之列，如有短少或损坏，卖方不予补发。",
    "活动赠送的温控面板不承诺质量，亮不亮随缘。",
  ],
  "opened-no-return": [
    "塑封拆开视为不影响二次销售，不可退货",
    "网店所售标准五金件支持七日无理由退货，但外包装薄膜一经撕除，即丧失该资格。",
    "成衣礼服的防尘袋拉链一拉开，就不在七天无理由之内了。",
    "木箱钉一旦起开，整机视为已使用，不再接受退货。",
  ],
  "return-deduction": [
    "无理由退货需支付折旧费。",
    "平台收取的服务费不退，仅返还剩余部分。",
    "问：七天内退能拿回全部钱吗？答：不能，要扣掉清洁费再退给您。",
    "退貨會扣商品金額兩成當作整理費，剩下的才會退給您。",
    "没拆箱的炉子要退也行，扣一百八十块出入库费和百分之五的手续费，剩下的给您。",
    "七天内退机的，我司按每天三十元扣除使用费和激活损耗费。",
    "七天无理由退的，店里扣五块包装费再扣一成手续费，剩下的给您退。",
  ],
  "absolute-terms": ["隔音效果百分百"],
  "lifetime-undefined": ["本机主轴享有终生保证。", "终身负责维护"],
  "warranty-start": ["厂家发货即开始计保修"],
  "invoice-only": ["补珠、补纱要凭当初的纸质订单，手机里的聊天记录和付款截图我们不看。"],
  "refund-over-15d": [
    "七天无理由退货的，货款一个月内返还。",
    "无理由退货成功后，货款先转为店铺余额，满三十天没有使用的，才可提现至您的银行卡。",
    "退炉子的款项走集团审批，审批下来约五十个工作日内付给业主。",
    "七天无理由退机不问原因，退款申请通过后 20 至 45 个工作日内原路返回，请家长耐心等待。",
  ],
  "blanket-data-consent": [
    "问：不同意收集信息可以吗？答：不可以，买了就算同意了。",
    "逛本賣場就等於您同意本店蒐集您的所有個資。",
    "不反对即视为同意我们保存您的户型资料",
  ],
  "data-to-third": [
    "您的电话我们顺手给了安装灯具的老李",
    "订单完成后，您的姓名、住址和购买品类会进入集团数据中台，旗下地产、金融、保险板块的同事均可调取使用。",
    "保修登记信息同步至金融机构，以便为用户推荐分期产品。",
    "我们可能与商业伙伴分享您的资料，以便他们向您提供其认为适合的服务。",
  ],
  "deemed-consent": [
    "使用本产品意味着您接受上述条件",
    "检修报价单以短信发出，机主自收到之时起四十八小时没有提出不同意见的，我们即行开工，费用照单收取。",
    "续保服务到期前我们会发邮件提醒，您未主动关闭的，系统将从绑定的银行卡扣取下一年的费用。",
    "设计稿可以免费改两次，发出后二十四小时没有提出修改的，默认新娘满意，直接进入打样。",
    "继续使用即代表接受新的价格",
  ],
  "marketing-push": [
    "您在报修时留下的联系电话，除用于安排工程师之外，还会接入客户关怀系统，节假日由专员致电介绍新款套餐。",
    "展厅开业、换季清仓等消息将通过短信送达所有登记业主，业主入住期间不得要求移出名单。",
    "乙方同意接收甲方及其合作方发出的各类商业信息。",
  ],
  "compensation-cap": ["赔也只赔这一单的钱", "印错条码造成客户产品被超市退货的，我厂最多免这一单的印工。"],
  "recall-cost": ["召回换件收人工费"],
  "reference-only": ["圖片只供參考，一切以實物為準，客戶不得以圖片與實物不符要求退款。"],
  "defect-not-quality": [
    "缝隙在 3 毫米以内不属于质量问题",
    "手工测量存在 1-3 厘米误差属正常现象，不作为退货理由",
    "手工商品難免有小瑕疵、小色差，這些都不是退換貨的理由。",
    "新机有点塑料味、水流有点小，这都不叫质量问题的，您将就用用。",
    "线头、污渍、小破洞这些小问题不在质量问题里，完美主义者别买。",
  ],
};
const MISTAKEN: Readonly<Record<string, readonly string[]>> = {
  "liability-disclaimer": ["员工违规操作造成损失的，责任自负"],
};
/** Shares of all wordings that may stand in the two lists above. */
const MOST_MISSED = 0.04;
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
