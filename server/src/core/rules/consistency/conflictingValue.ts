import { message } from "../../messages/catalogue.ts";
import type { Message } from "../../messages/message.ts";
import type { RelatedPlace } from "../finding.ts";
import type { DocumentFacts, Report, Rule } from "../rule.ts";
import { comparableGroups, differs, promiseName } from "./promiseGroups.ts";
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
  *find({ assessment, facts }) {
    const before = KNOWN.get(facts);
    const groups = new Map<string, Group>();
    KNOWN.set(facts, groups);
    for (const [key, parts] of comparableGroups(assessment.set.documents)) {
      const group = groupOf(parts, before?.get(key));
      groups.set(key, group);
      if (group.report) yield group.report;
    }
  },
};

/** Promises about one thing, with what is said of them. */
interface Group {
  /** By document. */
  readonly parts: readonly (readonly PromisedValue[])[];
  /** Where each of them stands, as a side of a conflict; null where there is none. */
  readonly places: readonly (readonly RelatedPlace[])[] | null;
  readonly said: Said;
  readonly report: Report | null;
}

/** A value that hundreds of documents give is worded once. */
type Said = Map<string, Message>;

/** Of a large set an edit concerns the promises of one document. */
const KNOWN = new WeakMap<DocumentFacts, ReadonlyMap<string, Group>>();

/** Values that are gone are forgotten with the others, from time to time. */
const MOST_SAID = 1000;

function groupOf(parts: Group["parts"], known: Group | undefined): Group {
  if (known && sameParts(known.parts, parts)) return known;
  const before = known && known.said.size <= MOST_SAID ? known : undefined;
  const said: Said = before?.said ?? new Map();
  const first = parts[0]?.[0];
  const values = new Set<string>();
  let conflict = false;
  for (const part of parts) {
    for (const promise of part) {
      values.add(promise.written);
      conflict ||= first !== undefined && differs(first, promise);
    }
  }
  if (!first || !conflict) return { parts, places: null, said, report: null };
  const places = parts.map((part, at) => {
    const same = before?.parts[at] === part ? before.places?.[at] : undefined;
    return same ?? part.map((promise) => placeOf(promise, said));
  });
  const report = {
    message: message("consistency/conflicting-value", {
      subject: promiseName(first),
      values: [...values].join(" / "),
    }),
    file: first.document.path,
    span: first.span,
    related: places.flat().slice(1),
  };
  return { parts, places, said, report };
}

function sameParts(a: Group["parts"], b: Group["parts"]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}

function placeOf({ document, span, written: value }: PromisedValue, said: Said): RelatedPlace {
  const known = said.get(value) ?? message("consistency/conflicting-value/place", { value });
  said.set(value, known);
  return { file: document.path, span, message: known };
}
