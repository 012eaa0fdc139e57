import type { RuleMeta } from "../finding.ts";

/** The rules about comments; they run with the hiding itself, not one by one. */
export const SUPPRESSION = {
  unused: {
    id: "suppression/unused",
    severity: "warning",
    name: { zh: "多余的隐藏注释", en: "Unused suppression" },
    why: { zh: "被隐藏的问题已经没有了，注释留着会误导人。", en: "What it hides is gone; left in place it misleads." },
    remedy: { zh: "删去这条注释。", en: "Remove the comment." },
  },
  expired: {
    id: "suppression/expired",
    severity: "warning",
    name: { zh: "隐藏注释已过期", en: "Expired suppression" },
    why: { zh: "注释里写的期限已过，问题重新显示。", en: "Its date has passed, so the finding shows again." },
    remedy: { zh: "处理那条问题，或写明新的理由和日期。", en: "Deal with the finding, or give a new reason and date." },
  },
  "no-reason": {
    id: "suppression/no-reason",
    severity: "error",
    name: { zh: "隐藏注释没有理由", en: "Suppression without a reason" },
    why: {
      zh: "没有理由的隐藏，别人无法判断是否合理。",
      en: "Without a reason nobody can tell whether hiding it is right.",
    },
    remedy: { zh: "在规则名后写“ -- 理由”。", en: "Add ` -- reason` after the rule." },
  },
} as const satisfies Readonly<Record<string, RuleMeta>>;

export const SUPPRESSION_RULES: readonly RuleMeta[] = Object.values(SUPPRESSION);
