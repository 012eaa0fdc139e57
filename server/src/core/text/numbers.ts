/** A numeral in normalised text. `value` is the upper bound of a range ("2-4", "两三" → 4, 3); `low` the lower one. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low: number;
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零〇一二三四五六七八九"]
    .map((c, i): [string, number] => [c, i === 0 ? 0 : i - 1])
    .concat([..."壹贰叁肆伍陆柒捌玖"].map((c, i): [string, number] => [c, i + 1]))
    .concat([
      ["两", 2],
      ["俩", 2],
      ["仨", 3],
      ["幺", 1],
    ]),
);

const SMALL_UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

const LARGE_UNITS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

const CHINESE = "零〇一二三四五六七八九十百千万亿两俩仨半廿卅壹贰叁肆伍陆柒捌玖拾佰仟";
const ONE = `(?:\\d{1,12}(?:,\\d{3}(?!\\d)){0,4}(?:\\.\\d{1,6})?(?:\\s?(?:[万亿]|[千百](?![克米瓦卡伏帕分])))?|[${CHINESE}]{1,14})`;
const SCAN = new RegExp(`(${ONE})(?:\\s?(?:-|–|—|~|至|到|、|或)\\s?(${ONE}))?`, "g");

/** The value of one numeral, Arabic or Chinese ("1.5", "3万", "十二", "贰佰", "一百二", "半", "廿"); null when it is none. */
export function parseNumber(numeral: string): number | null {
  const text = numeral.trim();
  const arabic = /^(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?)\s?([万亿千百]?)$/.exec(text);
  if (arabic) {
    const base = Number((arabic[1] ?? "").replaceAll(",", ""));
    const unit = arabic[2] ?? "";
    return base * (SMALL_UNITS.get(unit) ?? LARGE_UNITS.get(unit) ?? 1);
  }
  return parseChinese(text)?.value ?? null;
}

/**
 * All numerals of normalised text in order, in one pass. A range written with a dash or 至/到 is one token; "第三" is left
 * out, since an ordinal is no quantity.
 */
export function scanNumbers(text: string): readonly NumberToken[] {
  const found: NumberToken[] = [];
  SCAN.lastIndex = 0;
  for (let match = SCAN.exec(text); match !== null; match = SCAN.exec(text)) {
    const first = match[1] ?? "";
    const second = match[2];
    if (first.length === 0) {
      SCAN.lastIndex++;
      continue;
    }
    const start = match.index;
    if (start > 0 && text.charAt(start - 1) === "第") {
      SCAN.lastIndex = start + first.length;
      continue;
    }
    const low = range(first);
    if (low === null) {
      SCAN.lastIndex = start + first.length;
      continue;
    }
    const high = second === undefined ? null : range(second);
    // "12-3" or "1到1" are no ranges: a lower second number belongs to something else (an extension, a ratio).
    if (high !== null && second !== undefined && high.value > low.value && joins(match[0], first, second)) {
      found.push({ start, end: start + trimmedLength(match[0]), value: high.value, low: low.low });
    } else {
      found.push({ start, end: start + trimmedLength(first), value: low.value, low: low.low });
      SCAN.lastIndex = start + first.length;
    }
  }
  return found;
}

/** 、 and 或 join two single Chinese digits ("两、三天"); elsewhere they separate members of a list ("100、200 元"). */
function joins(whole: string, first: string, second: string): boolean {
  const separator = whole.slice(first.length, whole.length - second.length).trim();
  return (separator !== "、" && separator !== "或") || (first.length === 1 && second.length === 1 && DIGITS.has(first));
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}

interface Bounds {
  readonly low: number;
  readonly value: number;
}

function range(numeral: string): Bounds | null {
  const text = numeral.trim();
  const digit = text.length === 1 ? DIGITS.get(text) : undefined;
  if (digit !== undefined) return { low: digit, value: digit };
  if (/^\d/.test(text)) {
    const value = parseNumber(text);
    return value === null ? null : { low: value, value };
  }
  return parseChinese(text);
}

function parseChinese(text: string): Bounds | null {
  if (text === "半") return { low: 0.5, value: 0.5 };
  if (text.startsWith("廿")) return plus(20, text.slice(1));
  if (text.startsWith("卅")) return plus(30, text.slice(1));
  const half = text.length > 1 && text.endsWith("半");
  const body = half ? text.slice(0, -1) : text;
  if (body.includes("半")) return null;
  const bounds = parseWhole(body);
  if (bounds === null) return null;
  return half ? { low: bounds.low + 0.5, value: bounds.value + 0.5 } : bounds;
}

function plus(base: number, rest: string): Bounds | null {
  if (rest === "") return { low: base, value: base };
  const more = parseWhole(rest);
  return more === null ? null : { low: base + more.low, value: base + more.value };
}

function parseWhole(text: string): Bounds | null {
  const chars = [...text];
  // "千克", "百分", "万一": a bare unit other than ten is part of a word.
  if (chars.length === 0 || /^[百佰千仟万亿]/.test(text)) return null;
  if (chars.every((c) => DIGITS.has(c))) return approximate(chars.map((c) => DIGITS.get(c) ?? 0));
  let total = 0;
  let totalLow = 0;
  let section = 0;
  let sectionLow = 0;
  let digits: number[] = [];
  let lastUnit = 1;
  for (const c of chars) {
    const digit = DIGITS.get(c);
    if (digit !== undefined) {
      digits.push(digit);
      continue;
    }
    const small = SMALL_UNITS.get(c);
    const pair = approximate(digits);
    if (small !== undefined) {
      section += (pair?.value ?? 1) * small;
      sectionLow += (pair?.low ?? 1) * small;
      lastUnit = small;
      digits = [];
      continue;
    }
    const large = LARGE_UNITS.get(c);
    if (large === undefined) return null;
    const value = section + (pair?.value ?? (section === 0 ? 1 : 0));
    const low = sectionLow + (pair?.low ?? (sectionLow === 0 ? 1 : 0));
    total += value * large;
    totalLow += low * large;
    section = 0;
    sectionLow = 0;
    lastUnit = large;
    digits = [];
  }
  const tail = approximate(digits);
  if (tail !== null) {
    // "一百二" is 120 and "三万五" 35,000, while "一百零二" and "十二" are what they say.
    const scale = lastUnit >= 100 && digits.length === 1 ? lastUnit / 10 : 1;
    section += tail.value * scale;
    sectionLow += tail.low * scale;
  }
  return { low: totalLow + sectionLow, value: total + section };
}

/** "两三" is two to three, "三五" three to five; other digit runs are read positionally ("二〇二六"). */
function approximate(digits: readonly number[]): Bounds | null {
  const first = digits[0];
  if (first === undefined) return null;
  const second = digits[1];
  if (digits.length === 2 && second !== undefined && first > 0) {
    if (second === first + 1 || (first === 3 && second === 5)) return { low: first, value: second };
  }
  const value = digits.reduce((sum, digit) => sum * 10 + digit, 0);
  return { low: value, value };
}
