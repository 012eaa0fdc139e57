import type { Rubric } from "../rubric/rubric.ts";
import { contains, overlaps } from "../span.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group.ts";

/**
 * One span, one cause, one finding: what a coverage finding already says of a passage is not said again by a law rule
 * about the same clause, nor by a document rule about the same words. The folded ones stay as related places.
 */
export function foldSharedCauses(findings: readonly Finding[], rubric: Rubric): readonly Finding[] {
  const clausesOf = new Map(rubric.lawTerms.map((term) => [`law/${term.id}`, term.clauses]));
  const hosts = findings.filter(isPassageFinding);
  const byFile = groupBy(hosts, (host) => host.file);
  const guests = new Map<Finding, Finding[]>();
  const rest: Finding[] = [];
  for (const finding of findings) {
    const host = byFile.get(finding.file)?.find((candidate) => sharesCause(candidate, finding, clausesOf));
    if (host) guests.set(host, [...(guests.get(host) ?? []), finding]);
    else rest.push(finding);
  }
  return rest.map((finding) => {
    const own = guests.get(finding);
    if (!own) return finding;
    const related = own.map((guest) => ({
      rule: guest.rule,
      file: guest.file,
      span: guest.span,
      message: guest.message,
    }));
    return { ...finding, related: [...finding.related, ...related] };
  });
}

/** Coverage findings that stand on a passage, and law findings: both may take in a weaker finding about the same words. */
function isPassageFinding(finding: Finding): boolean {
  return isCoverage(finding) || finding.rule.startsWith("law/");
}

function isCoverage(finding: Finding): boolean {
  return finding.message.id === "coverage/deferred" || finding.message.id === "coverage/contradicted";
}

function sharesCause(host: Finding, guest: Finding, clausesOf: ReadonlyMap<string, readonly string[]>): boolean {
  if (host === guest) return false;
  if (guest.rule === "document/placeholder") return overlaps(host.span, guest.span);
  const clauses = clausesOf.get(guest.rule);
  if (!clauses || !isCoverage(host) || host.clause === null) return false;
  return clauses.includes(host.clause) && contains(host.span, guest.span);
}
