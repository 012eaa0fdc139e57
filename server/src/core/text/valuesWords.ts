import type { Value, ValueKind } from "./values.ts";

interface WordPattern {
  readonly kind: ValueKind;
  readonly pattern: RegExp;
  readonly quantity?: number;
  readonly working?: boolean;
}

/** Values said in words: no charge, a list of prices, whole days, places, rhythms. */
const PATTERNS: readonly WordPattern[] = [
  {
    kind: "free",
    quantity: 0,
    pattern:
      /免费|免收|全免|免单|免(?=[^。;,]{0,4}费)|(?:(?<![收要花付交退])不|没有?|无需?|未|毋须)(?:再|另|会|须|需要?|用|必)?(?:收取?|要|加收|产生|支付|付|交|花|收您)(?:任何|您|你|一[分毛]|半[分毛]|分文|其他|额外|一切)?(?:费用?|钱|[\u4e00-\u9fff]{1,4}费)|分文不[收取]|(?<![收要花付])不(?:收|要|花|用)钱|唔收钱|不另?(?:收|计)费|(?<![\d.])0\s?元(?!\d)|零元|零费用|(?:一分|半分|一毛)钱?(?:都|也)?(?:不|没|唔)|白送|赠送|奉送|(?:算|包|记|挂)(?:在|入)?(?:我们|我司|公司|本店|店里|咱)(?:的|头上|账上|身上)?(?=[,。;!]|$)/g,
  },
  {
    kind: "price-list",
    pattern:
      /(?:价目|价格|收费|报价|费用|计价|资费|工费|定价|收费标准|服务费|维修费)(?:一览|明细|标准|公示)?(?:表|单|牌|清单|目录|册|明细|标准)|明码标价|价单|价钱纸|报价清单/g,
  },
  { kind: "duration", quantity: 1440, pattern: /(?:次|翌|隔|第二|明)[日天](?=[^常]|$)|隔(?=[日天])/g },
  { kind: "duration", quantity: 1440, working: true, pattern: /[下次][一个]{0,2}个?工作[日天]/g },
  { kind: "duration", quantity: 1440, pattern: /(?<!应)当(?:天|日|晚)(?!然)|即日(?!起)|同日|同一天/g },
  { kind: "duration", quantity: 0, pattern: /(?<!不)当场|当面即时|即时(?!通[讯信])|实时/g },
  {
    kind: "around-the-clock",
    pattern: /7\s?[×x*]\s?24(?:\s?(?:小时|h))?|全天候|全年无休|24\s?x\s?7|不打烊|昼夜值班|日夜/g,
  },
  { kind: "multiple", pattern: /(?:退|假|缺|少|错)一(?:赔|罚|补)[一二三四五六七八九十两\d]{1,3}|双倍|加倍|翻倍/g },
  {
    kind: "frequency",
    pattern:
      /每(?:隔)?(?:半|[一二两三四五六七八九十\d]{1,2}个?)?(?:年|季度?|个?月|周|星期|礼拜|天|日|旬)(?!会)|(?:逐|按)(?:年|季度?|月|周|日)|半年度?一?次?(?=评|检|考|复|培|调|轮|会)|年度(?!假)|季度(?=评|检|考|复|培|调|会|例|分|服|报)|月度|周会|月会|例会|(?:一|半|两|三|\d{1,2})(?:年|季度?|个?月|周)[一二两三四\d]{1,2}[次回度检]|(?:一|半|两)年[度检]/g,
  },
  {
    kind: "area",
    pattern:
      /(?:主|全|市|省|区|县|城|本|各|邻|同)(?:[一二三四五六]环)?(?:市区|城区|省内|市内|境内|县城|城镇|辖区|城市)|全(?:国|省|市|区|境|岛|港|台|澳)|市区|城区|省内|市内|同城|乡镇|县城|郊[区县]|[一二三四五六七两\d]环(?:以?内|外)?|新界|九龙|港岛|离岛|岛内|外岛|本岛|江浙沪|长三角|珠三角|京津冀|大湾区|[华西东]?[东南西北]{1,2}地区|华[东南北中]|双北|中国(?:大陆|内地|境内)|[\u4e00-\u9fff]{2,4}(?:省|市|区|县)(?:全境|范围|内|以内)|区域内|行政区/g,
  },
];

/** See values.ts: values that are words rather than a number with a unit. */
export function wordValues(text: string): readonly Value[] {
  const values: Value[] = [];
  for (const { kind, pattern, quantity, working } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0].length === 0) {
        pattern.lastIndex++;
        continue;
      }
      const value: Value = {
        kind,
        start: match.index,
        end: match.index + match[0].length,
        quantity: quantity ?? null,
        unit: null,
      };
      values.push(working === true ? { ...value, working } : value);
    }
  }
  return values;
}
