import type { Clause, Element, Rubric } from "../core/rubric/rubric.ts";
import { withoutTabStops } from "../core/rubric/tabStops.ts";
import type { Page } from "./page.ts";

export function explainClause(page: Page, rubric: Rubric, clause: Clause): void {
  const section = rubric.sections.find((candidate) => candidate.id === clause.section);
  page.title(`${clause.id} ${page.of(clause.title)}`);
  page.paragraph(
    page.words("explain/section", { section: clause.section, title: section?.title ?? "", points: clause.max / 4 }),
  );
  if (clause.inferred) page.paragraph(page.words("explain/inferred"));
  if (clause.conditional) page.paragraph(page.words("explain/conditional", { condition: clause.conditional }));
  page.heading("explain/requirement");
  page.paragraph(clause.requirement);
  page.heading("explain/why");
  page.paragraph(clause.why);
  page.heading("explain/elements");
  for (const element of clause.elements) {
    page.item(`${clause.id}/${element.id}  ${page.of(element.name)}${page.bracketed(worth(page, element))}`);
    page.paragraph(element.countsWhen, 4);
  }
  if (clause.advice.length > 0) {
    page.heading("explain/advice");
    for (const advice of clause.advice) page.item(advice.text);
  }
  if (clause.skeleton !== "") {
    page.heading("explain/skeleton");
    page.verbatim(withoutTabStops(clause.skeleton));
  }
}

export function explainElement(page: Page, clause: Clause, element: Element): void {
  page.title(`${clause.id}/${element.id} ${page.of(element.name)}`);
  page.paragraph(worth(page, element));
  page.paragraph(page.words("explain/of-clause", { clause: clause.id, title: clause.title }));
  page.heading("explain/counts");
  page.paragraph(element.countsWhen);
  page.heading("explain/why");
  page.paragraph(clause.why);
  page.heading("explain/fix");
  page.paragraph(element.fix);
  if (element.good.length > 0) {
    page.heading("explain/good");
    for (const text of element.good) page.item(text, "✓");
  }
  if (element.bad.length > 0) {
    page.heading("explain/bad");
    for (const { text } of element.bad) page.item(text, "✗");
  }
}

function worth(page: Page, element: Element): string {
  return page.words("explain/element", {
    points: element.max / 4,
    kind: page.words(element.kind === "disclosure" ? "kind/disclosure" : "kind/practice"),
  });
}
