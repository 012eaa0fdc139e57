import type { ValuePattern } from "./patternValues.ts";

const DIGIT = "[〇零一二三四五六七八九十0-9]";

/** Numbers that name something (a licence, a standard, a day, an annex) instead of counting it. */
export const REFERENCE_PATTERNS: readonly ValuePattern[] = [
  {
    kind: "credit-code",
    digits: 6,
    pattern: /(?<![0-9a-z])[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}(?![0-9a-z])/g,
  },
  {
    kind: "standard-number",
    digits: 2,
    latin: true,
    pattern:
      /(?<![a-z])(?:(?:gb|qb|sb|wb|jg|jc|hg|jb|fz|ly|yd|yy|cj|gy|ga|wh|sn|ny|bb|db\d{2})(?:\s?\/\s?[tz])?|t\s?\/\s?[a-z]{2,8}|q\s?\/\s?[a-z0-9]{2,10}|iso(?:\/iec)?|iec|en|astm|ansi|bs|jis|cns|ul|din)\s?[a-z]?\d{2,6}(?:[.-]\d{1,4}){0,3}(?!\d)/g,
  },
  {
    kind: "date",
    pattern: new RegExp(
      `\\d{4}\\s?[年./-]\\s?\\d{1,2}(?:\\s?[月./-]\\s?\\d{1,2}\\s?日?|\\s?月)|[〇零一二三四五六七八九]{4}年(?:${DIGIT}{1,3}月(?:${DIGIT}{1,3}日)?)?|(?<!\\d)\\d{4}年(?:度)?|${DIGIT}{1,3}月${DIGIT}{1,3}[日号]|民国\\d{2,3}年`,
      "g",
    ),
  },
  {
    kind: "time-range",
    pattern: new RegExp(
      `(?:[早晚]上?|上午|下午|中午)?(?:\\d{1,2}:\\d{2}|${DIGIT}{1,3}[点时](?:半|${DIGIT}{1,3}分?)?)\\s?(?:-|–|—|~|至|到)\\s?(?:[早晚]上?|上午|下午|中午|次日)?(?:\\d{1,2}:\\d{2}|${DIGIT}{1,3}[点时](?:半|${DIGIT}{1,3}分?)?)`,
      "g",
    ),
  },
  {
    kind: "certificate-number",
    pattern:
      /(?:(?:证书|证件|证照|许可证|执照|注册|登记|备案|报告|资格证?)?(?:编号|证号|证书号|号码|号|no\.?)\s?(?:为|是)?\s?[:(]?\s?(?!\d{1,3}(?:\D|$))(?=[\w-]{0,12}\d)[\w-]{5,30}|[\u4e00-\u9fff]{1,4}[字证认][([〔]?\d{4}[)\]〕]?第?[\w-]{3,12}号)/g,
  },
  {
    kind: "attachment",
    pattern:
      /(?:附件|附表|附录|附页|附册|附图|附单|附后|后附|随附的?[\u4e00-\u9fff]{0,6}表|见附(?![件表录页])|见(?:右|左|下|上|前|后)?(?:附)?表|见本页|下表|上表|右表)(?:[一二三四五六七八九十\d]{1,3}|[a-z](?![a-z]))?/g,
  },
];
