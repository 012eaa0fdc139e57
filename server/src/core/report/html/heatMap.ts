import type { ClauseAssessment, ClauseStatus } from "../../assessment/assessment.ts";
import { joined } from "../../messages/message.ts";
import { pointsText } from "../figures.ts";
import { html, type Markup } from "./markup.ts";
import { openPlace } from "./places.ts";
import { clauseAnchor, named, placeLink, say, type View } from "./view.ts";

/** In the order of the legend, best first. */
const STATUSES: readonly ClauseStatus[] = [
  "covered",
  "partial",
  "uncovered",
  "contradicted",
  "untagged",
  "notApplicable",
];

/** Every clause of the standard as one cell, section by section; a mark beside the colour says the same. */
export function heatMap(view: View): Markup {
  const { assessment } = view.set;
  const rows = assessment.sections.map(({ section }) => {
    const own = assessment.clauses.filter((entry) => entry.clause.section === section.id);
    return html`<tr><th scope="row"><span class="number">${section.id}</span><span class="heat-title"> ${named(view, section.title)}</span></th><td><ul class="cells">${own.map((entry) => cell(view, entry))}</ul></td></tr>\n`;
  });
  const legend = STATUSES.map((status) => {
    const count = assessment.clauses.filter((entry) => entry.status === status).length;
    return html`<li><span class="swatch ${status}" aria-hidden="true">${MARKS[status]}</span> ${say(view, `status/${status}`)} <span class="count">${count}</span></li>`;
  });
  return html`<section class="heat" aria-labelledby="${view.prefix}heat">
<h2 id="${view.prefix}heat">${say(view, "page/heat", { count: assessment.clauses.length })}</h2>
<table class="heat-map">
<tbody>
${rows}</tbody>
</table>
<ul class="legend" aria-label="${say(view, "page/legend")}">${legend}</ul>
</section>`;
}

/** A partial clause's mark is as full as its points. */
export function markOf({ status, points: won, max }: ClauseAssessment): string {
  if (status !== "partial" || max === 0) return MARKS[status];
  if (won / max < 0.375) return "◔";
  return won / max < 0.625 ? "◑" : "◕";
}

const MARKS: Readonly<Record<ClauseStatus, string>> = {
  covered: "✓",
  partial: "◑",
  uncovered: "○",
  contradicted: "✕",
  untagged: "…",
  notApplicable: "–",
};

function cell(view: View, entry: ClauseAssessment): Markup {
  const { clause, status } = entry;
  const amounts = status === "notApplicable" ? [] : [say(view, "page/of", amount(entry))];
  const parts = [clause.id, named(view, clause.title), say(view, `status/${status}`), ...amounts];
  const label = joined(parts, "，", view.locale);
  return html`<li title="${label}">${placeLink(view, openPlace(view, entry), {
    key: `heat-${clause.id}`,
    className: `cell ${status}`,
    label,
    otherwise: clauseAnchor(view, clause.id),
    content: html`<span class="cell-id">${clause.id}</span><span class="cell-mark">${markOf(entry)}</span>`,
  })}</li>`;
}

function amount(entry: ClauseAssessment): { readonly points: string; readonly max: string } {
  return { points: pointsText(entry.points), max: pointsText(entry.max) };
}
