import type { ClauseAssessment } from "../../assessment/assessment.ts";
import type { TagSuggestion } from "../../detect/suggest.ts";
import { message } from "../../messages/catalogue.ts";
import type { Finding, Fix } from "../finding.ts";
import { setPlace } from "../places.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { documentFor, sectionFix } from "./sectionFix.ts";
import { tagFix } from "./untaggedEvidence.ts";

/** Once per clause that no tag points to; its elements get no findings of their own beside it. */
export const untaggedClause: Rule = {
  meta: {
    id: "coverage/untagged-clause",
    severity: "error",
    name: { zh: "条款没有对应的章节", en: "A clause has no section" },
    why: {
      zh: "没有任何文档的 clauses 指到这个条款，检查不知道该看哪一段，整条按 0 分计。",
      en: "No document's `clauses` points to this clause, so there is nothing to look at and the whole clause counts as 0.",
    },
    remedy: {
      zh: "如果已有相关章节，在该文档开头的 clauses 里加一行“条款号: 章节标题”；没有就新写一节。确实不适用的（如不使用进口材料），在 clausemark.yaml 的 notApplicable 里写明理由。",
      en: "If a section exists, add `clause: heading` to the document's `clauses`; otherwise write one. Where the clause does not apply, say why under `notApplicable` in clausemark.yaml.",
    },
  },
  *find(context) {
    const place = setPlace(context.assessment);
    const suggestions = context.assessment.set.documents.flatMap((document) => context.suggestions(document));
    for (const entry of context.assessment.clauses) {
      if (entry.status !== "untagged") continue;
      yield {
        ...place,
        severity: severityOf(entry),
        message: message("coverage/untagged-clause", {
          clause: entry.clause.id,
          title: entry.clause.title,
          points: entry.clause.max / 4,
        }),
        clause: entry.clause.id,
        fixes: fixesOf(context, entry, suggestions),
      };
    }
  },
};

/** Tagging a section that answers the clause already comes before writing a new one. */
function fixesOf(
  { assessment }: RuleContext,
  { clause }: ClauseAssessment,
  suggestions: readonly TagSuggestion[],
): readonly Fix[] {
  const tags = suggestions
    .filter((suggestion) => suggestion.clause === clause.id)
    .flatMap((suggestion) => tagFix(suggestion.document, suggestion, clause.title) ?? []);
  const document = documentFor(assessment, clause);
  const section = document ? sectionFix(document, clause) : null;
  return section ? [...tags, section] : tags;
}

/** As its disclosures would be, else info. */
function severityOf(entry: ClauseAssessment): Finding["severity"] {
  if (!entry.clause.elements.some((element) => element.kind === "disclosure")) return "info";
  return entry.clause.basis === "explicit" ? "error" : "warning";
}
