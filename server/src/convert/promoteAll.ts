import type { PolicyDocument } from "../core/policy/document.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import type { TextEdit } from "../core/rules/finding.ts";
import { type PseudoHeading, promotion, pseudoHeadings } from "../core/rules/tag/promoteHeading.ts";

/** Word writers number what they do not style (第一章, 第三条, （一）); below this level a line is an item, not a heading. */
const DEEPEST = 4;
const COLON = /[：:]/;

/**
 * Makes headings of all lines that read like one, each numbering one level below the one around it. A bold line that ends in a
 * colon announces what follows and stays.
 */
export function promoteAll(markdown: string): string {
  const tried = new Set<string>();
  let text = markdown;
  for (;;) {
    const edits = nextLevel(parsePolicy("", text), tried);
    if (edits.length === 0) return text;
    for (const { span, text: mark } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
      // The import loses no text, not even a colon at the end.
      const colon = mark === "" ? (COLON.exec(text.slice(span.start, span.end))?.[0] ?? "") : "";
      text = text.slice(0, span.start) + mark + colon + text.slice(span.end);
    }
  }
}

/** In every section the first numbering in it; what stands below that is in its sections at the next turn. */
function nextLevel(document: PolicyDocument, tried: Set<string>): readonly TextEdit[] {
  const lines = pseudoHeadings(document);
  const isLead = ({ style, after }: PseudoHeading) =>
    style === "strong" && COLON.test(document.source.slice(after.start, after.end));
  const sections = new Set<number>();
  const edits: TextEdit[] = [];
  for (const line of lines) {
    const section = document.units[line.unit]?.heading ?? -1;
    const heading = document.headings[section];
    const key = `${heading?.text ?? ""}\n${line.style}\n${line.text}`;
    if ((heading?.level ?? 1) >= DEEPEST || sections.has(section) || isLead(line) || tried.has(key)) continue;
    tried.add(key);
    const own = promotion(document, line.unit);
    if (!own) continue;
    sections.add(section);
    edits.push(...own);
  }
  const leads = lines.filter(isLead);
  return edits.filter(({ span }) => !leads.some(({ line }) => line.start <= span.start && span.end <= line.end));
}
