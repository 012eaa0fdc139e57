import type { Localised } from "../messages/message.ts";
import type { ValueKind } from "../text/values.ts";
import type { Reference } from "./phrasebook.ts";

const VALUES: Readonly<Record<ValueKind, Localised>> = {
  money: { zh: "金额", en: "an amount of money" },
  free: { zh: "“免费”的说明", en: "that it is free" },
  "price-list": { zh: "价目表", en: "a price list" },
  duration: { zh: "具体时长", en: "a definite length of time" },
  percent: { zh: "比例", en: "a percentage" },
  distance: { zh: "距离", en: "a distance" },
  measure: { zh: "具体数值", en: "a measured value" },
  phone: { zh: "电话号码", en: "a telephone number" },
  email: { zh: "邮箱地址", en: "an e-mail address" },
  url: { zh: "网址", en: "a web address" },
  account: { zh: "账号名称", en: "the name of an account" },
  "time-range": { zh: "起止时间", en: "from when to when" },
  "credit-code": { zh: "统一社会信用代码", en: "the unified social credit code" },
  "standard-number": { zh: "标准号", en: "the number of a standard" },
  attachment: { zh: "附件", en: "an annex" },
  "certificate-number": { zh: "证书编号", en: "a certificate number" },
  address: { zh: "地址", en: "an address" },
  count: { zh: "数量", en: "a number of them" },
  "around-the-clock": { zh: "值守时间", en: "the hours of duty" },
  multiple: { zh: "倍数", en: "a multiple" },
  frequency: { zh: "频次", en: "how often" },
  date: { zh: "日期", en: "a date" },
  area: { zh: "区域范围", en: "an area" },
  placeholder: { zh: "已填写的内容", en: "content in place of a blank" },
  deferral: { zh: "写定的内容", en: "content that is settled" },
  "vague-time": { zh: "时限", en: "a time limit" },
};

/** Names a group of alternatives that a passage needs one of, for a writer: at most three of them. */
export function nameNeed(group: readonly Reference[]): Localised {
  const names = group.slice(0, 3).map(nameOf);
  return { zh: names.map((name) => name.zh).join("或"), en: names.map((name) => name.en).join(" or ") };
}

function nameOf(reference: Reference): Localised {
  if (reference.value !== null) return VALUES[reference.value];
  const phrase = reference.example || reference.written;
  return { zh: `“${phrase}”一类的说法`, en: `words such as “${phrase}”` };
}
