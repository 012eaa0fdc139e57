import { type NumberToken, scanNumbers } from "./numbers.ts";
import type { Value } from "./values.ts";

const MINUTES: ReadonlyMap<string, number> = new Map([
  ["minute", 1],
  ["hour", 60],
  ["day", 1440],
  ["week", 10_080],
  ["month", 43_800],
  ["quarter", 131_400],
  ["year", 525_600],
]);

interface UnitRule {
  readonly pattern: RegExp;
  readonly read: (token: NumberToken, unit: string, end: number) => Value;
}

function duration(base: string, working = false): UnitRule["read"] {
  return (token, unit, end) => {
    const half = /^[个\s]*半/.test(unit) || /半$/.test(unit) ? 0.5 : 0;
    const value: Value = {
      kind: "duration",
      start: token.start,
      end,
      quantity: (token.value + half) * (MINUTES.get(base) ?? 1),
      unit: unit.replaceAll("半", "").trim(),
    };
    return working ? { ...value, working: true } : value;
  };
}

function measured(kind: Value["kind"], factor: number): UnitRule["read"] {
  return (token, unit, end) => ({ kind, start: token.start, end, quantity: token.value * factor, unit: unit.trim() });
}

const PER =
  "(?:\\s?(?:/|每|一)\\s?(?:次|趟|回|台|套|张|㎡|m2|平方米|平米|平方|平|坪|延米|延长米|米|公里|km|小时|天|日|层|楼|件|樘|扇|幅|间|户|人|位|单|项|处|个|组|块|条|盏|片|年|月))?";

/** Tried in order at the character after a numeral; the first that fits decides what the numeral counts. */
const UNITS: readonly UnitRule[] = [
  { pattern: /\s?(?:%|‰)/y, read: (t, u, end) => measured("percent", u.includes("‰") ? 0.1 : 1)(t, u, end) },
  {
    pattern: new RegExp(
      `\\s?(?:万元|元(?!素|件|器|旦|气|老|宵|宝)|圆整?|块钱|块(?=\\s?(?:[/每一,。;、)\\]!?]|起|封顶|包|$))|蚊|人民币|港[币元]|新?台币|澳门?[币元]|rmb|hkd|cny)(?:整|起)?${PER}`,
      "y",
    ),
    read: (t, u, end) => measured("money", u.includes("万元") ? 10_000 : 1)(t, u, end),
  },
  { pattern: /\s?[角毛](?:钱)?(?=[/每一,。;、)]|$)/y, read: measured("money", 0.1) },
  { pattern: /\s?(?:个)?(?:工作日|工作天|个工|营业日|上班日|working days?)/y, read: duration("day", true) },
  { pattern: /\s?(?:个)?工作小时/y, read: duration("hour", true) },
  { pattern: /\s?(?:分钟|min(?:utes?)?(?![a-z])|分(?=内|之内|以内))/y, read: duration("minute") },
  { pattern: /\s?刻钟/y, read: measured("duration", 15) },
  {
    pattern:
      /\s?(?:个)?半?(?:小时|钟头|钟(?!表|情|爱|楼|点)|时(?=内|之内|以内)|hours?|hrs?(?![a-z])|h(?![a-z0-9]))半?/y,
    read: duration("hour"),
  },
  {
    pattern:
      /\s?(?:个)?半?(?:自然日|日历天|历日|昼夜|天(?!然|花|津|猫|窗|线|井|地|气|幕|鹅|生|真|平|桥|台)|日(?!常|期|后付|用|式|本|光|化|程|报|志|立|照|记|均)|晚(?!上|饭|点)|days?)半?/y,
    read: duration("day"),
  },
  {
    pattern: /\s?(?:个)?半?(?:星期|礼拜|周(?!年|边|末|到|围|密|长|转|岁|一至|一到)|weeks?)半?/y,
    read: duration("week"),
  },
  { pattern: /\s?个?季度?(?!节)/y, read: duration("quarter") },
  { pattern: /\s?(?:个半?月|months?)半?/y, read: duration("month") },
  { pattern: /\s?月(?=内|之内|以内)/y, read: duration("month") },
  {
    pattern:
      /\s?(?:个)?(?:周年|年(?!级|龄|度|代|报|会|货|轮|终|底|初|轻|级|检|审|前|薪|产|款|份|四季|到头)|载(?!重|体|荷|入|明)|years?)半?/y,
    read: duration("year"),
  },
  { pattern: /\s?(?:公里|千米|km(?!\/)|英里|华里)/y, read: measured("distance", 1000) },
  { pattern: /\s?(?:厘米|公分|cm)/y, read: measured("distance", 0.01) },
  { pattern: /\s?(?:毫米|mm)(?!2|3)/y, read: measured("distance", 0.001) },
  {
    pattern:
      /\s?(?:平方米|平米|平方|m2|坪|立方米?|m3|千克|公斤|kg|吨|克|g(?![a-z])|千瓦|kw|瓦|w(?![a-z])|伏|v(?![a-z])|安培?(?![装全排静])|a(?![a-z])|欧姆?|℃|°c|度(?!假|尺|身)|mpa|kpa|pa|帕|db|分贝|升|l(?![a-z])|毫升|ml|lux|hz|赫兹|k(?![a-z]))/y,
    read: measured("measure", 1),
  },
  { pattern: /\s?(?:米(?!色|白|粉|兰|其)|m(?![a-z0-9²³]))/y, read: measured("distance", 1) },
  {
    pattern: /\s?成(?!品|本|员|功|立|型|熟|为|就|交|果|分|套|人|都|了|形|像|年|效|对|册|团|材|语)/y,
    read: measured("percent", 10),
  },
  { pattern: /\s?折(?!叠|旧|弯|边|页|算|磨|线|断|损|扣券|纸|回|返|合|门|射)/y, read: measured("percent", 10) },
  { pattern: /\s?倍(?!增|感)/y, read: measured("multiple", 1) },
  { pattern: /\s?次\s?[/每]\s?(?:年|月|季度?|周|天|日)/y, read: measured("frequency", 1) },
  {
    pattern:
      /\s?(?:余|多)?(?:名|人(?!民|为|工|员|身|力|机|体|家|性|造|行|次|防|格)|位(?!置|于)|个(?!工作|人|性|月|半|小时|钟|别|体|星期|礼拜)|家(?!具|居|庭|里|用|装|电|长|属|中|门)|处(?!理|置|罚|分|于|境)|所(?!有|以|在|需|致|属|得|示|述|谓|用)|座(?!椅|位)|间(?!隔|距|接|断)|组(?!织|装|合|件|成|长)|班(?!组|长)|辆|支(?!付|持|撑)|台(?!面|阶|湾|式|风)|套(?!餐|件|装)|件(?!号)|张(?!贴|力)|条(?!件|款|码|例)|项(?!目)|种|款(?!项|式)|户|城|省|市(?!场|区|内|民|政)|县|步(?!骤)|份(?!额)|批(?!次|准|量|号)|只|副|道|扇|樘|块|根|盒|瓶|包(?!装|括|含|修|换|退|赔)|遍)/y,
    read: measured("count", 1),
  },
];

