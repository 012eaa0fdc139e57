import type { Localised } from "../messages/message.ts";
import { isDate } from "../policy/isDate.ts";
import type { Span } from "../span.ts";
import { fileProblem } from "../yaml/located.ts";
import { nearest } from "../yaml/nearest.ts";
import type { FileProblem } from "../yaml/problem.ts";
import type { EvidenceRecord } from "./config.ts";

/** What a certificate has to be, as the element that asks for it says. */
export interface CertificateTerms {
  /** Years from the day of issue that it holds at most. */
  readonly years: number;
  /** From the lowest up, with the points of 100 each takes; empty where every grade is taken. */
  readonly grades: readonly { readonly name: Localised; readonly from: number }[];
}

/** What is wrong with a record of an element that asks for a certificate: its grade, a missing end, too long a term. */
export function certificateProblems(
  places: ReadonlyMap<string, Span>,
  record: EvidenceRecord,
  { years, grades }: CertificateTerms,
): readonly FileProblem[] {
  const { grade, issued, validUntil } = record;
  const at = (member: string) => recordSpan(places, record, member);
  const problems: FileProblem[] = [];
  if (grade !== null && grades.length > 0 && !isGrade(grade, grades)) {
    const names = grades.flatMap(({ name }) => [name.zh, name.en]);
    problems.push(
      fileProblem("", at("grade"), "config/evidence-grade", {
        found: grade,
        expected: grades.map(({ name, from }) => `${name.zh} (≥ ${from})`).join(", "),
        nearest: nearest(grade, names),
      }),
    );
  }
  if (validUntil === null) problems.push(fileProblem("", at("clause"), "config/evidence-until"));
  const latest = issued === null ? null : yearsLater(issued.value, years);
  if (validUntil && latest !== null && validUntil.value > latest) {
    const words = { found: validUntil.value, expected: latest };
    problems.push(fileProblem("", validUntil.span, "config/evidence-term", words));
  }
  return problems;
}

/** A grade by its name in either language, or by points that are enough for one. */
function isGrade(written: string, grades: CertificateTerms["grades"]): boolean {
  const points = /^\d{1,3}(?:\.\d+)?$/.test(written) ? Number(written) : null;
  if (points !== null) return points <= 100 && points >= (grades[0]?.from ?? 0);
  return grades.some(({ name }) => name.zh === written || name.en === written);
}

/** The day some years after an ISO date; the 29th of February becomes the 28th in a year that has none. */
function yearsLater(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, "0");
  const day = `${year}${date.slice(4)}`;
  return isDate(day) ? day : `${year}-02-28`;
}

/** The value of a record's member; that of its clause where the member is absent. */
export function recordSpan(places: ReadonlyMap<string, Span>, { clause }: EvidenceRecord, member: string): Span {
  for (const [at, where] of places) {
    if (where.start !== clause.span.start || !at.endsWith(".clause")) continue;
    return places.get(at.replace(/clause$/, member)) ?? clause.span;
  }
  return clause.span;
}
