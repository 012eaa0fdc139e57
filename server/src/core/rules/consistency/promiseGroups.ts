import type { Localised } from "../../messages/message.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import { groupBy } from "../group.ts";
import { type PromisedValue, type PromiseKind, promisesOf } from "./promises.ts";

const NAMES: Readonly<Record<PromiseKind, Localised>> = {
  warranty: { zh: "保修期", en: "Warranty period" },
  response: { zh: "投诉响应时间", en: "Complaint response time" },
  resolution: { zh: "投诉解决期限", en: "Time to settle a complaint" },
  fee: { zh: "收费", en: "Fee" },
};

type PromiseGroups = ReadonlyMap<string, readonly PromisedValue[]>;

/** Promises of a set that are about the same thing, by what they are about. */
export function promiseGroups(documents: readonly PolicyDocument[]): PromiseGroups {
  return joined(documents.map(keyedPromises));
}

/**
 * Promises that can be sides of a conflict, by what they are about and apart by documents: the lists of a document that
 * has not changed are the same objects. A section that gives several values for one thing lists tiers.
 */
export function comparableGroups(
  documents: readonly PolicyDocument[],
): ReadonlyMap<string, readonly (readonly PromisedValue[])[]> {
  const groups = new Map<string, (readonly PromisedValue[])[]>();
  for (const document of documents) {
    for (const [key, promises] of comparable(document)) {
      if (promises.length === 0) continue;
      const group = groups.get(key);
      if (group) group.push(promises);
      else groups.set(key, [promises]);
    }
  }
  return groups;
}

function joined(parts: readonly PromiseGroups[]): PromiseGroups {
  const groups = new Map<string, PromisedValue[]>();
  for (const part of parts) {
    for (const [key, promises] of part) {
      const group = groups.get(key);
      if (group) for (const promise of promises) group.push(promise);
      else groups.set(key, [...promises]);
    }
  }
  return groups;
}

const COMPARABLE = new WeakMap<PolicyDocument, PromiseGroups>();

function comparable(document: PolicyDocument): PromiseGroups {
  const known = COMPARABLE.get(document);
  if (known) return known;
  const made = new Map([...keyedPromises(document)].map(([key, promises]) => [key, singleValued(promises)]));
  COMPARABLE.set(document, made);
  return made;
}

/** Of each section the first promise, where it gives no other value for the same thing. */
function singleValued(promises: readonly PromisedValue[]): readonly PromisedValue[] {
  return [...groupBy(promises, (promise) => promise.heading).values()].flatMap((section) => {
    const [first, ...rest] = section;
    return first && rest.every((other) => !differs(first, other)) ? [first] : [];
  });
}

const KEYED = new WeakMap<PolicyDocument, PromiseGroups>();

/** Promises of one document by what they are about; an edit elsewhere leaves them as they are. */
function keyedPromises(document: PolicyDocument): PromiseGroups {
  const known = KEYED.get(document);
  if (known) return known;
  const promises = promisesOf(document).filter((promise) => promise.subject !== "?");
  const keyed = groupBy(promises, (promise) => `${promise.kind}|${promise.subject}|${promise.unit}`);
  KEYED.set(document, keyed);
  return keyed;
}

/** Twelve months are a year: units convert with a small error. */
export function differs(a: PromisedValue, b: PromisedValue): boolean {
  return Math.abs(a.quantity - b.quantity) > 0.03 * Math.max(a.quantity, b.quantity);
}

export function promiseName(promise: PromisedValue): Localised {
  const name = NAMES[promise.kind];
  if (promise.subject === "" || promise.subject === "投诉") return name;
  if (promise.kind === "fee") return { zh: promise.subject, en: promise.subject };
  return { zh: `${promise.subject}${name.zh}`, en: `${name.en} (${promise.subject})` };
}
