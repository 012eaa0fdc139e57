/**
 * A unit's text as the scorer reads it: values replaced by one character for their class, so that n-grams generalise over
 * amounts, and punctuation reduced to one mark. Works on normalised text (NFKC, simplified, lower case) in one pass.
 */
export interface TokenText {
  /** One UTF-16 code per token. */
  readonly codes: Uint16Array;
  /** Offset in the normalised text where each token starts; one more entry for the end of the last. */
  readonly starts: Int32Array;
  readonly length: number;
}

/** Private-use codes of the value classes. */
export const TOKEN = {
  mark: 0xe000,
  money: 0xe001,
  withinTwoHours: 0xe002,
  hours: 0xe003,
  days: 0xe004,
  weeks: 0xe005,
  months: 0xe006,
  years: 0xe007,
  percent: 0xe008,
  length: 0xe009,
  area: 0xe00a,
  technical: 0xe00b,
  persons: 0xe00c,
  count: 0xe00d,
  times: 0xe00e,
  phone: 0xe00f,
  email: 0xe010,
  url: 0xe011,
  code: 0xe012,
  date: 0xe013,
  clock: 0xe014,
  number: 0xe015,
  standard: 0xe016,
  blank: 0xe017,
  arrow: 0xe018,
  multiple: 0xe019,
  latin: 0xe01a,
  distance: 0xe01b,
} as const;

export const FIRST_CLASS = TOKEN.mark;
export const LAST_CLASS = TOKEN.distance;

type UnitRule = readonly [suffix: string, code: number, minutes?: number];

