import { findLawTerms } from "../../src/core/detect/lawTerms.ts";
import type { Rubric } from "../../src/core/rubric/rubric.ts";
import type { LabelledSet } from "../training/corpus.ts";
import { type Quality, qualityOf } from "./measures.ts";

/** Hits of the pattern rules against the labelled terms of the sets: same rule, and words that overlap. */
export function lawQuality(sets: readonly LabelledSet[], rubric: Rubric): Quality {
  const patterns = new Set(rubric.lawTerms.filter((rule) => rule.kind === "pattern").map((rule) => rule.id));
  return qualityOf(sets.flatMap((set) => decisionsOf(set, rubric, patterns)));
}

function decisionsOf(set: LabelledSet, rubric: Rubric, patterns: ReadonlySet<string>) {
  return set.documents.flatMap((document) => {
    const wanted = set.terms
      .filter((term) => term.document === document.path && patterns.has(term.rule))
      .map((term) => ({ ...term, start: document.source.indexOf(term.quote), found: false }));
    const hits = findLawTerms(document, rubric).filter((hit) => patterns.has(hit.term.id));
    const decisions = hits.map((hit) => {
      const term = wanted.find(
        ({ rule, start, quote }) =>
          rule === hit.term.id && start < hit.span.end && hit.span.start < start + quote.length,
      );
      const repeated = term?.found ?? false;
      if (term) term.found = true;
      return { decided: !repeated, right: term !== undefined && !repeated };
    });
    return [...decisions, ...wanted.filter((term) => !term.found).map(() => ({ decided: false, right: true }))];
  });
}
