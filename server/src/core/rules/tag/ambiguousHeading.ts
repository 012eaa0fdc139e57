import { message } from "../../messages/catalogue.ts";
import type { ClauseTag, Heading, PolicyDocument } from "../../policy/document.ts";
import type { DocumentRule } from "../rule.ts";
import { isTagged, referenceTo } from "./reference.ts";
import { referenceFix } from "./referenceFix.ts";

export const ambiguousHeading: DocumentRule = {
  meta: {
    id: "tag/ambiguous-heading",
    severity: "error",
    name: { zh: "同名标题不止一个", en: "Ambiguous heading" },
    why: {
      zh: "文档里有几个同名标题，不知道标签指的是哪一个。",
      en: "The document has several headings with this text, so it is not clear which one the tag means.",
    },
    remedy: {
      zh: "写成“上级标题 > 标题”，例如“售后 > 联系我们”。",
      en: "Write `Parent > Child`, for example `售后 > 联系我们`.",
    },
  },
  *findIn(document) {
    for (const tag of document.tags) {
      if (tag.resolution.kind !== "ambiguous-heading") continue;
      const { length: count } = tag.resolution.headings;
      const shown = tag.resolution.headings.slice(0, MOST_SHOWN);
      const candidates = shown.flatMap((index) => document.headings[index] ?? []);
      const paths = candidates.map((heading) => headingPath(document, heading));
      const distinct = candidates.flatMap((heading) => freeReference(document, tag, heading) ?? []);
      yield {
        message: message("tag/ambiguous-heading", {
          heading: tag.target,
          count,
          example: distinct[0] ?? paths[0] ?? "",
        }),
        file: document.path,
        span: tag.targetSpan,
        clause: tag.clause,
        related: candidates.map((heading, index) => ({
          file: document.path,
          span: heading.textSpan,
          message: message("tag/ambiguous-heading/candidate", { path: paths[index] ?? heading.text }),
        })),
        fixes: distinct.map((path) => referenceFix(document, tag.targetSpan, path, false)),
      };
    }
  },
};

/** Places and fixes that are offered; a list of hundreds helps nobody choose. */
const MOST_SHOWN = 20;

/** A reference that means this heading alone, null where there is none or the clause is tagged with it already. */
function freeReference(document: PolicyDocument, tag: ClauseTag, heading: Heading): string | null {
  return isTagged(document.tags, tag.clause, heading.index) ? null : referenceTo(document, heading);
}

function headingPath(document: PolicyDocument, heading: Heading): string {
  const parent = document.headings[heading.parent];
  return parent ? `${parent.text} > ${heading.text}` : heading.text;
}
