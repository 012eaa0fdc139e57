/** What is said about comments that hide findings. */
export const SUPPRESSION = {
  "suppression/unused": {
    zh: "这条注释要隐藏“{rule}”，但那里已没有这类提示，可以删去。",
    en: "This comment hides “{rule}”, but there is no such finding any more; it can go.",
  },
  "suppression/unused/unknown-rule": {
    zh: "没有名为“{rule}”的规则，这条注释不起作用。[[是不是想写 {nearest}？]]",
    en: "There is no rule “{rule}”, so this comment does nothing. [[Did you mean {nearest}?]]",
  },
  "suppression/expired": {
    zh: "这条注释只到 {until} 为止，现已过期，被隐藏的提示重新出现。请处理那条提示，或写明新的理由和日期。",
    en: "This comment held until {until} and has expired, so the finding shows again. Deal with it, or give a new reason and date.",
  },
  "suppression/no-reason": {
    zh: "隐藏提示要写明理由，否则不起作用：在规则名后加“ -- 理由”，如“-- 已由法务复核，until 2026-12-31”。",
    en: "Hiding a finding needs a reason, or it has no effect: add “ -- reason” after the rule, for example “-- checked by legal, until 2026-12-31”.",
  },
  "suppression/syntax": {
    zh: "看不懂注释“{found}”。[[应写作：{expected}。]][[是不是想写 {nearest}？]]可用的写法：clausemark-disable-next-line、clausemark-disable-line、clausemark-disable、clausemark-enable、clausemark-evidence。",
    en: "The comment “{found}” is not understood. [[Expected: {expected}. ]][[Did you mean {nearest}? ]]Known are clausemark-disable-next-line, clausemark-disable-line, clausemark-disable, clausemark-enable and clausemark-evidence.",
  },
} as const;
