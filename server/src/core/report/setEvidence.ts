import type { Assessment, ClauseAssessment } from "../assessment/assessment.ts";
import { type RecordState, recordState } from "../rules/evidence/recordState.ts";

/** What of a set's points is backed by records. Records show a practice; they never change an outcome or the score. */
export interface SetEvidence {
  /** Quarter points. */
  readonly points: number;
  /** By section id. */
  readonly sections: ReadonlyMap<string, number>;
  /** By clause id; clauses without a record are not in it. */
  readonly clauses: ReadonlyMap<string, ClauseEvidence>;
}

export interface ClauseEvidence {
  /** Quarter points of the stated elements that a record in force backs. */
  readonly points: number;
  readonly records: readonly ShownRecord[];
}

export interface ShownRecord {
  /** As written. */
  readonly file: string;
  /** Null where the record is for the whole clause. */
  readonly element: string | null;
  readonly validUntil: string | null;
  readonly grade: string | null;
  readonly state: RecordState;
}

type Exists = (fromFile: string, path: string) => boolean | null;

/** Null where the set names no records. */
export function setEvidence(assessment: Assessment, exists: Exists): SetEvidence | null {
  const clauses = new Map<string, ClauseEvidence>();
  const sections = new Map<string, number>();
  for (const entry of assessment.clauses) {
    if (entry.records.length === 0) continue;
    const evidence = clauseEvidence(entry, assessment.asOf, exists);
    clauses.set(entry.clause.id, evidence);
    sections.set(entry.clause.section, (sections.get(entry.clause.section) ?? 0) + evidence.points);
  }
  if (clauses.size === 0) return null;
  return { points: [...sections.values()].reduce((sum, points) => sum + points, 0), sections, clauses };
}

function clauseEvidence(entry: ClauseAssessment, asOf: string, exists: Exists): ClauseEvidence {
  const records = entry.records.map(
    (record): ShownRecord => ({
      file: record.file.value,
      element: record.element,
      validUntil: record.validUntil?.value ?? null,
      grade: record.grade,
      state: recordState(record, asOf, exists(record.from, record.file.value)),
    }),
  );
  const inForce = records.filter(({ state }) => state === "valid" || state === "expiring");
  const backs = (element: string) => inForce.some((record) => record.element === null || record.element === element);
  const backed = entry.elements.filter(({ element }) => backs(element.id));
  return { records, points: backed.reduce((sum, { points }) => sum + points, 0) };
}

/** How many records are in each state, those with none left out. */
export function recordCounts({ clauses }: SetEvidence): ReadonlyMap<RecordState, number> {
  const counts = new Map<RecordState, number>();
  for (const { records } of clauses.values()) {
    for (const { state } of records) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