const CURRENCY = /(?:[¥￥$€£]|rmb|hk\$|nt\$|mop\$?|us\$|人民币|港币|新台币|澳门?币)\s?$/;
const PERCENT_BEFORE = /([百千万])分之$/;
const CHARGED =
  /(?:(?:收费?|收取|只收|加收|另收|补收|收您|扣|付|补贴|工费|车费|运费|邮费|单价|价格?|起步价?|按[\u4e00-\u9fff]{1,8}(?:算|收))(?:为|是)?:?\s?)$/;
const FREQUENCY_BEFORE = /每隔?$/;
const NOT_A_LENGTH_BEFORE = /(?:有|某|那|这|哪|第|前|头|过了|往后|同)$/;
const NO_REASON_AFTER = /^[^。;,]{0,3}(?:无理由|无条件退|鉴赏|犹豫|冷静|后悔)/;
const NO_REASON_BEFORE = /(?:无理由退?换?货?|鉴赏期|犹豫期|冷静期)[^。;,]{0,4}$/;
const DUTY_AFTER =
  /^(?:不间断|全天|在线|热线|客服|值班|值守|服务|人工|专线|电话|咨询|受理|接听|接单|营业|开放|轮班|不打烊|不停|都有人|有人|随时|便利|自动|监控|报修热线)/;
const LIMIT_AFTER = /^(?:以|之)?内/;

/**
 * Quantities with their unit: money, durations, percentages, distances and other measures, counts, multiples. `taken` are
 * the spans that dates, telephone numbers and the like have claimed. Numbers in table cells take their unit from the
 * header in front of the colon ("费用(元/次):50").
 */
