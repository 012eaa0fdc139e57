import type { TagSuggestion } from "../../detect/suggest.ts";
import { message } from "../../messages/catalogue.ts";
import type { Localised } from "../../messages/message.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import type { Fix } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { referenceTo } from "../tag/reference.ts";
import { tagEdits } from "../tag/tagEdits.ts";

/** A section that already answers a clause without a tag. Shown in the editor only, and only where it is nearly certain. */
export const untaggedEvidence: Rule = {
  meta: {
    id: "coverage/untagged-evidence",
    severity: "hint",
    name: { zh: "这一节可以加标签", en: "This section could be tagged" },
    why: {
      zh: "这一节看来已经写了某个条款的内容，但 clauses 里没有指到它，因此没有计分。只在几乎可以肯定时提示，命令行默认不报；标签只说明去哪里看，写没写到仍按内容判断。",
      en: "This section seems to answer a clause, but no tag points to it, so it earns nothing. Said only where it is nearly certain, and by default not on the command line. A tag says where to look; what the text states is judged all the same.",
    },
    remedy: { zh: "用快速修复把标签加到文档开头。", en: "Use the quick fix to add the tag to the front matter." },
  },
  *find(context) {
    const untagged = new Map(
      context.assessment.clauses
        .filter((entry) => entry.status === "untagged")
        .map((entry) => [entry.clause.id, entry]),
    );
    for (const document of context.assessment.set.documents) {
      for (const suggestion of context.suggestions(document)) {
        const entry = untagged.get(suggestion.clause);
        const heading = document.headings[suggestion.heading];
        if (!entry || !heading) continue;
        const fix = tagFix(document, suggestion, entry.clause.title);
        yield {
          message: message("coverage/untagged-evidence", {
            clause: entry.clause.id,
            title: entry.clause.title,
            points: entry.clause.max / 4,
          }),
          file: document.path,
          span: heading.textSpan,
          clause: entry.clause.id,
          fixes: fix ? [fix] : [],
        };
      }
    }
  },
};

/** Tags the section that the suggestion is about; null where the front matter cannot be extended. */
export function tagFix(document: PolicyDocument, suggestion: TagSuggestion, title: Localised): Fix | null {
  const heading = document.headings[suggestion.heading];
  const target = heading ? referenceTo(document, heading) : null;
  const edits = target === null ? null : tagEdits(document, suggestion.clause, target);
  if (!heading || !edits) return null;
  return {
    kind: "tag-section",
    title: message("fix/tag-section", { clause: suggestion.clause, title, heading: heading.text }),
    safe: false,
    edits,
  };
}