/** Measure words by their first character, longest first. The third member is the length in minutes of a unit of time. */
const UNIT_RULES: readonly UnitRule[] = [
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
  ["年内", TOKEN.years],
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

const RULES_BY_FIRST = new Map<number, readonly UnitRule[]>();
for (const rule of [...UNIT_RULES].sort((a, b) => b[0].length - a[0].length)) {
  const first = rule[0].charCodeAt(0);
  RULES_BY_FIRST.set(first, [...(RULES_BY_FIRST.get(first) ?? []), rule]);
}

const HAN_DIGITS = new Map<number, number>();
for (const [digits, first] of [
  ["零一二三四五六七八九", 0],
  ["〇壹贰叁肆伍陆柒捌玖", 0],
  ["两", 2],
  ["俩", 2],
  ["几", 5],
  ["数", 5],
] as const)
  for (let i = 0; i < digits.length; i++) HAN_DIGITS.set(digits.charCodeAt(i), first + i);
const HAN_TENS = new Map<number, number>([
  ["十".charCodeAt(0), 10],
  ["拾".charCodeAt(0), 10],
  ["廿".charCodeAt(0), 20],
  ["百".charCodeAt(0), 100],
  ["佰".charCodeAt(0), 100],
  ["千".charCodeAt(0), 1000],
  ["仟".charCodeAt(0), 1000],
  ["万".charCodeAt(0), 10000],
]);
const HALF = "半".charCodeAt(0);
const QUARTER_DAY_MINUTES = 120;

export function tokenise(text: string): TokenText {
  const n = text.length;
  const codes = new Uint16Array(n + 1);
  const starts = new Int32Array(n + 2);
  let count = 0;
  let i = 0;
  const push = (code: number, at: number) => {
    if (code === TOKEN.mark && count > 0 && codes[count - 1] === TOKEN.mark) return;
    codes[count] = code;
    starts[count] = at;
    count++;
  };
  while (i < n) {
    const c = text.charCodeAt(i);
    if (isAsciiDigit(c) || ((c === 0xa5 || c === 0x24) && isAsciiDigit(text.charCodeAt(i + 1)))) {
      const [code, end] = readNumber(text, i, c === 0xa5 || c === 0x24);
      push(code, i);
      i = end;
    } else if (isHanNumeral(c)) {
      const [code, end] = readHanNumber(text, i);
      if (code === 0) {
        push(c, i);
        i++;
      } else {
        push(code, i);
        i = end;
      }
    } else if (c >= 0x61 && c <= 0x7a) {
      const [code, end] = readLatin(text, i);
      if (code === 0) {
        // Short Latin words (hk, gb/t, app, vip) are read letter by letter.
        for (let k = i; k < end; k++) push(text.charCodeAt(k), k);
      } else push(code, i);
      i = end;
    } else if (c === 0x2192 || c === 0x279c || c === 0x25b6 || (c === 0x2d && text.charCodeAt(i + 1) === 0x3e)) {
      push(TOKEN.arrow, i);
      i += c === 0x2d ? 2 : 1;
    } else if (c === 0x5f) {
      let end = i + 1;
      while (end < n && text.charCodeAt(end) === 0x5f) end++;
      push(end - i > 1 ? TOKEN.blank : TOKEN.mark, i);
      i = end;
    } else if (isWordCode(c)) {
      push(c, i);
      i++;
    } else if (c === 0x20) i++;
    else {
      push(TOKEN.mark, i);
      i++;
    }
  }
  starts[count] = n;
  return { codes: codes.subarray(0, count), starts: starts.subarray(0, count + 1), length: count };
}

function isAsciiDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function isHanNumeral(c: number): boolean {
  return c === HALF || HAN_DIGITS.has(c) || HAN_TENS.has(c);
}

/** Han characters, surrogates (rare Han, emoji) and letters; everything else is punctuation. */
function isWordCode(c: number): boolean {
  return (
    (c >= 0x3400 && c <= 0x9fff) ||
    (c >= 0xd800 && c <= 0xdfff) ||
    (c >= 0xc0 && c < 0x2000) ||
    (c >= 0xf900 && c <= 0xfaff)
  );
}

function unitAfter(text: string, at: number): UnitRule | null {
  const rules = RULES_BY_FIRST.get(text.charCodeAt(at));
  if (!rules) return null;
  for (const rule of rules) if (text.startsWith(rule[0], at)) return rule;
  return null;
}

function classOf(rule: UnitRule, quantity: number): number {
  const minutes = rule[2];
  if (minutes === undefined) return rule[1];
  if (rule[1] === TOKEN.withinTwoHours || rule[1] === TOKEN.hours)
    return quantity * minutes <= QUARTER_DAY_MINUTES ? TOKEN.withinTwoHours : TOKEN.hours;
  return rule[1];
}

function readNumber(text: string, at: number, currency: boolean): [code: number, end: number] {
  const n = text.length;
  let i = currency ? at + 1 : at;
  let quantity = 0;
  let digits = 0;
  let dashes = 0;
  let colons = 0;
  let seenDot = false;
  let scale = 1;
  while (i < n) {
    const c = text.charCodeAt(i);
    if (isAsciiDigit(c)) {
      if (seenDot) {
        scale /= 10;
        quantity += (c - 0x30) * scale;
      } else quantity = quantity * 10 + (c - 0x30);
      digits++;
    } else if (c === 0x2e && isAsciiDigit(text.charCodeAt(i + 1)) && !seenDot) seenDot = true;
    else if (c === 0x2c && isAsciiDigit(text.charCodeAt(i + 1)) && isAsciiDigit(text.charCodeAt(i + 3))) {
      // a thousands separator
    } else if (isRangeMark(c) && isAsciiDigit(text.charCodeAt(i + 1))) {
      dashes++;
      quantity = 0;
      seenDot = false;
      scale = 1;
    } else if (c === 0x20 && digits >= 3 && isAsciiDigit(text.charCodeAt(i + 1))) dashes++;
    else if (c === 0x3a && isAsciiDigit(text.charCodeAt(i + 1))) colons++;
    else break;
    i++;
  }
  if (currency) return [TOKEN.money, i];
  if (colons > 0 && digits <= 8) return [TOKEN.clock, i];
  let after = i;
  if (text.charCodeAt(after) === 0x20) after++;
  const rule = unitAfter(text, after);
  if (digits >= 7 && digits <= 13 && !rule) return [TOKEN.phone, i];
  if (text.charCodeAt(after) === 0x4e07) {
    const money = unitAfter(text, after + 1);
    if (money) return [money[1], after + 1 + money[0].length];
  }
  if (rule) {
    const end = after + rule[0].length;
    if (rule[1] === TOKEN.years && digits === 4 && dashes === 0) return [TOKEN.date, readDateTail(text, end)];
    if (/[a-z]/.test(rule[0]) && isLetter(text.charCodeAt(end)))
      return [readCodeTail(text, i) > i ? TOKEN.code : TOKEN.number, readCodeTail(text, i)];
    return [classOf(rule, quantity), end];
  }
  if (dashes === 2 && digits >= 6 && digits <= 8) return [TOKEN.date, i];
  if (digits >= 7) return [TOKEN.code, readCodeTail(text, i)];
  const tail = readCodeTail(text, i);
  if (tail > i + 3) return [TOKEN.code, tail];
  return [TOKEN.number, i];
}

function isRangeMark(c: number): boolean {
  return c === 0x2d || c === 0x7e || c === 0x2013 || c === 0x2014 || c === 0x2f;
}

function isLetter(c: number): boolean {
  return c >= 0x61 && c <= 0x7a;
}

function readCodeTail(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (
      isAsciiDigit(c) ||
      isLetter(c) ||
      (c === 0x2d && (isAsciiDigit(text.charCodeAt(i + 1)) || isLetter(text.charCodeAt(i + 1))))
    )
      i++;
    else break;
  }
  return i;
}

