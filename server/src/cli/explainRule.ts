import { citation } from "../core/messages/law.ts";
import type { LawTerm, Rubric } from "../core/rubric/rubric.ts";
import type { RuleMeta } from "../core/rules/finding.ts";
import type { Page } from "./page.ts";

export function explainRule(page: Page, meta: RuleMeta): void {
  head(page, meta.id, meta.name, meta.severity);
  page.heading("explain/why");
  page.paragraph(meta.why);
  page.heading("explain/remedy");
  page.paragraph(meta.remedy);
}

/** A risky term: why, on which articles, and how to say it instead. */
export function explainLaw(page: Page, rubric: Rubric, term: LawTerm): void {
  head(page, `law/${term.id}`, term.name, term.severity);
  page.heading("explain/why");
  page.paragraph(term.message);
  page.heading("explain/basis");
  for (const { law: id, article } of term.basis) {
    const law = rubric.laws.get(id);
    if (!law) continue;
    const cited = page.of(citation(law.name, article));
    page.item(law.certainty === "read" ? cited : cited + page.bracketed(page.words("explain/unverified")));
  }
  if (term.clauses.length > 0) page.paragraph(page.words("explain/clauses", { clauses: term.clauses.join(", ") }));
  page.heading("explain/replacement");
  page.paragraph(term.replacement);
  if (term.bad.length > 0) {
    page.heading("explain/law-bad");
    for (const text of term.bad) page.item(text, "✗");
  }
  if (term.good.length > 0) {
    page.heading("explain/law-good");
    for (const text of term.good) page.item(text, "✓");
  }
}

function head(page: Page, id: string, name: RuleMeta["name"], severity: RuleMeta["severity"]): void {
  page.title(`${id} ${page.of(name)}`);
  const shown = severity === "off" ? page.words("explain/off") : page.words(`severity/${severity}`);
  page.paragraph(page.words("explain/severity", { severity: shown }));
}
