import { parsePolicy } from "../core/policy/parse.ts";
import { type PseudoHeading, promotion, pseudoHeadings } from "../core/rules/tag/promoteHeading.ts";
import type { Span } from "../core/span.ts";

/** Word writers number what they do not style (第一章, 第三条, （一）); below this level a line is an item, not a heading. */
const DEEPEST = 4;
const COLON = /[：:]/;

/** Makes headings of all lines that read like one, each numbering one level below the one around it. A bold line that ends in a
 * colon announces what follows and stays. */
export function promoteAll(markdown: string): string {
  const tried = new Set<string>();
  let text = markdown;
  for (;;) {
    const document = parsePolicy("", text);
    const lines = pseudoHeadings(document);
    const isLead = ({ style, after }: PseudoHeading) => style === "strong" && COLON.test(sliceOf(text, after));
    const next = lines.find((line) => {
      const level = document.headings[document.units[line.unit]?.heading ?? -1]?.level ?? 1;
      return level < DEEPEST && !isLead(line) && !tried.has(`${line.style}\n${line.text}`);
    });
    if (!next) return text;
    tried.add(`${next.style}\n${next.text}`);
    const leads = lines.filter(isLead);
    const edits = (promotion(document, next.unit) ?? []).filter(
      ({ span }) => !leads.some(({ line }) => line.start <= span.start && span.end <= line.end),
    );
    for (const { span, text: mark } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
      // The import loses no text, not even a colon at the end.
      const colon = mark === "" ? (COLON.exec(sliceOf(text, span))?.[0] ?? "") : "";
      text = text.slice(0, span.start) + mark + colon + text.slice(span.end);
    }
  }
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
