import { message } from "../../messages/catalogue.ts";
import type { Rule } from "../rule.ts";
import { comparableGroups, differs, promiseName, writtenValue } from "./promiseGroups.ts";

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
      const [first, ...others] = places;
      if (!first || !others.some((other) => differs(first, other))) continue;
      yield {
        message: message("consistency/conflicting-value", {
          subject: promiseName(first),
          values: [...new Set(places.map(writtenValue))].join(" / "),
        }),
        file: first.document.path,
        span: first.span,
        related: others.map((other) => ({
          file: other.document.path,
          span: other.span,
          message: message("consistency/conflicting-value/place", { value: writtenValue(other) }),
        })),
      };
    }
  },
};
