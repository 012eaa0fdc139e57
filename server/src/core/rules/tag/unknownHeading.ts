import { message } from "../../messages/catalogue.ts";
import type { ClauseTag, PolicyDocument } from "../../policy/document.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { Fix } from "../finding.ts";
import type { DocumentRule } from "../rule.ts";
import { promotionFix } from "./promoteHeading.ts";
import { headingName, isTagged, refersTo } from "./reference.ts";
import { referenceFix } from "./referenceFix.ts";

export const unknownHeading: DocumentRule = {
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
  *findIn(document, { rubric }) {
    const unknown = document.tags.filter((tag) => tag.resolution.kind === "unknown-heading");
    if (unknown.length === 0) return;
    const headings = unique(document.headings.map((heading) => heading.text));
    for (const [index, tag] of unknown.entries()) {
      const guess = index < MOST_GUESSES ? nearest(tag.target, headings) : null;
      yield {
        message: message("tag/unknown-heading", { clause: tag.clause, heading: tag.target, nearest: guess ?? "" }),
        file: document.path,
        span: tag.targetSpan,
        ...(rubric.clauseById.has(tag.clause) ? { clause: tag.clause } : {}),
        fixes: fixesOf(document, tag, guess),
      };
    }
  },
};

/** Nobody mistypes so many; every guess looks at every heading. */
const MOST_GUESSES = 50;

/** Correcting a reference to what the clause is tagged with already would only move the fault. */
function fixesOf(document: PolicyDocument, tag: ClauseTag, guess: string | null): readonly Fix[] {
  const promotion = promotionFix(document, tag);
  const fixes = promotion ? [promotion] : [];
  if (guess === null || isTagged(document.tags, tag.clause, refersTo(document.headings, guess))) return fixes;
  const heading = document.headings.find(({ text }) => text === guess);
  const name = heading ? headingName(document, heading) : guess;
  return [...fixes, referenceFix(document, tag.targetSpan, name, fixes.length === 0)];
}

/** Headings that occur once: only those can be meant without doubt. */
function unique(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => counts.get(text) === 1);
}
