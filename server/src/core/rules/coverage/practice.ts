import type { Rule } from "../rule.ts";
import { openElementReport, openItems } from "./elements.ts";

export const practice: Rule = {
  meta: {
    id: "coverage/practice",
    severity: "info",
    name: { zh: "做法没有写明", en: "A practice is not stated" },
    why: {
      zh: "评分要素要求的做法（流程、记录、培训、应急等）文本里没有写，评审员看不到就给不了分。",
      en: "A practice that earns points (a process, records, training, an emergency plan) is not stated, so an assessor cannot credit it.",
    },
    remedy: {
      zh: "如果企业已经这样做，把谁、做什么、多久、留什么记录写进对应章节；还没有做的，不要先写上。",
      en: "If the company does it, write who does what, how often and what record remains. Do not write what is not done.",
    },
  },
  *find(context) {
    for (const { entry, item } of openItems(context, "practice")) {
      const report = openElementReport(entry, item);
      if (report) yield report;
    }
  },
};
