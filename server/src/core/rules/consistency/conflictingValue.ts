import { message } from "../../messages/catalogue.ts";
import type { Message } from "../../messages/message.ts";
import type { RelatedPlace } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { comparableGroups, differs, promiseName } from "./promiseGroups.ts";

/** One promise with different values in the set; every place is listed. */
export const conflictingValue: Rule = {
  meta: {
    id: "consistency/conflicting-value",
    severity: "warning",
    name: { zh: "前后说法不一", en: "Conflicting values" },
    why: {
      zh: "同一承诺（保修期、响应时间、某项收费）在不同地方写了不同的数，顾客会按对自己有利的主张。",
      en: "One promise (warranty, response time, a fee) has different values in different places; customers will rely on the better one.",
    },
    remedy: { zh: "核对后改成同一个说法。", en: "Decide on one value and use it everywhere." },
  },
  *find({ assessment }) {
    for (const places of comparableGroups(assessment.set.documents).values()) {
      const [first] = places;
      if (!first || !places.some((other) => differs(first, other))) continue;
      // A value that hundreds of documents give is worded once.
      const values = new Map<string, Message>();
      const related = places.map(({ document, span, written: value }): RelatedPlace => {
        const said = values.get(value) ?? message("consistency/conflicting-value/place", { value });
        values.set(value, said);
        return { file: document.path, span, message: said };
      });
      yield {
        message: message("consistency/conflicting-value", {
          subject: promiseName(first),
          values: [...values.keys()].join(" / "),
        }),
        file: first.document.path,
        span: first.span,
        related: related.slice(1),
      };
    }
  },
};
