import { message } from "../../messages/catalogue.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { Rule } from "../rule.ts";
import { referenceFix } from "./referenceFix.ts";

export const unknownHeading: Rule = {
  meta: {
    id: "tag/unknown-heading",
    severity: "error",
    name: { zh: "标题不存在", en: "Unknown heading" },
    why: {
      zh: "clauses 指到的标题在本文档里找不到（可能改过标题或打错字），这个条款因此没有内容可查。",
      en: "The heading a tag points to is not in this document (renamed or mistyped), so the clause has no text to look at.",
    },
    remedy: {
      zh: "把标签改成文档里的标题原文；标题不用写 # 号。“第三条 …”这样的假标题要先改成 Markdown 标题。",
      en: "Write the heading's text exactly, without the # marks. A pseudo-heading must first become a Markdown heading.",
    },
  },
  *find({ assessment }) {
    for (const document of assessment.set.documents) {
      const headings = document.headings.map((heading) => heading.text);
      for (const tag of document.tags) {
        if (tag.resolution.kind !== "unknown-heading") continue;
        const guess = nearest(tag.target, unique(headings));
        yield {
          message: message("tag/unknown-heading", { clause: tag.clause, heading: tag.target, nearest: guess ?? "" }),
          file: document.path,
          span: tag.targetSpan,
          ...(assessment.rubric.clauseById.has(tag.clause) ? { clause: tag.clause } : {}),
          fixes: guess ? [referenceFix(document, tag.targetSpan, guess)] : [],
        };
      }
    }
  },
};

/** Headings that occur once: only those can be meant without doubt. */
function unique(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => texts.indexOf(text) === texts.lastIndexOf(text));
}
