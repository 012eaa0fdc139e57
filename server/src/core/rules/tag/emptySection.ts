import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument, TaggedScope, Unit } from "../../policy/document.ts";
import { skeletonFixes } from "../coverage/skeletonFix.ts";
import type { DocumentRule } from "../rule.ts";

export const emptySection: DocumentRule = {
  meta: {
    id: "tag/empty-section",
    severity: "warning",
    name: { zh: "章节是空的", en: "Empty section" },
    why: {
      zh: "标签指到的标题下面没有正文。只有标题不算写了内容。",
      en: "There is no text under the heading the tag points to. A heading alone states nothing.",
    },
    remedy: { zh: "把内容写上，或用快速修复插入条款样稿。", en: "Write the content, or insert the clause's skeleton." },
  },
  *findIn(document, { rubric }) {
    for (const scope of document.scopes) {
      const clause = rubric.clauseById.get(scope.clause);
      if (!clause || hasText(document, scope)) continue;
      yield {
        message: message("tag/empty-section", {
          clause: clause.id,
          title: clause.title,
          heading: scope.tag.target,
        }),
        file: document.path,
        span: scope.anchor,
        clause: clause.id,
        fixes: skeletonFixes(clause, document, scope),
      };
    }
  },
};

function hasText(document: PolicyDocument, scope: TaggedScope): boolean {
  return document.units.slice(scope.firstUnit, scope.endUnit).some(isText);
}

function isText(unit: Unit): boolean {
  switch (unit.kind) {
    case "sentence":
    case "item":
    case "row":
    case "label":
      return true;
    case "heading":
    case "code":
    case "html":
      return false;
  }
}
