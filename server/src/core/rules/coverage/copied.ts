import type { ClauseAssessment, ElementAssessment } from "../../assessment/assessment.ts";
import type { Evidence } from "../../detect/verdict.ts";
import { message } from "../../messages/catalogue.ts";
import type { Rule } from "../rule.ts";

/** Once a copied passage of a clause, naming the elements that it fails to state. */
export const copied: Rule = {
  meta: {
    id: "coverage/copied",
    severity: "warning",
    name: { zh: "照抄标准原文", en: "Copied from the standard" },
    why: {
      zh: "照抄标准条文只是复述“应当怎样”，没有说明本企业怎样做，不能得分。",
      en: "Repeating the standard's sentence says what ought to be, not what this company does. It earns nothing.",
    },
    remedy: {
      zh: "换成本企业的做法：谁负责、多长时间、多少钱、通过什么途径告诉顾客。",
      en: "Replace it with the company's own practice: who, how long, how much, and how customers are told.",
    },
  },
  *find(context) {
    for (const entry of context.assessment.clauses) {
      for (const [, { evidence, items }] of copiedPassages(entry)) {
        yield {
          message: message("coverage/copied", {
            clause: entry.clause.id,
            title: entry.clause.title,
            elements: {
              zh: items.map((item) => item.element.name.zh).join("”“"),
              en: items.map((item) => item.element.name.en).join(", "),
            },
          }),
          file: evidence.document.path,
          span: evidence.span,
          clause: entry.clause.id,
        };
      }
    }
  },
};

function copiedPassages(
  entry: ClauseAssessment,
): ReadonlyMap<string, { evidence: Evidence; items: readonly ElementAssessment[] }> {
  const passages = new Map<string, { evidence: Evidence; items: ElementAssessment[] }>();
  for (const item of entry.elements) {
    if (item.verdict.reason !== "copied") continue;
    const evidence = item.verdict.evidence[0] ?? item.verdict.nearest;
    if (!evidence) continue;
    const key = `${evidence.document.path}:${evidence.span.start}`;
    const passage = passages.get(key);
    if (passage) passage.items.push(item);
    else passages.set(key, { evidence, items: [item] });
  }
  return passages;
}
