import { message } from "../../messages/catalogue.ts";
import { groupBy } from "../group.ts";
import type { Rule } from "../rule.ts";
import { differs, promiseGroups, promiseName, writtenValue } from "./promiseGroups.ts";
import type { PromisedValue } from "./promises.ts";

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
    for (const group of promiseGroups(assessment.set.documents).values()) {
      const places = singleValued(group);
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

/** A section that gives several values for one thing lists tiers; it is not a side of a conflict. */
function singleValued(group: readonly PromisedValue[]): readonly PromisedValue[] {
  const sections = groupBy(group, (promise) => `${promise.document.path}\n${promise.heading}`);
  return [...sections.values()].flatMap((section) => {
    const [first, ...rest] = section;
    return first && rest.every((other) => !differs(first, other)) ? [first] : [];
  });
}
