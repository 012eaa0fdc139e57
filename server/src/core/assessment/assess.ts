import type { Config, EvidenceRecord } from "../config/config.ts";
import { recordsOf } from "../config/records.ts";
import type { Judge } from "../detect/detect.ts";
import type { PlacedScope } from "../detect/verdict.ts";
import type { PolicyDocument } from "../policy/document.ts";
import type { Clause, Rubric } from "../rubric/rubric.ts";
import type {
  Assessment,
  ClauseAssessment,
  ClauseStatus,
  ElementAssessment,
  NotApplicable,
  PolicySet,
} from "./assessment.ts";
import { scoreSections, scoreSet } from "./score.ts";

/** Judges every clause of the rubric over the set's tagged scopes and adds up the points. `asOf` is an ISO date. */
export function assess(set: PolicySet, rubric: Rubric, judge: Judge, asOf: string): Assessment {
  const scopes = scopesByClause(set);
  const records = recordsByClause(set);
  const clauses = rubric.clauses.map((clause) =>
    assessClause(clause, scopes.get(clause.id) ?? [], set.config, records.get(clause.id) ?? [], judge),
  );
  return {
    set,
    rubric,
    asOf,
    sections: scoreSections(rubric, clauses),
    clauses,
    score: scoreSet(rubric, clauses, set.config?.target ?? null, set.config?.serviceManager ?? null, asOf),
    disclosures: countDisclosures(clauses),
  };
}

function scopesByClause(set: PolicySet): ReadonlyMap<string, readonly PlacedScope[]> {
  const byClause = new Map<string, PlacedScope[]>();
  for (const document of set.documents) {
    for (const placed of scopesOf(document)) {
      const list = byClause.get(placed.scope.clause);
      if (list) list.push(placed);
      else byClause.set(placed.scope.clause, [placed]);
    }
  }
  return byClause;
}

const PLACED = new WeakMap<PolicyDocument, readonly PlacedScope[]>();

/** An edit leaves those of the set's other documents as they are. */
function scopesOf(document: PolicyDocument): readonly PlacedScope[] {
  const known = PLACED.get(document) ?? document.scopes.map((scope) => ({ document, scope }));
  PLACED.set(document, known);
  return known;
}

function recordsByClause(set: PolicySet): ReadonlyMap<string, readonly EvidenceRecord[]> {
  const byClause = new Map<string, EvidenceRecord[]>();
  for (const record of recordsOf(set)) {
    byClause.set(record.clause.value, [...(byClause.get(record.clause.value) ?? []), record]);
  }
  return byClause;
}

function assessClause(
  clause: Clause,
  scopes: readonly PlacedScope[],
  config: Config | null,
  records: readonly EvidenceRecord[],
  judge: Judge,
): ClauseAssessment {
  const verdicts = scopes.length === 0 ? [] : judge.judge(clause, scopes);
  const stated = verdicts.some((verdict) => verdict.outcome === "stated");
  const notApplicable = clause.conditional && !stated ? excuse(clause, scopes, config, judge) : null;
  const elements = clause.elements.flatMap((element, index): ElementAssessment[] => {
    const verdict = verdicts[index];
    if (!verdict) return [];
    if (notApplicable) return [{ element, verdict: { ...verdict, outcome: "notApplicable" }, points: 0, max: 0 }];
    return [{ element, verdict, points: verdict.outcome === "stated" ? element.max : 0, max: element.max }];
  });
  let points = 0;
  for (const entry of elements) points += entry.points;
  return {
    clause,
    status: clauseStatus(elements, scopes.length > 0, notApplicable),
    scopes,
    points,
    max: notApplicable ? 0 : clause.max,
    elements,
    notApplicable,
    records,
  };
}

function excuse(
  clause: Clause,
  scopes: readonly PlacedScope[],
  config: Config | null,
  judge: Judge,
): NotApplicable | null {
  const claim = config?.notApplicable.find((entry) => entry.clause.value === clause.id);
  if (claim) return { by: "config", reason: claim.reason };
  const evidence = scopes.length > 0 ? judge.notApplicable(clause, scopes) : null;
  return evidence ? { by: "text", evidence } : null;
}

function clauseStatus(
  elements: readonly ElementAssessment[],
  tagged: boolean,
  notApplicable: NotApplicable | null,
): ClauseStatus {
  if (notApplicable) return "notApplicable";
  if (!tagged) return "untagged";
  const outcomes = elements.map((entry) => entry.verdict.outcome);
  if (outcomes.includes("contradicted")) return "contradicted";
  const stated = outcomes.filter((outcome) => outcome === "stated").length;
  if (stated === elements.length) return "covered";
  return stated > 0 ? "partial" : "uncovered";
}

/** Disclosures over the clauses that apply; those of an untagged clause count as not stated. */
function countDisclosures(clauses: readonly ClauseAssessment[]): { stated: number; total: number } {
  let stated = 0;
  let total = 0;
  for (const entry of clauses) {
    if (entry.status === "notApplicable") continue;
    total += entry.clause.elements.filter((element) => element.kind === "disclosure").length;
    stated += entry.elements.filter(
      (item) => item.element.kind === "disclosure" && item.verdict.outcome === "stated",
    ).length;
  }
  return { stated, total };
}
