import { message } from "../../messages/catalogue.ts";
import type { ClauseTag, PolicyDocument } from "../../policy/document.ts";
import { type Span, span } from "../../span.ts";
import type { Fix } from "../finding.ts";
import type { DocumentRule } from "../rule.ts";

/** The same clause pointing to the same place twice in one document. */
export const duplicate: DocumentRule = {
  meta: {
    id: "tag/duplicate",
    severity: "error",
    name: { zh: "标签重复", en: "Duplicate tag" },
    why: {
      zh: "同一条款在同一文档里两次指到同一处，多半是漏改了其中一个。",
      en: "A clause points to the same place twice in one document; usually one of them was meant for another place.",
    },
    remedy: {
      zh: "删去重复的一个，或改成另一节的标题。",
      en: "Remove one of them, or let it point to another section.",
    },
  },
  *findIn(document) {
    const first = new Map<string, ClauseTag>();
    for (const tag of document.tags) {
      const key = `${tag.clause}\n${tag.resolution.kind === "heading" ? tag.resolution.heading : tag.target}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, tag);
        continue;
      }
      const fix = removalFix(document, tag);
      yield {
        message: message("tag/duplicate", { clause: tag.clause, target: tag.target }),
        file: document.path,
        span: tag.targetSpan,
        clause: tag.clause,
        related: [{ file: document.path, span: earlier.targetSpan, message: message("tag/duplicate/first") }],
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** Takes out one item of a flow list, one `- item` line, or the whole line of a repeated key. */
function removalFix(document: PolicyDocument, tag: ClauseTag): Fix | null {
  const cut = removalSpan(document.source, tag);
  return cut
    ? {
        kind: "remove-duplicate",
        title: message("fix/remove-duplicate"),
        safe: true,
        edits: [{ file: document.path, span: cut, text: "", snippet: false }],
      }
    : null;
}

function removalSpan(source: string, tag: ClauseTag): Span | null {
  const { start, end } = tag.targetSpan;
  const comma = source.slice(0, start).trimEnd().length - 1;
  if (source[comma] === "," && !/[\r\n]/.test(source.slice(comma, start))) return span(comma, end);
  const lineStart = Math.max(source.lastIndexOf("\n", start - 1), source.lastIndexOf("\r", start - 1)) + 1;
  const lineEnd = /\r\n|[\r\n]|$/.exec(source.slice(end));
  const lead = source.slice(lineStart, start);
  const alone = /^[ \t]*-[ \t]+$/.test(lead) || /^[ \t]*["']?[^\s:"']+["']?[ \t]*:[ \t]*$/.test(lead);
  const rest = source.slice(end, end + (lineEnd?.index ?? 0));
  if (!alone || !/^[ \t]*(?:#.*)?$/.test(rest)) return null;
  return span(lineStart, end + (lineEnd ? lineEnd.index + lineEnd[0].length : 0));
}
