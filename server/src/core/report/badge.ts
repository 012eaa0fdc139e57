import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import { scoreText } from "./figures.ts";
import { tone } from "./html/gauge.ts";
import { escapeHtml } from "./html/markup.ts";
import { columns } from "./layout.ts";
import { lowestFirst } from "./lowestFirst.ts";
import type { ReportInput } from "./reportInput.ts";

const COLOURS: Readonly<Record<ReturnType<typeof tone>, string>> = {
  good: "#2c7a3f",
  fair: "#946400",
  poor: "#b3262f",
};

/** The score as a badge in SVG, after the flat style of shields.io; of several sets, the lowest score. */
export function formatBadge(input: ReportInput): string {
  const [lowest] = lowestFirst(input.sets);
  const label = word(message("badge/label"), lowest?.locale ?? input.locale);
  const score = lowest?.assessment.score ?? null;
  const value = scoreText(score?.value ?? null);
  const left = width(label);
  const right = width(value);
  const all = left + right;
  const text = (content: string, from: number, room: number) => {
    const at = `x="${(from + room / 2) * 10}" textLength="${(room - 10) * 10}" transform="scale(.1)"`;
    const safe = escapeHtml(content);
    return `<text ${at} y="150" fill="#010101" fill-opacity=".3" aria-hidden="true">${safe}</text><text ${at} y="140">${safe}</text>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="20" role="img" aria-label="${escapeHtml(`${label}: ${value}`)}"><title>${escapeHtml(`${label}: ${value}`)}</title><linearGradient id="s" x2="0" y2="100%"><stop offset="0" stop-color="#bbb" stop-opacity=".1"/><stop offset="1" stop-opacity=".1"/></linearGradient><clipPath id="r"><rect width="${all}" height="20" rx="3" fill="#fff"/></clipPath><g clip-path="url(#r)"><rect width="${left}" height="20" fill="#555"/><rect x="${left}" width="${right}" height="20" fill="${score === null || score.value === null ? "#6e7781" : COLOURS[tone(score)]}"/><rect width="${all}" height="20" fill="url(#s)"/></g><g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,PingFang SC,Microsoft YaHei,sans-serif" text-rendering="geometricPrecision" font-size="110">${text(label, 0, left)}${text(value, left, right)}</g></svg>\n`;
}

/** Pixels with 5 on either side; a CJK character is as wide as its size, others about two thirds. */
function width(text: string): number {
  return Math.round([...text].reduce((sum, character) => sum + (columns(character) === 2 ? 11 : 6.8), 10));
}