function readDateTail(text: string, at: number): number {
  const match = /^\d{1,2}月(?:\d{1,2}日)?/.exec(text.slice(at, at + 6));
  return match ? at + match[0].length : at;
}

function readHanNumber(text: string, at: number): [code: number, end: number] {
  let i = at;
  let total = 0;
  let current = 0;
  while (i < text.length && i - at < 8) {
    const c = text.charCodeAt(i);
    const digit = HAN_DIGITS.get(c);
    const ten = HAN_TENS.get(c);
    if (digit !== undefined) current = digit;
    else if (ten !== undefined) {
      total += (current === 0 ? 1 : current) * ten;
      current = 0;
    } else if (c === HALF) current += 0.5;
    else break;
    i++;
  }
  total += current;
  const rule = unitAfter(text, i);
  if (!rule || isLetter(rule[0].charCodeAt(0))) return [0, at];
  return [classOf(rule, total), i + rule[0].length];
}

const STANDARD = /^(?:gb|qb|sb|jg|jc|wb|ql|hg|db\d*|iso|iec|cns|din|en|astm|t\/[a-z]{2,6})(?:\/[tz])?[ -]?\d{3,6}/;

function readLatin(text: string, at: number): [code: number, end: number] {
  const standard = STANDARD.exec(text.slice(at, at + 20));
  if (standard) {
    // The two evaluation standards are the subject of clause 9.6: their numbers stay readable.
    if (/2792[25]/.test(standard[0])) return [0, at + standard[0].length];
    return [TOKEN.standard, readCodeTail(text, at + standard[0].length)];
  }
  let i = at;
  let digits = 0;
  let hasAt = false;
  let dot = false;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isLetter(c)) i++;
    else if (isAsciiDigit(c)) {
      digits++;
      i++;
    } else if (c === 0x40) {
      hasAt = true;
      i++;
    } else if (
      (c === 0x2e || c === 0x2d || c === 0x5f || c === 0x2f || c === 0x3a) &&
      isAlnum(text.charCodeAt(i + 1))
    ) {
      if (c === 0x2e) dot = true;
      i++;
    } else if (c === 0x3a && text.startsWith("://", i)) i += 3;
    else break;
  }
  const word = text.slice(at, i);
  if (hasAt) return [TOKEN.email, i];
  if (/^x{2,}$/.test(word)) return [TOKEN.blank, i];
  if (word.startsWith("http") || word.startsWith("www.") || (dot && word.length > 6 && digits < 4))
    return [TOKEN.url, i];
  if (digits >= 3 || (digits > 0 && word.length >= 6)) return [TOKEN.code, i];
  if (word.length > 8) return [TOKEN.latin, i];
  return [0, i];
}

function isAlnum(c: number): boolean {
  return isAsciiDigit(c) || isLetter(c);
}
