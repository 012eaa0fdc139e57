import { localised } from "../../messages/message.ts";
import { differs, promiseGroups, promiseName } from "../../rules/consistency/promiseGroups.ts";
import type { PromisedValue } from "../../rules/consistency/promises.ts";
import type { Finding } from "../../rules/finding.ts";
import { toldFinding } from "../jsonFinding.ts";
import type { JsonChange, JsonPromiseChange, JsonSetSince } from "../jsonTypes.ts";
import type { ReportSet } from "../reportInput.ts";

/**
 * What has changed in a set; `before` is the same set at an earlier revision, judged by today's program and as of the same
 * day, so that every difference comes from the files. Null where there was no such set.
 */
export function compareSets(before: ReportSet | null, after: ReportSet): JsonSetSince {
  const newFindings = fresh(after, before);
  const fixedFindings = before ? fresh(before, after).map((finding) => toldFinding(finding, before, after.locale)) : [];
  const findings = {
    newFindings: newFindings.map((finding) => after.fingerprints.get(finding) ?? ""),
    fixedFindings,
  };
  if (!before) return { before: null, why: "new-set", sections: [], clauses: [], promises: [], ...findings };
  const promises = promiseChanges(before, after);
  if (before.assessment.rubric.digest !== after.assessment.rubric.digest) {
    return { before: null, why: "other-standard", sections: [], clauses: [], promises, ...findings };
  }
  const { points, applicable, value, strict, verdict } = before.assessment.score;
  return {
    before: { points: points / 4, applicable: applicable / 4, value, strict, verdict },
    sections: sectionChanges(before, after),
    clauses: clauseChanges(before, after),
    promises,
    ...findings,
  };
}

/** Findings of one set that the other does not have. */
function fresh(set: ReportSet, other: ReportSet | null): readonly Finding[] {
  const known = new Set(other?.findings.map((finding) => other.fingerprints.get(finding)));
  return set.findings.filter((finding) => !known.has(set.fingerprints.get(finding)));
}

function sectionChanges(before: ReportSet, after: ReportSet): readonly JsonChange[] {
  const old = new Map(before.assessment.sections.map((entry) => [entry.section.id, entry]));
  return after.assessment.sections.flatMap((entry): JsonChange[] => {
    const was = old.get(entry.section.id);
    if (!was || (was.points === entry.points && was.max === entry.max)) return [];
    return [
      {
        id: entry.section.id,
        title: localised(entry.section.title, after.locale),
        before: { points: was.points / 4, max: was.max / 4 },
        after: { points: entry.points / 4, max: entry.max / 4 },
      },
    ];
  });
}

function clauseChanges(before: ReportSet, after: ReportSet): JsonSetSince["clauses"] {
  const old = new Map(before.assessment.clauses.map((entry) => [entry.clause.id, entry]));
  return after.assessment.clauses.flatMap((entry) => {
    const was = old.get(entry.clause.id);
    if (!was || (was.points === entry.points && was.max === entry.max && was.status === entry.status)) return [];
    return [
      {
        id: entry.clause.id,
        title: localised(entry.clause.title, after.locale),
        before: { points: was.points / 4, max: was.max / 4, status: was.status },
        after: { points: entry.points / 4, max: entry.max / 4, status: entry.status },
      },
    ];
  });
}

/** Promises that are made in both and no longer have the same values. */
function promiseChanges(before: ReportSet, after: ReportSet): readonly JsonPromiseChange[] {
  const old = promiseGroups(before.assessment.set.documents);
  return [...promiseGroups(after.assessment.set.documents)].flatMap(([key, group]): JsonPromiseChange[] => {
    const was = distinct(old.get(key) ?? []);
    const is = distinct(group);
    const [first] = is;
    if (!first || was.length === 0 || sameValues(was, is)) return [];
    const place = ({ document, span }: PromisedValue, { sources }: ReportSet) => sources.place(document.path, span);
    return [
      {
        promise: localised(promiseName(first), after.locale),
        before: was.map((promise) => place(promise, before)),
        after: is.map((promise) => place(promise, after)),
      },
    ];
  });
}

/** The first place of each value. */
function distinct(group: readonly PromisedValue[]): readonly PromisedValue[] {
  const found: PromisedValue[] = [];
  for (const promise of group) if (found.every((other) => differs(other, promise))) found.push(promise);
  return found;
}

function sameValues(a: readonly PromisedValue[], b: readonly PromisedValue[]): boolean {
  const within = (some: readonly PromisedValue[], all: readonly PromisedValue[]) =>
    some.every((one) => all.some((other) => !differs(one, other)));
  return within(a, b) && within(b, a);
}
