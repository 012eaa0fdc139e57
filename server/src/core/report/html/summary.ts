import { pointsText, scoreText } from "../figures.ts";
import { ownerOf } from "../ownerOf.ts";
import { gauge, tone } from "./gauge.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { named, say, type View } from "./view.ts";

/** The head of a set: whose policies they are, what they are worth, and what that means. */
export function summary(view: View): Markup {
  const { assessment, evidence } = view.set;
  const { score, rubric, disclosures } = assessment;
  return html`<header class="head">
<h1 id="${view.prefix}top">${ownerOf(view.set)}</h1>
<p class="meta">${say(view, "report/standard", { name: rubric.name, number: rubric.number, date: assessment.asOf })}</p>
</header>
<section class="score" aria-label="${say(view, "page/score")}">
${gauge(view)}
<div class="score-facts">
<p class="verdict ${tone(score)}"><strong>${say(view, `verdict/${score.verdict}`)}</strong></p>
<p class="verdict-why">${say(view, `page/verdict/${score.verdict}`, { value: scoreText(score.value), target: score.target })}</p>
<dl class="facts">
${fact(say(view, "page/points"), html`${pointsText(score.points)} / ${pointsText(score.applicable)}`)}
${fact(say(view, "page/disclosures"), html`${disclosures.stated} / ${disclosures.total}`)}
${fact(say(view, "page/strict"), scoreText(score.strict))}
${evidence && fact(say(view, "page/evidenced"), html`${pointsText(evidence.points)}<span class="of"> / ${pointsText(score.points)}</span>`)}
${rubric.needsServiceManager && fact(say(view, "page/manager"), say(view, `page/manager/${score.serviceManager}`))}
</dl>
</div>
</section>`;
}

/** Points of each section as a bar: a table, so that it reads without the picture. */
export function sections(view: View): Markup {
  const { assessment } = view.set;
  const rows = assessment.sections.map(({ section, points: won, max }) => {
    const share = max === 0 ? 0 : (won * 100) / max;
    return html`<tr><th scope="row"><span class="number">${section.id}</span> ${named(view, section.title)}</th>
<td class="bar-cell"><svg class="bar ${level(share)}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-track" width="100" height="8"/><rect class="bar-value" width="${Math.round(share * 100) / 100}" height="8"/></svg></td>
<td class="amount">${pointsText(won)}<span class="of"> / ${pointsText(max)}</span></td></tr>`;
  });
  return html`<section class="sections" aria-labelledby="${view.prefix}sections">
<h2 id="${view.prefix}sections">${say(view, "page/sections")}</h2>
<table>
<thead class="visually-hidden"><tr><th scope="col">${say(view, "report/section")}</th><th scope="col">${say(view, "page/share")}</th><th scope="col">${say(view, "report/points")}</th></tr></thead>
<tbody>
${rows}
</tbody>
<tfoot><tr><th scope="row">${say(view, "report/total")}</th><td></td><td class="amount">${pointsText(assessment.score.points)}<span class="of"> / ${pointsText(assessment.score.applicable)}</span></td></tr></tfoot>
</table>
</section>`;
}

/** What every report has to say of its own limits. */
export function remarks(view: View): Markup {
  const { rubric } = view.set.assessment;
  return html`<footer class="remarks">
${rubric.errata.map((erratum) => html`<p>${say(view, "report/erratum", { note: erratum.note })}</p>\n`)}<p>${say(view, "page/method")}</p>
</footer>`;
}

/** In place of the score where there is nothing to score. */
export function nothing(view: View): Markup {
  const { rubric } = view.set.assessment;
  const why = rubric.clauses.length === 0 ? "report/not-scored" : "report/no-policies";
  return html`<header class="head"><h1 id="${view.prefix}top">${ownerOf(view.set)}</h1></header>
<p class="state ${rubric.clauses.length === 0 ? "error" : "empty"}">${say(view, why)}</p>`;
}

function fact(name: string, value: Content): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function level(share: number): "good" | "fair" | "poor" {
  if (share >= 90) return "good";
  return share >= 60 ? "fair" : "poor";
}
