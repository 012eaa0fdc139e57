import { message } from "../../messages/catalogue.ts";
import type { ClauseTag, PolicyDocument } from "../../policy/document.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { DocumentRule } from "../rule.ts";
import { referenceFix } from "./referenceFix.ts";

export const unknownClause: DocumentRule = {
  meta: {
    id: "tag/unknown-clause",
    severity: "error",
    name: { zh: "条款号不存在", en: "Unknown clause" },
    why: {
      zh: "clauses 里的条款号在标准中找不到，这一行标签不起作用，对应内容不计分。",
      en: "The clause id under `clauses` is not one of the standard's, so the tag does nothing.",
    },
    remedy: {
      zh: "改成标准里的条款号（如 8.5）。最接近的条款号唯一时，快速修复会直接改好。",
      en: "Use a clause id of the standard, such as 8.5. Where the nearest id is unique a quick fix corrects it.",
    },
  },
  *findIn(document, { rubric }) {
    for (const tag of firstOfEach(document)) {
      if (rubric.clauseById.has(tag.clause)) continue;
      const guess = nearest(tag.clause, [...rubric.clauseById.keys()]);
      yield {
        message: message("tag/unknown-clause", { clause: tag.clause, nearest: guess ?? "" }),
        file: document.path,
        span: tag.clauseSpan,
        fixes: guess && isFree(document, guess) ? [referenceFix(document, tag.clauseSpan, guess)] : [],
      };
    }
  },
};

/** The same key twice would be a worse fault than a wrong one. */
function isFree(document: PolicyDocument, clause: string): boolean {
  return document.tags.every((tag) => tag.clause !== clause);
}

/** A clause with several targets is one key in the file: one finding. */
function firstOfEach(document: PolicyDocument): readonly ClauseTag[] {
  const seen = new Set<number>();
  return document.tags.filter((tag) => {
    if (seen.has(tag.clauseSpan.start)) return false;
    seen.add(tag.clauseSpan.start);
    return true;
  });
}
