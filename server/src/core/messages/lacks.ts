import type { Localised } from "./message.ts";

/** What an element lacks: the words after "还缺：" in findings, hover and reports. */
export const LACKS = {
  "lacks/nothing-said": {
    zh: "标注的章节里没有写到这一点",
    en: "the tagged sections do not say this",
  },
  "lacks/heading-only": {
    zh: "只有标题或一句引子，没有正文",
    en: "only a heading or a lead-in stands here, without content",
  },
  "lacks/empty-scope": {
    zh: "标注的章节是空的",
    en: "the tagged section is empty",
  },
  "lacks/placeholder": {
    zh: "“{text}”是还没填的空白，请填上具体内容",
    en: "“{text}” is a blank still to be filled in",
  },
  "lacks/deferral": {
    zh: "“{text}”把内容推到以后或别处，请在这里写明",
    en: "“{text}” puts the content off; say it here",
  },
  "lacks/vague-time": {
    zh: "“{text}”不是时限，请写明多少分钟、小时或天",
    en: "“{text}” is no time limit; give minutes, hours or days",
  },
  "lacks/negation": {
    zh: "“{text}”是否定的说法，没有作出承诺",
    en: "“{text}” is a negation, not a promise",
  },
  "lacks/plan": {
    zh: "“{text}”还只是打算，没有落实",
    en: "“{text}” is a plan, not yet in force",
  },
  "lacks/expired": {
    zh: "“{text}”说明已经失效",
    en: "“{text}” says that it has expired",
  },
  "lacks/copied": {
    zh: "这一句是照抄标准的要求，请写出本企业怎么做",
    en: "this repeats the standard's own requirement; say what your company does",
  },
  "lacks/obligation": {
    zh: "这一句只说“应当”做什么，请写出本企业实际怎么做",
    en: "this only says what ought to be done; say what your company does",
  },
  "lacks/value": {
    zh: "提到了这件事，但缺少{needs}",
    en: "the topic is there, but {needs} is missing",
  },
  "lacks/minimum": {
    zh: "只找到 {found} 项，至少要 {minimum} 项",
    en: "only {found} found, at least {minimum} needed",
  },
  "lacks/steps": {
    zh: "只写出 {found} 步，流程至少要 {minimum} 步",
    en: "only {found} steps, a procedure needs at least {minimum}",
  },
  "lacks/limit": {
    zh: "写的是“{text}”，要求不超过{limit}",
    en: "it says “{text}”; at most {limit} is allowed",
  },
  "lacks/opposite": {
    zh: "“{text}”与这一要求相反",
    en: "“{text}” is the opposite of what is required",
  },
  "lacks/unbound": {
    zh: "有相近的说法，但没有落到这一点上",
    en: "something close is said, but not about this point",
  },
} as const satisfies Readonly<Record<string, Localised>>;
