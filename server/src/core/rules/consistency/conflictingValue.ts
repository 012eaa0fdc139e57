import type { Rule } from "../rule.ts";

/** One promise with different values in the set; every place is listed. */
export const conflictingValue: Rule = {
  meta: {
    id: "consistency/conflicting-value",
    severity: "warning",
    name: { zh: "前后说法不一", en: "Conflicting values" },
    why: {
      zh: "同一承诺（保修期、响应时间、某项收费）在不同地方写了不同的数，顾客会按对自己有利的主张。",
      en: "One promise (warranty, response time, a fee) has different values in different places; customers will rely on the better one.",
    },
    remedy: { zh: "核对后改成同一个说法。", en: "Decide on one value and use it everywhere." },
  },
  find: () => [],
};
