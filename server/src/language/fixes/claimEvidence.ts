import type { ElementAssessment } from "../../core/assessment/assessment.ts";
import { wholeGuards } from "../../core/detect/guards.ts";
import { passagesOf } from "../../core/detect/passage.ts";
import { lapsed } from "../../core/detect/validity.ts";
import { message } from "../../core/messages/catalogue.ts";
import type { PolicyDocument } from "../../core/policy/document.ts";
import type { Finding, Fix } from "../../core/rules/finding.ts";
import { span } from "../../core/span.ts";
import type { LiveSet } from "../context.ts";
import { clauseEntry } from "../places.ts";
import { placeComment, unitAt } from "./comment.ts";

/**
 * Marks the passage at an offset as the evidence of an element that was not found there. Null where a guard would not let
 * the claim count all the same: blanks, put-offs, negations, plans, copied text, a certificate that has lapsed by `asOf` (an
 * ISO date).
 */
export function claimFix(document: PolicyDocument, offset: number, item: ElementAssessment, asOf: string): Fix | null {
  const { element, verdict } = item;
  if (verdict.outcome !== "missing" || !isOpen(verdict.reason) || !canCount(document, offset)) return null;
  const unit = unitAt(document, offset);
  if (unit && lapsed([{ document, span: unit.span }], element, asOf) !== null) return null;
  const index = unit ? document.units.indexOf(unit) : -1;
  const comment = `<!-- clausemark-evidence ${element.clause}/${element.id} -->`;
  const placed = placeComment(document, offset, { "own-line": comment, inline: comment }, ({ after }) =>
    after.directives.some(
      (directive) =>
        directive.kind === "evidence" &&
        directive.clause === element.clause &&
        directive.element === element.id &&
        directive.firstUnit <= index &&
        index < directive.endUnit,
    ),
  );
  if (!placed) return null;
  return {
    kind: "claim-evidence",
    title: message("fix/claim-evidence", { element: element.name }),
    safe: false,
    edits: [{ file: document.path, span: span(placed.at, placed.at), text: placed.text, snippet: false }],
  };
}

/** A guard that decided would decide again. */
function isOpen(reason: ElementAssessment["verdict"]["reason"]): boolean {
  return reason === "absent" || reason === "incomplete" || reason === "off-topic";
}

function canCount(document: PolicyDocument, offset: number): boolean {
  const unit = unitAt(document, offset);
  const index = unit ? document.units.indexOf(unit) : -1;
  const passage = passagesOf(document, index, index + 1).find((candidate) => candidate.index === index);
  if (!passage || wholeGuards(passage).length > 0) return false;
  return !passage.facts.values.some(({ kind }) => kind === "placeholder" || kind === "deferral");
}

/** For a finding about a missing element: claim the passage that came nearest, wherever it stands. */
export function claimOf(set: LiveSet, finding: Finding): Fix | null {
  if (finding.clause === null || finding.element === null) return null;
  const item = clauseEntry(set, finding.clause)?.elements.find(({ element }) => element.id === finding.element);
  const near = item?.verdict.nearest;
  return item && near ? claimFix(near.document, near.span.start, item, set.assessment.asOf) : null;
}
