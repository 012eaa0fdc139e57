import type { LawTerm } from "../rubric/rubric.ts";
import { parseNumber } from "../text/numbers.ts";

const HOURS: ReadonlyMap<string, number> = new Map([
  ["小时", 1],
  ["h", 1],
  ["分钟", 1 / 60],
  ["天", 24],
  ["日", 24],
  ["工作日", 24],
  ["工作天", 24],
  ["周", 168],
  ["星期", 168],
  ["礼拜", 168],
  ["月", 720],
  ["季", 2160],
  ["季度", 2160],
  ["年", 8760],
]);

/** Whether the value in a match breaks the rule's limit; true for rules, and matches, without one. */
export function valueBroken(term: LawTerm, match: RegExpExecArray): boolean {
  const value = term.value;
  if (value === null) return true;
  const unit = value.unitGroup === null ? "" : (match.groups?.[value.unitGroup] ?? "");
  const written = match.groups?.[value.group];
  // A pattern without the value names a time by itself ("每季度末统一退款").
  if (written === undefined) return true;
  const quantity = value.unit === "percent" ? shareOf(written) : lengthOf(written, unit, match);
  if (quantity === null) return false;
  const hours = HOURS.get(unit.replace(/^个/, "")) ?? 1;
  switch (value.unit) {
    case "percent":
      return quantity > value.above;
    case "hour":
      return quantity * hours > value.above;
    case "day":
      return (quantity * hours) / 24 > value.above;
  }
}

/** "三分之一" is a share too. */
function shareOf(written: string): number | null {
  if (/^(?:一半|半数|对半|半)$/.test(written)) return 50;
  const fraction = /^([^百])分之(.)$/.exec(written);
  if (!fraction) return quantityOf(written);
  const [whole, part] = [fraction[1], fraction[2]].map((digit) => parseNumber(digit ?? ""));
  return whole && part ? (100 * part) / whole : null;
}

/** "半天" is half a day, and "一个半月" a month and a half: there the match has the half alone. */
function lengthOf(written: string, unit: string, match: RegExpExecArray): number | null {
  const quantity = quantityOf(written);
  if (written !== "半" || quantity === null) return quantity;
  const before = match.input.slice(0, match.input.indexOf(written + unit, match.index));
  const whole = /([一二两三四五六七八九十]|\d{1,2})个$/.exec(before)?.[1] ?? "零";
  return quantity + (parseNumber(whole) ?? 0);
}

/** "30 %", "百分之三十" and "三成" are the same share; of a range ("1-2", "三四十") the upper bound counts. */
function quantityOf(written: string): number | null {
  const bare = written.replace(/^百分之|\s|[%成折]$/g, "");
  const number = parseNumber(bare.replace(/^.*[-~至到]/, "")) ?? tensOf(bare);
  return number === null ? null : /[成折]$/.test(written) ? number * 10 : number;
}

/** "三四十" names two neighbouring tens at once. */
function tensOf(written: string): number | null {
  const match = /^[一二三四五六七八]([二三四五六七八九]十)$/.exec(written);
  return match?.[1] ? parseNumber(match[1]) : null;
}
