import type { Localised } from "../../messages/message.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import { type Stretch, stretchesOf } from "../../policy/parts.ts";
import { groupBy } from "../group.ts";
import { type PromisedValue, type PromiseKind, placed, promisesIn, type UnitPromise } from "./promises.ts";

const NAMES: Readonly<Record<PromiseKind, Localised>> = {
  warranty: { zh: "保修期", en: "Warranty period" },
  response: { zh: "投诉响应时间", en: "Complaint response time" },
  resolution: { zh: "投诉解决期限", en: "Time to settle a complaint" },
  fee: { zh: "收费", en: "Fee" },
};

type PromiseGroups = ReadonlyMap<string, readonly PromisedValue[]>;

/** Promises of a set that are about the same thing, by what they are about. */
export function promiseGroups(documents: readonly PolicyDocument[]): PromiseGroups {
  const promises = documents.flatMap((document) =>
    promisesIn(document, 0, document.units.length)
      .filter(isNamed)
      .map((promise) => placed(promise, document)),
  );
  return groupBy(promises, keyOf);
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

const COMPARABLE = new WeakMap<PolicyDocument, PromiseGroups>();

function comparable(document: PolicyDocument): PromiseGroups {
  const known = COMPARABLE.get(document);
  if (known) return known;
  const promises = stretchesOf(document, 0, document.units.length).flatMap((stretch) => {
    const find = () => singleValued(document, stretch);
    const own = stretch.memory ? stretch.memory.of(SINGLE, SINGLE, find) : find();
    return own.map((promise) => placed(promise, document, stretch.firstUnit));
  });
  const made = groupBy(promises, keyOf);
  COMPARABLE.set(document, made);
  return made;
}

/** A question to a part's memory. */
const SINGLE = {};

/**
 * Of each section the first promise about a thing, where it gives no other value for the same thing. Units are counted
 * from the first of the stretch.
 */
function singleValued(document: PolicyDocument, { firstUnit, endUnit }: Stretch): readonly UnitPromise[] {
  const promises = promisesIn(document, firstUnit, endUnit).filter(isNamed);
  const sections = groupBy(promises, (promise) => `${document.units[promise.unitIndex]?.heading}|${keyOf(promise)}`);
  return [...sections.values()].flatMap(([first, ...rest]) =>
    first && rest.every((other) => !differs(first, other))
      ? [{ ...first, unitIndex: first.unitIndex - firstUnit }]
      : [],
  );
}

function isNamed({ subject }: UnitPromise): boolean {
  return subject !== "?";
}

function keyOf({ kind, subject, unit }: UnitPromise | PromisedValue): string {
  return `${kind}|${subject}|${unit}`;
}

/** Twelve months are a year: units convert with a small error. */
export function differs(a: Pick<PromisedValue, "quantity">, b: Pick<PromisedValue, "quantity">): boolean {
  return Math.abs(a.quantity - b.quantity) > 0.03 * Math.max(a.quantity, b.quantity);
}

export function promiseName(promise: PromisedValue): Localised {
  const name = NAMES[promise.kind];
  if (promise.subject === "" || promise.subject === "投诉") return name;
  if (promise.kind === "fee") return { zh: promise.subject, en: promise.subject };
  return { zh: `${promise.subject}${name.zh}`, en: `${name.en} (${promise.subject})` };
}
