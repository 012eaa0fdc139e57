import type { Placed } from "../span.ts";
import { fileProblem } from "../yaml/located.ts";
import { nearest } from "../yaml/nearest.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { type CertificateTerms, certificateProblems, recordSpan } from "./certificates.ts";
import type { Config } from "./config.ts";

/** What a configuration refers to in its standard; every `Rubric` is one. */
export interface StandardNames {
  /** Points of 100. */
  readonly pass: number;
  readonly clauses: readonly { readonly id: string; readonly elements: readonly NamedElement[] }[];
  readonly vocabulary: readonly { readonly id: string }[];
}

interface NamedElement {
  readonly id: string;
  readonly certificate: CertificateTerms | null;
}

/**
 * What in a configuration does not fit its standard: a target below the pass mark, clauses and elements of records, and
 * concepts that do not exist. Claims of `notApplicable` are judged by the rule of that name.
 */
export function checkConfig(config: Config, standard: StandardNames): readonly FileProblem[] {
  return [
    ...targetProblems(config, standard),
    ...recordProblems(config, standard),
    ...conceptProblems(config, standard),
  ];
}

function targetProblems({ target, places, standard: name }: Config, standard: StandardNames): readonly FileProblem[] {
  if (target === null || target >= standard.pass) return [];
  const words = { found: String(target), expected: String(standard.pass) };
  return [fileProblem("target", places.get("target") ?? name.span, "config/target-below-pass", words)];
}

function recordProblems(config: Config, standard: StandardNames): readonly FileProblem[] {
  const ids = standard.clauses.map((clause) => clause.id);
  return config.evidence.flatMap((record) => {
    const clause = standard.clauses.find(({ id }) => id === record.clause.value);
    if (!clause) return [unknown("config/evidence-clause", record.clause, ids)];
    const elements = clause.elements.map((element) => element.id);
    if (record.element === null) return [];
    const element = clause.elements.find(({ id }) => id === record.element);
    if (element) return element.certificate ? certificateProblems(config, record, element.certificate) : [];
    const place = { value: record.element, span: recordSpan(config, record, "element") };
    return [unknown("config/evidence-element", place, elements)];
  });
}

function conceptProblems(config: Config, standard: StandardNames): readonly FileProblem[] {
  const ids = standard.vocabulary.map((concept) => concept.id);
  return config.vocabulary
    .filter(({ concept }) => !ids.includes(concept.value))
    .map(({ concept }) => unknown("config/vocabulary-concept", concept, ids, false));
}

function unknown(code: string, place: Placed<string>, names: readonly string[], list = true): FileProblem {
  return fileProblem("", place.span, code, {
    found: place.value,
    nearest: nearest(place.value, names),
    ...(list && names.length <= 12 ? { expected: names.join(", ") } : {}),
  });
}
