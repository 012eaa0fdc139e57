import type { LawTerm } from "../rubric/rubric.ts";
import { contains, overlaps, type Span } from "../span.ts";
import type { Finding } from "./finding.ts";

/**
 * One span, one cause, one finding: what a coverage finding already says of a passage is not said again by a law rule
 * about the same clause, nor by a document rule about the same words. The folded ones stay as related places.
 */
export function foldSharedCauses(
  findings: readonly Finding[],
  lawTerms: readonly Pick<LawTerm, "id" | "clauses">[],
): readonly Finding[] {
  const clausesOf = new Map(lawTerms.map((term) => [`law/${term.id}`, term.clauses]));
  const byFile = new Map<string, Hosts>();
  for (const host of findings.filter(isPassageFinding)) {
    const hosts = byFile.get(host.file) ?? new Hosts();
    byFile.set(host.file, hosts);
    hosts.add(host);
  }
  const guests = new Map<Finding, Finding[]>();
  const rest: Finding[] = [];
  for (const finding of findings) {
    const host = byFile
      .get(finding.file)
      ?.first(finding.span, (candidate) => sharesCause(candidate, finding, clausesOf));
    const known = host && guests.get(host);
    if (known) known.push(finding);
    else if (host) guests.set(host, [finding]);
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

/** Findings of one file by the stretches of text they touch: a policy may have tens of thousands. */
class Hosts {
  private readonly stretches = new Map<number, { readonly order: number; readonly host: Finding }[]>();
  private count = 0;

  add(host: Finding): void {
    const entry = { order: this.count++, host };
    for (const at of stretchesOf(host.span)) {
      const known = this.stretches.get(at);
      if (known) known.push(entry);
      else this.stretches.set(at, [entry]);
    }
  }

  /** Of those that touch the stretches of `span`, the first that fits. */
  first(span: Span, fits: (host: Finding) => boolean): Finding | undefined {
    const found = stretchesOf(span).flatMap((at) => this.stretches.get(at)?.find(({ host }) => fits(host)) ?? []);
    return found.toSorted((a, b) => a.order - b.order)[0]?.host;
  }
}

const STRETCH = 256;

function stretchesOf({ start, end }: Span): readonly number[] {
  const first = Math.floor(start / STRETCH);
  return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, at) => first + at);
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
