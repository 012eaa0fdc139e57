import { isDate } from "../core/policy/isDate.ts";

/** What a document says of itself, for its front matter. */
export interface MastHead {
  readonly version: string | null;
  /** ISO date. */
  readonly effective: string | null;
}

const DATE = String.raw`(?<year>\d{4}|[〇零一二三四五六七八九]{4})\s*[年./-]\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?`;
const IN_FORCE = "(?:施行|生效|执行|实施|启用|effective)";
const PATTERNS = [
  new RegExp(String.raw`${IN_FORCE}(?:日期|时间|日|\s+date)?\s*(?:[:：为是]|from|on)?\s*${DATE}`, "i"),
  new RegExp(String.raw`${DATE}\s*(?:起|之日起|开始)?\s*(?:正式)?${IN_FORCE}`, "i"),
];
const VERSION =
  /(?:版\s*本\s*号?|版次|修订号|version)\s*[:：]?\s*(?:V|第)?\s*(\d+(?:\.\d+)*|[A-Z](?:[./]\d+)?)(?:版)?/i;

/** Version and day of coming into force, where the text says them. */
export function readMastHead(text: string): MastHead {
  const version = VERSION.exec(text)?.[1] ?? null;
  for (const pattern of PATTERNS) {
    const { year = "", month = "", day = "" } = pattern.exec(text)?.groups ?? {};
    const date = [year, month, day]
      .map(arabic)
      .map((part, index) => part.padStart(index === 0 ? 4 : 2, "0"))
      .join("-");
    if (isDate(date)) return { version, effective: date };
  }
  return { version, effective: null };
}

const DIGITS = "〇一二三四五六七八九";

/** 二〇二六, 十二 and 二十一 as digits. */
function arabic(written: string): string {
  if (/^\d+$/.test(written)) return written;
  const digit = (character: string) => String(Math.max(0, DIGITS.indexOf(character.replace("零", "〇"))));
  if (!written.includes("十")) return [...written].map(digit).join("");
  const [tens = "", ones = ""] = written.split("十");
  return `${tens === "" ? "1" : digit(tens)}${ones === "" ? "0" : digit(ones)}`;
}
