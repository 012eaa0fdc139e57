import type { Rubric } from "../core/rubric/rubric.ts";
import type { RuleMeta } from "../core/rules/finding.ts";
import type { Page } from "./page.ts";

/** Everything that can be explained, in one list. */
export function explainList(page: Page, rubric: Rubric, metas: readonly RuleMeta[]): void {
  page.title(page.of(rubric.name));
  page.heading("explain/all-clauses");
  page.table(rubric.clauses.map((clause) => [clause.id, String(clause.max / 4), page.of(clause.title)]));
  page.heading("explain/all-rules");
  page.table(
    metas.map((meta) => [
      meta.id,
      meta.severity === "off" ? page.words("explain/off") : page.words(`severity/${meta.severity}`),
      page.of(meta.name),
    ]),
  );
}
