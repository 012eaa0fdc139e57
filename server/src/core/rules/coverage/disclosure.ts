import type { Rule } from "../rule.ts";
import { openElementReport, openItems } from "./elements.ts";

/** Disclosures the standard asks for in so many words are errors (its basis is explicit), implied ones warnings. */
export const disclosure: Rule = {
  meta: {
    id: "coverage/disclosure",
    severity: "error",
    name: { zh: "缺少应告知的内容", en: "A disclosure is missing" },
    why: {
      zh: "标准要求事先告诉顾客的内容（收费、退换条件、维修价格、时限等）没有写，或者只写了“另行通知”“XX元”。顾客看不到，纠纷时企业也拿不出依据。",
      en: "Something the standard wants customers to be told beforehand (fees, return conditions, repair prices, time limits) is not there, or is put off.",
    },
    remedy: {
      zh: "在该条款对应的章节里写出具体内容：金额、天数、条件、途径。可用快速修复插入条款样稿，再把空白填上。",
      en: "Write the concrete content in the clause's section: amounts, days, conditions, ways. A quick fix inserts a skeleton to fill in.",
    },
  },
  *find(context) {
    for (const { entry, item } of openItems(context, "disclosure")) {
      const report = openElementReport(entry, item);
      if (report) yield { ...report, severity: entry.clause.basis === "explicit" ? "error" : "warning" };
    }
  },
};
