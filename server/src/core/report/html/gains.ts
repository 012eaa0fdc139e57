import { topGains } from "../../assessment/gains.ts";
import { pointsText } from "../figures.ts";
import { gainNames } from "../gainNames.ts";
import { html, type Markup } from "./markup.ts";
import { openPlace } from "./places.ts";
import { clauseAnchor, named, placeLink, say, type View } from "./view.ts";

const GAINS = 8;
const NAMED = 4;

/** What to write next, the most valuable first; a click leads to where it belongs. */
export function gains(view: View): Markup {
  const { assessment } = view.set;
  const heading = html`<h2 id="${view.prefix}next">${say(view, "page/next")}</h2>`;
  const top = topGains(assessment, GAINS);
  const body =
    top.length === 0
      ? html`<p class="done">${say(view, "page/nothing-left")}</p>`
      : html`<ol>${top.map((gain) => {
          const { clause, status } = gain.clause;
          const content = html`<span class="gain">+${pointsText(gain.points)}</span><span class="gain-what"><span class="gain-clause">${clause.id} ${named(view, clause.title)}</span> <span class="gain-elements">${gainNames(gain, view.locale, NAMED)}</span>${status === "untagged" && html` <span class="badge untagged">${say(view, "status/untagged")}</span>`}</span>`;
          return html`\n<li>${placeLink(view, openPlace(view, gain.clause), { key: `gain-${clause.id}`, className: "next-item", otherwise: clauseAnchor(view, clause.id), content })}</li>`;
        })}
</ol>`;
  return html`<section class="next" aria-labelledby="${view.prefix}next">
${heading}
${body}
</section>`;
}
