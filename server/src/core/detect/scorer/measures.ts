import { TOKEN } from "./classes.ts";

export type MeasureRule = readonly [suffix: string, code: number, minutes?: number];

/** Measure words with their class; the third member is the length of a unit of time in minutes. */
const MEASURES: readonly MeasureRule[] = [
  ["个工作日", TOKEN.days, 1440],
  ["个自然日", TOKEN.days, 1440],
  ["工作日", TOKEN.days, 1440],
  ["自然日", TOKEN.days, 1440],
  ["个工作天", TOKEN.days, 1440],
  ["个小时", TOKEN.hours, 60],
  ["个钟头", TOKEN.hours, 60],
  ["个钟", TOKEN.hours, 60],
  ["个半小时", TOKEN.hours, 90],
  ["小时", TOKEN.hours, 60],
  ["钟头", TOKEN.hours, 60],
  ["分钟", TOKEN.withinTwoHours, 1],
  ["刻钟", TOKEN.withinTwoHours, 15],
  ["个星期", TOKEN.weeks],
  ["个礼拜", TOKEN.weeks],
  ["星期", TOKEN.weeks],
  ["礼拜", TOKEN.weeks],
  ["周年", TOKEN.years],
  ["周", TOKEN.weeks],
  ["个月", TOKEN.months],
  ["个季度", TOKEN.months],
  ["年", TOKEN.years],
  ["天", TOKEN.days, 1440],
  ["日", TOKEN.days, 1440],
  ["h", TOKEN.hours, 60],
  ["min", TOKEN.withinTwoHours, 1],
  ["元", TOKEN.money],
  ["块钱", TOKEN.money],
  ["块", TOKEN.money],
  ["蚊", TOKEN.money],
  ["毛", TOKEN.money],
  ["圆", TOKEN.money],
  ["hk$", TOKEN.money],
  ["港币", TOKEN.money],
  ["台币", TOKEN.money],
  ["nt$", TOKEN.money],
  ["%", TOKEN.percent],
  ["‰", TOKEN.percent],
  ["成", TOKEN.percent],
  ["倍", TOKEN.multiple],
  ["公里", TOKEN.distance],
  ["千米", TOKEN.distance],
  ["km", TOKEN.distance],
  ["平方米", TOKEN.area],
  ["平米", TOKEN.area],
  ["m2", TOKEN.area],
  ["平方", TOKEN.area],
  ["厘米", TOKEN.length],
  ["毫米", TOKEN.length],
  ["公分", TOKEN.length],
  ["米", TOKEN.length],
  ["cm", TOKEN.length],
  ["mm", TOKEN.length],
  ["m", TOKEN.length],
  ["尺", TOKEN.length],
  ["寸", TOKEN.length],
  ["°c", TOKEN.technical],
  ["度", TOKEN.technical],
  ["伏", TOKEN.technical],
  ["kw", TOKEN.technical],
  ["kg", TOKEN.technical],
  ["公斤", TOKEN.technical],
  ["千克", TOKEN.technical],
  ["mpa", TOKEN.technical],
  ["kn", TOKEN.technical],
  ["v", TOKEN.technical],
  ["a", TOKEN.technical],
  ["w", TOKEN.technical],
  ["安", TOKEN.technical],
  ["吨", TOKEN.technical],
  ["升", TOKEN.technical],
  ["人", TOKEN.persons],
  ["名", TOKEN.persons],
  ["位", TOKEN.persons],
  ["员", TOKEN.persons],
  ["个人", TOKEN.persons],
  ["次", TOKEN.times],
  ["回", TOKEN.times],
  ["遍", TOKEN.times],
  ["个", TOKEN.count],
  ["家", TOKEN.count],
  ["处", TOKEN.count],
  ["间", TOKEN.count],
  ["套", TOKEN.count],
  ["台", TOKEN.count],
  ["件", TOKEN.count],
  ["项", TOKEN.count],
  ["份", TOKEN.count],
  ["种", TOKEN.count],
  ["张", TOKEN.count],
  ["支", TOKEN.count],
  ["只", TOKEN.count],
  ["条", TOKEN.count],
];

const RULES_BY_FIRST = new Map<number, readonly MeasureRule[]>();
for (const rule of [...MEASURES].sort((a, b) => b[0].length - a[0].length)) {
  const first = rule[0].charCodeAt(0);
  RULES_BY_FIRST.set(first, [...(RULES_BY_FIRST.get(first) ?? []), rule]);
}

/** The measure word at an offset, null where there is none. */
export function measureAt(text: string, at: number): MeasureRule | null {
  const rules = RULES_BY_FIRST.get(text.charCodeAt(at));
  if (!rules) return null;
  for (const rule of rules) if (text.startsWith(rule[0], at)) return rule;
  return null;
}

const RESPONSE_MINUTES = 120;

/** The class of a quantity: hours are told apart at the two hours of clause 8.3. */
export function classOf(rule: MeasureRule, quantity: number): number {
  const minutes = rule[2];
  if (minutes === undefined) return rule[1];
  if (rule[1] === TOKEN.withinTwoHours || rule[1] === TOKEN.hours)
    return quantity * minutes <= RESPONSE_MINUTES ? TOKEN.withinTwoHours : TOKEN.hours;
  return rule[1];
}
