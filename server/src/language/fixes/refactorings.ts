import { message } from "../../core/messages/catalogue.ts";
import { tagFix } from "../../core/rules/coverage/untaggedEvidence.ts";
import type { Fix } from "../../core/rules/finding.ts";
import { promotion, pseudoHeadings } from "../../core/rules/tag/promoteHeading.ts";
import type { Span } from "../../core/span.ts";
import type { LanguageContext } from "../context.ts";
import { clauseEntry } from "../places.ts";
import { claimFix } from "./claimEvidence.ts";

/**
 * What can be done at a place without a finding calling for it: make a pseudo-heading a heading, tag a section with what
 * it answers, claim a passage as evidence of what is missing in its section.
 */
export function refactorings(context: LanguageContext, at: Span): readonly Fix[] {
  const { document, set } = context;
  if (!document) return [];
  const promotions = pseudoHeadings(document)
    .filter(({ line }) => line.start <= at.end && at.start <= line.end)
    .flatMap(({ unit, text }): Fix[] => {
      const edits = promotion(document, unit);
      if (!edits) return [];
      return [{ kind: "promote-heading", title: message("fix/promote-heading", { text }), safe: false, edits }];
    });
  const tags = set.suggestions(document).flatMap((suggestion) => {
    const heading = document.headings[suggestion.heading];
    const entry = clauseEntry(set, suggestion.clause);
    if (!heading || !entry || at.start > heading.span.end || at.end < heading.span.start) return [];
    return tagFix(document, suggestion, entry.clause.title) ?? [];
  });
  return [...promotions, ...tags, ...claims(context, at.start)];
}

function claims({ document, set }: LanguageContext, offset: number): readonly Fix[] {
  if (!document) return [];
  const clauses = new Set(
    document.scopes.filter(({ span }) => span.start <= offset && offset <= span.end).map(({ clause }) => clause),
  );
  return [...clauses].flatMap((clause) =>
    (clauseEntry(set, clause)?.elements ?? []).flatMap(
      (item) => claimFix(document, offset, item, set.assessment.asOf) ?? [],
    ),
  );
}
