import { message } from "../../messages/catalogue.ts";
import type { Localised } from "../../messages/message.ts";
import { groupBy } from "../group.ts";
import type { Rule } from "../rule.ts";
import { type PromisedValue, type PromiseKind, promisesOf } from "./promises.ts";

const NAMES: Readonly<Record<PromiseKind, Localised>> = {
  warranty: { zh: "保修期", en: "Warranty period" },
  response: { zh: "投诉响应时间", en: "Complaint response time" },
  resolution: { zh: "投诉解决期限", en: "Time to settle a complaint" },
  fee: { zh: "收费", en: "Fee" },
};

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
    const promises = assessment.set.documents.flatMap(promisesOf).filter((promise) => promise.subject !== "?");
    for (const group of groupBy(promises, (promise) => `${promise.kind}|${promise.subject}|${promise.unit}`).values()) {
      const places = singleValued(group);
      const [first, ...others] = places;
      if (!first || !others.some((other) => differs(first, other))) continue;
      yield {
        message: message("consistency/conflicting-value", {
          subject: subjectName(first),
          values: [...new Set(places.map(written))].join(" / "),
        }),
        file: first.document.path,
        span: first.span,
        related: others.map((other) => ({
          file: other.document.path,
          span: other.span,
          message: message("consistency/conflicting-value/place", { value: written(other) }),
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

/** Twelve months are a year: units convert with a small error. */
function differs(a: PromisedValue, b: PromisedValue): boolean {
  return Math.abs(a.quantity - b.quantity) > 0.03 * Math.max(a.quantity, b.quantity);
}

function written(promise: PromisedValue): string {
  return promise.document.source.slice(promise.span.start, promise.span.end);
}

function subjectName(promise: PromisedValue): Localised {
  const name = NAMES[promise.kind];
  if (promise.subject === "" || promise.subject === "投诉") return name;
  if (promise.kind === "fee") return { zh: promise.subject, en: promise.subject };
  return { zh: `${promise.subject}${name.zh}`, en: `${name.en} (${promise.subject})` };
}
