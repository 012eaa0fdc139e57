import type { CheckedSet } from "../../server/src/core/index.ts";
import { withoutTabStops } from "../../server/src/core/rubric/tabStops.ts";
import { applyEdits } from "../../server/src/core/rules/edits.ts";
import type { Finding, Fix } from "../../server/src/core/rules/finding.ts";

type Files = Readonly<Record<string, string>>;

/** The files after a fix; tab stops keep their hints. */
export function applyFix(files: Files, fix: Fix, fill: (text: string) => string = withoutTabStops): Files {
  const next: Record<string, string> = { ...files };
  for (const file of new Set(fix.edits.map((edit) => edit.file))) {
    const own = fix.edits.filter((edit) => edit.file === file);
    const plain = own.map((edit) => (edit.snippet ? { ...edit, text: fill(edit.text) } : edit));
    next[file] = applyEdits(files[file] ?? "", plain);
  }
  return next;
}

/** What makes two findings the same problem: an element that is contradicted or missing is one problem of its clause. */
function problemOf({ rule, clause, element, file }: Finding): string {
  return rule.startsWith("coverage/") ? `coverage ${clause}/${element}` : `${rule} ${clause} ${file}`;
}

export function isGone(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const same = (other: Finding) =>
    other.rule === finding.rule &&
    other.file === finding.file &&
    other.clause === finding.clause &&
    other.element === finding.element;
  return after.filter(same).length < before.filter(same).length;
}

/**
 * Errors that are there only after a fix. What a clause lacks is said once it is tagged and its standard can be read, and
 * what stood folded into a finding is said once that is gone: neither is new.
 */
export function newErrors(before: CheckedSet, after: CheckedSet): readonly string[] {
  const known = before.result.findings.map(problemOf);
  const folded = new Set(before.result.findings.flatMap(({ related }) => related.flatMap(({ rule }) => rule ?? [])));
  return after.result.findings
    .filter(({ severity, rule, clause }) => {
      if (severity !== "error" || folded.has(rule)) return false;
      const judged = before.assessment.clauses.some(
        (entry) => entry.clause.id === clause && entry.status !== "untagged",
      );
      return !rule.startsWith("coverage/") || judged;
    })
    .map(problemOf)
    .filter((problem) => {
      const at = known.indexOf(problem);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
}