export function numericValues(text: string, taken: readonly Value[]): readonly Value[] {
  const values: Value[] = [];
  let next = 0;
  let claimed = 0;
  for (const token of scanNumbers(text)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= token.start) next++;
    const other = taken[next];
    if ((other !== undefined && other.start < token.end) || token.start < claimed) continue;
    const value = readValue(text, token);
    if (value === null) continue;
    values.push(value);
    claimed = value.end;
  }
  return values;
}

function readValue(text: string, token: NumberToken): Value | null {
  if (!isQuantity(text, token)) return null;
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  const named = LAST_BEFORE_VALUE.has(before.charAt(before.length - 1)) ? namedValue(text, token, before) : null;
  if (named !== null) return named;
  const counted = FIRST_OF_UNIT.has(text.charAt(token.end)) ? countedValue(text, token, before) : undefined;
  if (counted !== undefined) return counted;
  return bracketedValue(text, token) ?? headerValue(text, token) ?? chargedValue(text, token, before);
}

/** "hk$50", "百分之三": what stands before the numeral tells what it counts. */
function namedValue(text: string, token: NumberToken, before: string): Value | null {
  const currency = CURRENCY.exec(before);
  if (currency) {
    const start = token.start - currency[0].length;
    return { kind: "money", start, end: unitEnd(text, token.end), quantity: token.value, unit: currency[0].trim() };
  }
  const part = PERCENT_BEFORE.exec(before);
  if (part === null) return null;
  const factor = part[1] === "百" ? 1 : part[1] === "千" ? 0.1 : 0.01;
  const quantity = token.value * factor;
  return { kind: "percent", start: token.start - part[0].length, end: token.end, quantity, unit: part[0] };
}

/** Most numerals are parts of words (一般, 统一): nothing beside them makes a value of them. */
function isQuantity(text: string, { start, end }: NumberToken): boolean {
  const next = text.charAt(end);
  return (
    next === "" ||
    FIRST_OF_UNIT.has(next) ||
    FIRST_AFTER_VALUE.has(next) ||
    LAST_BEFORE_VALUE.has(text.charAt(start - 1))
  );
}

/** What comes before an amount of money or of parts: 人民币, rmb, hk$, mop, 百分之. */
const LAST_BEFORE_VALUE: ReadonlySet<string> = new Set("¥￥$€£bp币之 \n\f\t");
/** What ends a cell, a price, or the number before a unit in brackets or a "per": see the patterns below. */
const FIRST_AFTER_VALUE: ReadonlySet<string> = new Set("(;。,/、)!?一每以内起左封顶整 \n\f\t");
const FIRST_OF_UNIT: ReadonlySet<string> = new Set([
  ..." 个半%‰万元圆块蚊人港新台澳角毛工营上分刻小钟时自日历昼天晚星礼周季月年载公千英华厘毫平坪立克吨瓦伏安欧℃°度帕升赫米成折倍次",
  ..."余多名位家处所座间组班辆支套件张条项种款户城省市县步份批只副道扇樘根盒瓶包遍abcdghklmprvwy",
]);

/** The value by the first unit that fits; undefined where none does. */
function countedValue(text: string, token: NumberToken, before: string): Value | null | undefined {
  for (const { pattern, read } of UNITS) {
    pattern.lastIndex = token.end;
    const match = pattern.exec(text);
    if (match === null) continue;
    return inContext(text, before, read(token, match[0], token.end + match[0].length));
  }
  return undefined;
}

const MONEY_TAIL = new RegExp(`\\s?(?:元|圆|万元)?(?:整|起)?${PER}`, "y");

function unitEnd(text: string, end: number): number {
  MONEY_TAIL.lastIndex = end;
  const match = MONEY_TAIL.exec(text);
  return match === null ? end : end + match[0].length;
}

