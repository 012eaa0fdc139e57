import type { ServiceManager } from "../config/config.ts";
import type { Rubric } from "../rubric/rubric.ts";
import type { ClauseAssessment, Score, SectionAssessment, Verdict } from "./assessment.ts";

/** Points of each section: the sums over its clauses, so that the ledger always adds up. */
export function scoreSections(rubric: Rubric, clauses: readonly ClauseAssessment[]): readonly SectionAssessment[] {
  return rubric.sections.map((section) => {
    const own = clauses.filter((entry) => entry.clause.section === section.id);
    return { section, points: sum(own, (entry) => entry.points), max: sum(own, (entry) => entry.max) };
  });
}

/**
 * The score of a set: stated points against the points that apply, scaled to 100 (clause 10.1) and compared exactly;
 * only what is shown is rounded, and always down, so that 89.96 never reads as 90.
 */
export function scoreSet(
  rubric: Rubric,
  clauses: readonly ClauseAssessment[],
  configuredTarget: number | null,
  manager: ServiceManager | null,
  asOf: string,
): Score {
  const points = sum(clauses, (entry) => entry.points);
  const applicable = sum(clauses, (entry) => entry.max);
  const strictPoints = sum(clauses, (entry) => (entry.points === entry.max ? entry.max : 0));
  const target = configuredTarget ?? rubric.pass;
  const serviceManager = managerState(manager, asOf);
  return {
    points,
    applicable,
    value: shownScore(points, applicable),
    strict: shownScore(strictPoints, applicable),
    target,
    verdict: decideVerdict(reaches(points, applicable, target), rubric.needsServiceManager, serviceManager),
    serviceManager,
  };
}

/** Points of 100, floored to one decimal; null when nothing applies. Integer arithmetic up to the last division. */
export function shownScore(points: number, applicable: number): number | null {
  return applicable === 0 ? null : Math.floor((points * 1000) / applicable) / 10;
}

/** Whether `points` of `applicable` reach `target` of 100. Exact for targets of up to three decimals. */
export function reaches(points: number, applicable: number, target: number): boolean {
  return applicable > 0 && points * 100_000 >= Math.round(target * 1000) * applicable;
}

/** Clause 10.2 asks for a certified after-sales service manager; a certificate is valid through its last day. */
export function managerState(manager: ServiceManager | null, asOf: string): Score["serviceManager"] {
  if (!manager?.name || !manager.certificate || !manager.validUntil) return "missing";
  return manager.validUntil < asOf ? "expired" : "valid";
}

function decideVerdict(reached: boolean, needsManager: boolean, manager: Score["serviceManager"]): Verdict {
  if (!reached) return "below-target";
  if (needsManager && manager === "missing") return "no-service-manager";
  if (needsManager && manager === "expired") return "service-manager-expired";
  return "meets";
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
