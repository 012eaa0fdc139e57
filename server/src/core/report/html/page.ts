import { message } from "../../messages/catalogue.ts";
import { word } from "../../messages/word.ts";
import { scoreText } from "../figures.ts";
import { lowestFirst } from "../lowestFirst.ts";
import { ownerOf } from "../ownerOf.ts";
import type { ReportInput, ReportSets } from "../reportInput.ts";
import { clauses } from "./clauses.ts";
import { findings } from "./findings.ts";
import { gains } from "./gains.ts";
import { heatMap } from "./heatMap.ts";
import { html, Markup } from "./markup.ts";
import { STYLE } from "./style.ts";
import { styleHash } from "./styleHash.ts";
import { nothing, remarks, sections, summary } from "./summary.ts";
import { type ShownSet, say, type View } from "./view.ts";

/** What the page is made of. */
export type PageInput = Pick<ReportInput, "locale" | "unreadable"> & { readonly sets: ReportSets<ShownSet> };

/**
 * The live page of one set: a fragment for `main#root` of a page that brings the style and the script. It has no inline
 * style and no handler, so a strict content policy holds; each clickable place carries `data-uri`, `data-start` and
 * `data-end`, and what should survive renewal carries `data-key`.
 */
export function previewFragment(set: ShownSet, placeOf: NonNullable<View["placeOf"]>): string {
  const view: View = { set, locale: set.locale, placeOf, prefix: "" };
  if (!isScored(set)) return html`<div class="page live">${nothing(view)}</div>`.text;
  return html`<div class="page live">
${summary(view)}
${gains(view)}
${sections(view)}
${heatMap(view)}
${clauses(view)}
${remarks(view)}
</div>`.text;
}

/** `--format html`: one page that opens offline and prints on A4, with its style inside and no script at all. */
export function formatHtml(input: PageInput): string {
  const { locale } = input;
  const several = input.sets.length > 1;
  const rows: Markup[] = [];
  const pages: Markup[] = [];
  for (const set of lowestFirst(input.sets)) {
    const prefix = several ? `set-${pages.length + 1}-` : "";
    const view: View = { set, locale: set.locale, placeOf: null, prefix };
    rows.push(overviewRow(view));
    pages.push(setPage(view));
  }
  const title = word(message("page/title"), locale);
  const only = several ? undefined : input.sets.at(0);
  const one = only?.assessment.set.config?.enterprise;
  const lang = only?.locale ?? locale;
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash(STYLE)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Clausemark">
<title>${one ? `${one} · ${title}` : title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body class="document">
<main>
${several && overview(rows, title)}
${pages}
${input.unreadable.length > 0 && unreadable(input)}
</main>
</body>
</html>
`.text;
}

function setPage(view: View): Markup {
  const lang = view.locale;
  if (!isScored(view.set)) return html`<div class="page" lang="${lang}">${nothing(view)}${findings(view)}</div>\n`;
  return html`<div class="page" lang="${lang}">
${summary(view)}
${sections(view)}
${heatMap(view)}
${gains(view)}
${findings(view)}
${clauses(view)}
${remarks(view)}
</div>
`;
}

function overview(rows: readonly Markup[], title: string): Markup {
  return html`<nav class="overview" aria-label="${title}"><h1>${title}</h1><table><tbody>${rows}</tbody></table></nav>`;
}

function overviewRow(view: View): Markup {
  const { set, score } = view.set.assessment;
  return html`<tr><th scope="row"><a href="#${view.prefix}top">${ownerOf(view.set)}</a></th><td>${set.root}</td><td>${say(view, `verdict/${score.verdict}`)}</td><td class="amount">${scoreText(score.value)}</td></tr>`;
}

function unreadable({ unreadable: files, locale }: PageInput): Markup {
  return html`<section class="page unreadable"><h2>${word(message("page/unreadable"), locale)}</h2><ul>${files.map(
    ({ file, reason }) => html`<li><code>${file}</code> ${word(reason, locale)}</li>`,
  )}</ul></section>`;
}

function isScored({ assessment }: ShownSet): boolean {
  return assessment.set.documents.length > 0 && assessment.score.value !== null;
}
