import type { ClauseAssessment, ElementAssessment } from "../../assessment/assessment.ts";
import { message } from "../../messages/catalogue.ts";
import { clausePlace } from "../places.ts";
import type { Report, RuleContext } from "../rule.ts";
import { skeletonFixes } from "./skeletonFix.ts";

/** Message arguments that every coverage finding shares. */
export function elementArguments(entry: ClauseAssessment, item: ElementAssessment) {
  return {
    clause: entry.clause.id,
    title: entry.clause.title,
    element: item.element.name,
    points: item.element.max / 4,
    fix: item.element.fix,
    lacks: item.verdict.lacks ?? "",
  };
}

/** Elements that are missing or deferred, of one kind, in clauses that have a scope. */
export function* openItems(
  context: RuleContext,
  kind: "disclosure" | "practice",
): Iterable<{ entry: ClauseAssessment; item: ElementAssessment }> {
  for (const entry of context.assessment.clauses) {
    for (const item of entry.elements) {
      const open = item.verdict.outcome === "missing" || item.verdict.outcome === "deferred";
      if (open && item.element.kind === kind) yield { entry, item };
    }
  }
}

/** A deferred element is reported on its evidence, a missing one on the heading of the clause's first scope. */
export function openElementReport(entry: ClauseAssessment, item: ElementAssessment): Report | null {
  const { verdict } = item;
  const args = elementArguments(entry, item);
  const first = entry.scopes[0];
  const fixes = first ? skeletonFixes(entry.clause, first.document, first.scope) : [];
  const base = { clause: entry.clause.id, element: item.element.id, fixes };
  const [evidence, ...others] = verdict.evidence;
  if (verdict.outcome === "deferred" && evidence) {
    return {
      ...base,
      message: message("coverage/deferred", args),
      file: evidence.document.path,
      span: evidence.span,
      related: others.map((other) => ({
        file: other.document.path,
        span: other.span,
        message: message("coverage/also-deferred"),
      })),
    };
  }
  const place = clausePlace(entry);
  if (!place) return null;
  const near = verdict.nearest;
  return {
    ...base,
    ...place,
    message: message("coverage/missing", args),
    related: near
      ? [{ file: near.document.path, span: near.span, message: message("coverage/nearest", { lacks: args.lacks }) }]
      : [],
  };
}
