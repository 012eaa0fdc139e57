import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import type { Finding, RelatedPlace } from "../rules/finding.ts";
import { groupBy } from "../rules/group.ts";
import { joinUntagged } from "./joinUntagged.ts";
import { columns, LEAST_TEXT, padEnd, padStart, wrap } from "./layout.ts";
import { type Paint, printable } from "./paint.ts";
import { positionText } from "./placeText.ts";
import type { ReportSet } from "./reportInput.ts";
import type { StylishOptions } from "./stylishOptions.ts";

/** Related places beyond these are counted, not listed. */
const MAX_RELATED = 8;

/** Findings by document: place, severity, what is wrong, the rule. */
export function findingLines(set: ReportSet, options: StylishOptions): string[] {
  const lines: string[] = [];
  const findings = joinUntagged(set);
  for (const [file, own] of groupBy(findings, (finding) => finding.file)) {
    lines.push(options.paint.underline(printable(file)), ...documentLines(set, own, options), "");
  }
  return lines;
}

function documentLines(set: ReportSet, findings: readonly Finding[], { width, paint }: StylishOptions): string[] {
  const places = findings.map((finding) => positionOf(set, finding));
  const severities = findings.map((finding) => word(message(`severity/${finding.severity}`), set.locale));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const severityWidth = Math.max(...severities.map(columns));
  const indent = placeWidth + severityWidth + 6;
  const room = width === null ? null : Math.max(LEAST_TEXT, width - indent);
  const margin = " ".repeat(indent);
  return findings.flatMap((finding, index) => {
    const severity = padEnd(severities[index] ?? "", severityWidth);
    const head = `  ${paint.dim(padStart(places[index] ?? "", placeWidth))}  ${severityPaint(finding, paint)(severity)}  `;
    const [first = "", ...rest] = wrap(printable(word(finding.message, set.locale)), room);
    const body = [first, ...rest];
    const last = body.pop() ?? "";
    const fits = room === null || columns(last) + columns(finding.rule) + 2 <= room;
    const ending = fits ? [`${last}  ${paint.dim(finding.rule)}`] : [last, paint.dim(finding.rule)];
    const related = relatedTexts(set, finding).flatMap((text) => {
      const [start = "", ...more] = wrap(text, room === null ? null : room - 2);
      return [`→ ${start}`, ...more.map((line) => `  ${line}`)].map((line) => paint.dim(line));
    });
    const [top = "", ...below] = [...body, ...ending, ...related];
    return [head + top, ...below.map((line) => margin + line)];
  });
}

function relatedTexts(set: ReportSet, finding: Finding): readonly string[] {
  const shown = finding.related.slice(0, MAX_RELATED).map((related) => {
    const text = printable(word(related.message, set.locale));
    const said =
      related.rule === undefined
        ? text
        : `${word(message("report/folded", { message: text }), set.locale)}  ${related.rule}`;
    return `${placeFrom(set, finding, related)}  ${said}`;
  });
  const rest = finding.related.length - shown.length;
  return rest > 0 ? [...shown, word(message("report/more-places", { count: rest }), set.locale)] : shown;
}

function positionOf({ sources }: ReportSet, { file, span }: Pick<Finding, "file" | "span">): string {
  return positionText(sources.range(file, span));
}

function placeFrom(set: ReportSet, finding: Finding, related: RelatedPlace): string {
  const place = positionOf(set, related);
  return related.file === finding.file ? place : `${printable(related.file)}:${place}`;
}

function severityPaint(finding: Finding, paint: Paint): (text: string) => string {
  switch (finding.severity) {
    case "error":
      return paint.red;
    case "warning":
      return paint.yellow;
    case "info":
    case "hint":
      return paint.blue;
  }
}