/** A length of time is a promise only where it is not a rhythm, a duty time, a story's "one day" or a cooling-off right. */
function inContext(text: string, before: string, value: Value): Value | null {
  if (value.kind !== "duration") return value;
  const after = text.slice(value.end, value.end + 10);
  if (FREQUENCY_BEFORE.test(before)) {
    return { ...value, kind: "frequency", start: value.start - 1 };
  }
  if (NO_REASON_AFTER.test(after) || NO_REASON_BEFORE.test(before)) return null;
  if (value.quantity === 1440 && value.unit === "小时" && !LIMIT_AFTER.test(after)) {
    if (DUTY_AFTER.test(after) || /(?:全年|全天|每天|7\s?[×x*]\s?)$/.test(before)) {
      return { ...value, kind: "around-the-clock" };
    }
  }
  if (NOT_A_LENGTH_BEFORE.test(before) && /^[天日晚年周]/.test(value.unit ?? "") && value.quantity !== null) {
    if (value.end - value.start <= 2 && !LIMIT_AFTER.test(after)) return null;
  }
  if (/^(?:一[次检保换]|[一二两三\d]{1,2}次)/.test(after)) return { ...value, kind: "frequency" };
  return value;
}

const BRACKETED = /\s?\((?=[^()]{1,6}\))/y;

/** "90(分钟)内": the unit stands in brackets behind the number. */
function bracketedValue(text: string, token: NumberToken): Value | null {
  BRACKETED.lastIndex = token.end;
  const open = BRACKETED.exec(text);
  if (open === null) return null;
  for (const { pattern, read } of UNITS) {
    pattern.lastIndex = token.end + open[0].length;
    const match = pattern.exec(text);
    if (match === null || text.charAt(pattern.lastIndex) !== ")") continue;
    return read(token, match[0], pattern.lastIndex + 1);
  }
  return null;
}

const HEADER = /(?:^|;)([^;]{1,30}):\s?(?:约|≤|≥|<|>|不超过|最多|最长|最快)?\s?$/;
const HEADER_UNIT =
  /(?:[(/,、]|单位:?|\[)\s?(?:以|按)?(?:[^()/]{0,3})(元|万元|港[币元]|hk\$|nt\$|个?工作日|天|日|小时|h|分钟|min|个?月|周|年|%|公里|km|米|m|mm|cm)(?:\/[^()]{1,4})?(?:内|以内|计)?\s?[)\]]?$|(天数|日数|年数|月数|小时数|年限|百分比)$/;

const ROW_NAME = /^[^;:]{0,20}:([^;:]{1,30});/;

/** The first cell of a joined table row, which may give the unit of all others ("环节:首次回应(h);上限:4"). */
function rowName(text: string, before: number): string {
  const name = ROW_NAME.exec(text);
  return name !== null && name[0].length <= before ? (name[1] ?? "").trim() : "";
}

/** "时限(小时):24" in a joined table row. */
function headerValue(text: string, token: NumberToken): Value | null {
  if (!/^\s?(?:[;。,(/]|$|以内|内|起|左右)/.test(text.slice(token.end, token.end + 3))) return null;
  const header = HEADER.exec(text.slice(Math.max(0, token.start - 40), token.start));
  if (header === null) return null;
  const match = HEADER_UNIT.exec((header[1] ?? "").trim()) ?? HEADER_UNIT.exec(rowName(text, token.start));
  if (match === null) return null;
  const unit = (match[1] ?? match[2] ?? "").replace(/数$|限$/, "");
  const spelled = unit === "月" ? "个月" : unit;
  for (const { pattern, read } of UNITS) {
    pattern.lastIndex = 0;
    const found = pattern.exec(spelled);
    if (found !== null) return read(token, found[0], token.end);
  }
  return null;
}

const BARE_PRICE =
  /^\s?(?:\/|一|每)\s?(?:次|趟|回|台|套|张|平|㎡|m2|坪|延米|米|公里|小时|天|层|件|樘|扇|幅|间|人|单|项|个|组|块|条|盏|孔|窗)/;

const BARE_PRICE_BEFORE = /[一每](?:次|趟|回|台|套|平|㎡|坪|延米|米|公里|小时|层|件|樘|扇|幅|单|项|个|组|条|盏|孔)$/;

/** "上门收五十", "一樘一百二", "80/次": a price whose unit is understood. */
function chargedValue(text: string, token: NumberToken, before: string): Value | null {
  const after = text.slice(token.end, token.end + 6);
  const closed = /^\s?(?:[,。;、)!?/]|起|封顶|整|$)/.test(after);
  const perUnit = (BARE_PRICE.test(after) || (closed && BARE_PRICE_BEFORE.test(before))) && token.value >= 5;
  if ((CHARGED.test(before) && closed && token.value >= 1) || perUnit) {
    return { kind: "money", start: token.start, end: token.end, quantity: token.value, unit: null };
  }
  return null;
}
