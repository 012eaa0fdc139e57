import { message } from "../messages/catalogue.ts";
import { type Locale, localised, type Message } from "../messages/message.ts";
import type { Finding } from "../rules/finding.ts";
import { groupBy } from "../rules/group.ts";
import type { ReportSet } from "./reportInput.ts";

/** The gravest first. */
const SEVERITIES: readonly Finding["severity"][] = ["error", "warning", "info", "hint"];

type JoinedSet = Pick<ReportSet, "assessment" | "findings">;

/** Many clauses that nothing answers stand at one place and say the same: they are told in one breath. */
export function joinUntagged(set: JoinedSet): readonly Finding[] {
  const rank = (finding: Finding) => SEVERITIES.indexOf(finding.severity);
  const places = groupBy(set.findings, (finding) => `${finding.file}\n${finding.span.start}`);
  const sorted = [...places.values()].flatMap((findings) => [...findings].sort((a, b) => rank(a) - rank(b)));
  const groups = groupBy(sorted, (finding) =>
    finding.rule === "coverage/untagged-clause"
      ? `${finding.file}\n${finding.span.start}\n${finding.severity}`
      : finding,
  );
  return [...groups.values()].flatMap((findings) => {
    const [first] = findings;
    return first && findings.length > 2 ? [{ ...first, message: untaggedMessage(set, findings) }] : findings;
  });
}

function untaggedMessage(set: JoinedSet, findings: readonly Finding[]): Message {
  const clauses = findings.flatMap((finding) => set.assessment.rubric.clauseById.get(finding.clause ?? "") ?? []);
  const names = (locale: Locale) => clauses.map((clause) => `${clause.id} ${localised(clause.title, locale)}`);
  return message("report/untagged-clauses", {
    count: findings.length,
    points: clauses.reduce((sum, clause) => sum + clause.max, 0) / 4,
    clauses: { zh: names("zh-CN").join("、"), en: names("en").join(", ") },
  });
}
