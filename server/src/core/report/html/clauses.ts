import type { ClauseAssessment, ElementAssessment } from "../../assessment/assessment.ts";
import type { Evidence } from "../../detect/verdict.ts";
import { joined } from "../../messages/message.ts";
import { word } from "../../messages/word.ts";
import type { Element } from "../../rubric/rubric.ts";
import { excerpt } from "../../text/excerpt.ts";
import { recordText } from "../evidenceText.ts";
import { pointsText } from "../figures.ts";
import { markOf } from "./heatMap.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { openPlace } from "./places.ts";
import { clauseAnchor, named, placeLink, placeName, say, type View } from "./view.ts";

/** Passages shown of one element; the report in JSON has more. */
const EVIDENCE = 4;
/** A few sentences. */
const QUOTE = 160;

/** Every clause with its elements and the passages that decided them. */
export function clauses(view: View): Markup {
  const { assessment } = view.set;
  return html`<section class="clauses" aria-labelledby="${view.prefix}clauses">
<h2 id="${view.prefix}clauses">${say(view, "page/clauses")}</h2>
${assessment.sections.map(({ section }) => {
  const own = assessment.clauses.filter((entry) => entry.clause.section === section.id);
  return html`<h3>${section.id} ${named(view, section.title)}</h3>\n${own.map((entry) => clause(view, entry))}`;
})}</section>`;
}

/** Live pages fold the clauses away; a document shows all, because paper can't be unfolded. */
function clause(view: View, entry: ClauseAssessment): Markup {
  const { clause: it, status } = entry;
  const anchor = clauseAnchor(view, it.id);
  const line = html`<span class="clause-mark ${status}" aria-hidden="true">${markOf(entry)}</span><span class="clause-id">${it.id}</span> <span class="clause-title">${named(view, it.title)}</span> <span class="badge ${status}">${say(view, `status/${status}`)}</span>${status !== "notApplicable" && html` <span class="amount push">${pointsText(entry.points)}<span class="of"> / ${pointsText(entry.max)}${it.inferred && "*"}</span></span>`}`;
  const body = html`${place(view, entry)}${excuse(view, entry)}${records(view, entry)}<ul class="elements">${elements(view, entry)}</ul>`;
  return view.placeOf
    ? html`<details class="clause" id="${anchor}" data-key="clause-${it.id}"><summary data-key="summary-${it.id}">${line}</summary>${body}</details>\n`
    : html`<article class="clause" id="${anchor}" aria-label="${it.id} ${named(view, it.title)}"><h4>${line}</h4>${body}</article>\n`;
}

function place(view: View, entry: ClauseAssessment): Content {
  if (!view.placeOf || entry.status === "notApplicable") return null;
  const key = `place-${entry.clause.id}`;
  const content = say(view, entry.scopes.length > 0 ? "page/go-to-section" : "page/go-to-tags");
  return html`<p class="clause-place">${placeLink(view, openPlace(view, entry), { key, content })}</p>`;
}

function excuse(view: View, { notApplicable }: ClauseAssessment): Content {
  if (!notApplicable) return null;
  const reason =
    notApplicable.by === "config" ? notApplicable.reason : excerpt(text(view, notApplicable.evidence), QUOTE);
  return html`<p class="excuse">${say(view, "page/not-applicable", { reason })}</p>`;
}

function records(view: View, { clause: { id } }: ClauseAssessment): Content {
  const found = view.set.evidence?.clauses.get(id);
  if (!found) return null;
  const texts = found.records.map((record) => recordText(record, view.locale));
  const text = joined(texts, "；", view.locale);
  return html`<p class="records">${say(view, "page/records")}${view.locale === "en" && " "}${text}</p>`;
}

function elements(view: View, entry: ClauseAssessment): Content {
  if (entry.status === "notApplicable") return null;
  if (entry.elements.length > 0) return entry.elements.map((item) => judged(view, item));
  return entry.clause.elements.map((element) => line(view, element, "untagged", 0, null));
}

function judged(view: View, item: ElementAssessment): Markup {
  const { element, verdict } = item;
  const key = `${element.clause}-${element.id}`;
  const shown = verdict.evidence.slice(0, EVIDENCE);
  const more = verdict.evidence.length - shown.length;
  const stated = verdict.outcome === "stated";
  const body = html`${shown.map((evidence, index) => passage(view, evidence, `evidence-${key}-${index}`))}${more > 0 && html`<p class="more">${say(view, "report/more-places", { count: more })}</p>`}${verdict.claimed && html`<p class="claimed">${say(view, "page/claimed")}</p>`}${!stated && verdict.lacks && html`<p class="lacks">${word(verdict.lacks, view.locale)}</p>`}${!stated && html`<p class="fix">${named(view, element.fix)}</p>`}${!stated && verdict.nearest && html`<p class="nearest">${say(view, "page/nearest")}</p>${passage(view, verdict.nearest, `nearest-${key}`)}`}`;
  return line(view, element, verdict.outcome, item.points, body);
}

function line(
  view: View,
  element: Element,
  outcome: ElementAssessment["verdict"]["outcome"] | "untagged",
  won: number,
  body: Content,
): Markup {
  const name = outcome === "untagged" ? say(view, "status/untagged") : say(view, `outcome/${outcome}`);
  return html`<li class="element ${outcome}"><p class="element-line"><span class="badge ${outcome}">${name}</span> <span class="element-name">${named(view, element.name)}</span> <span class="kind">${say(view, `kind/${element.kind}`)}</span> <span class="amount push">${pointsText(won)}<span class="of"> / ${pointsText(element.max)}</span></span></p>${body}</li>`;
}

function passage(view: View, evidence: Evidence, key: string): Markup {
  const { document, span } = evidence;
  const where = placeName(view, document.path, span);
  const content = html`<q>${excerpt(text(view, evidence), QUOTE)}</q> <span class="where">${where}</span>`;
  return html`<p class="passage">${placeLink(view, { file: document.path, span }, { key, content })}</p>`;
}

function text(view: View, { document, span }: Evidence): string {
  return view.set.sources.text(document.path, span);
}
