import { word } from "../../messages/word.ts";
import type { Finding } from "../../rules/finding.ts";
import { groupBy } from "../../rules/group.ts";
import { excerpt } from "../../text/excerpt.ts";
import { joinUntagged } from "../joinUntagged.ts";
import { positionText } from "../placeText.ts";
import { html, type Markup } from "./markup.ts";
import { placeLink, say, type View } from "./view.ts";

/** Findings by document, for a page that has no list of problems beside it. */
export function findings(view: View): Markup {
  const files = groupBy(joinUntagged(view.set), (finding) => finding.file);
  const { errors, warnings, infos } = view.set.counts;
  return html`<section class="findings" aria-labelledby="${view.prefix}findings">
<h2 id="${view.prefix}findings">${say(view, "page/findings")}</h2>
<p class="counts">${say(view, "report/counts", { errors, warnings, infos })}</p>
${[...files].map(
  ([file, own]) => html`<h3 class="file">${file}</h3>
<table class="finding-table">
<thead><tr><th scope="col">${say(view, "page/place")}</th><th scope="col">${say(view, "page/severity")}</th><th scope="col">${say(view, "page/finding")}</th></tr></thead>
<tbody>
${own.map((finding, index) => row(view, finding, `finding-${file}-${index}`))}</tbody>
</table>
`,
)}</section>`;
}

function row(view: View, finding: Finding, key: string): Markup {
  const position = positionText(view.set.sources.range(finding.file, finding.span));
  const text = excerpt(view.set.sources.text(finding.file, finding.span), 80);
  return html`<tr><td class="position">${placeLink(view, finding, { key, content: position })}</td><td><span class="badge ${finding.severity}">${say(view, `severity/${finding.severity}`)}</span></td><td>${word(finding.message, view.locale)}${text !== "" && html` <q class="found">${text}</q>`} <code>${finding.rule}</code></td></tr>\n`;
}
