import type { PolicyDocument } from "../policy/document.ts";
import type { Placed, Span } from "../span.ts";
import type { Located } from "../yaml/located.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { requireMembers } from "../yaml/shape.ts";
import { certificateProblems, recordSpan } from "./certificates.ts";
import type { Config, EvidenceRecord } from "./config.ts";
import { placesOf } from "./places.ts";
import { type RecordMembers, recordList } from "./shape.ts";
import type { StandardNames } from "./standardNames.ts";
import { unknownName } from "./unknownName.ts";

/** Records of one file. */
export interface FileRecords {
  readonly records: readonly EvidenceRecord[];
  readonly problems: readonly FileProblem[];
  /** Where every value stands, by dotted path. */
  readonly places: ReadonlyMap<string, Span>;
}

const NONE: FileRecords = { records: [], problems: [], places: new Map() };
const KNOWN = new WeakMap<PolicyDocument, FileRecords>();

/** What a policy's front matter lists under `evidence`, in the same form as the configuration. */
export function documentRecords(document: PolicyDocument): FileRecords {
  const node = document.frontMatter?.evidence;
  if (!node) return NONE;
  const known = KNOWN.get(document);
  if (known) return known;
  const problems: FileProblem[] = [];
  const entries = recordList(node, "evidence", { file: document.path, problems }) ?? [];
  const records = entries.flatMap((entry) => readRecord(entry, problems));
  const read = { records, problems, places: placesOf(node) };
  KNOWN.set(document, read);
  return read;
}

/** All records of a set: the configuration's, then the policies'. */
export function recordsOf(set: {
  readonly config: Config | null;
  readonly documents: readonly PolicyDocument[];
}): readonly EvidenceRecord[] {
  return [...(set.config?.evidence ?? []), ...set.documents.flatMap((document) => documentRecords(document).records)];
}

export function readRecord(entry: Located<RecordMembers>, problems: FileProblem[]): readonly EvidenceRecord[] {
  const { clause, element, file, issued, validUntil, grade } = entry.value;
  requireMembers(entry.value, ["clause", "file"], entry, problems);
  if (!clause || !file) return [];
  const record = {
    from: entry.file,
    clause,
    element: element?.value ?? null,
    file,
    issued: issued ?? null,
    validUntil: validUntil ?? null,
    grade: grade?.value ?? null,
  };
  return [record];
}

/** Clauses and elements that the standard does not have, and certificates that are not what their element asks for. */
export function recordProblems(
  { records, places }: Pick<FileRecords, "records" | "places">,
  standard: StandardNames,
): readonly FileProblem[] {
  const ids = standard.clauses.map((clause) => clause.id);
  return records.flatMap((record) => {
    const clause = standard.clauses.find(({ id }) => id === record.clause.value);
    if (!clause) return [unknownName("config/evidence-clause", record.clause, ids)];
    if (record.element === null) return [];
    const element = clause.elements.find(({ id }) => id === record.element);
    if (element) return element.certificate ? certificateProblems(places, record, element.certificate) : [];
    const place: Placed<string> = { value: record.element, span: recordSpan(places, record, "element") };
    const elements = clause.elements.map(({ id }) => id);
    return [unknownName("config/evidence-element", place, elements)];
  });
}
