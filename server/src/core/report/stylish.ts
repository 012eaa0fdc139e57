import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import { columns, padEnd } from "./layout.ts";
import { lowestFirst } from "./lowestFirst.ts";
import { printable } from "./paint.ts";
import { type ReportInput, type ReportSet, totalCounts } from "./reportInput.ts";
import { changedSet, removedText } from "./since/sinceText.ts";
import { sinceLines } from "./since/stylishSince.ts";
import { findingLines } from "./stylishFindings.ts";
import type { StylishOptions } from "./stylishOptions.ts";
import { countsLine, scoreLine, scoreLines } from "./stylishScore.ts";

/**
 * The report for people: findings by document, then for each set its table of sections, its verdict and what gains most,
 * ending with the score as `88.2/100`. Several sets come lowest score first, and an overview of their scores follows.
 */
export function formatStylish(input: ReportInput, options: StylishOptions): string {
  const sets = lowestFirst(input.sets);
  const blocks = sets.map((set) => {
    const changed = changedSet(set, input);
    const since = changed ? [...sinceLines(changed, options), ""] : [];
    return [...findingLines(set, options), ...since, ...scoreLines(set, options)];
  });
  if (sets.length > 1) blocks.push(overview(input, sets, options));
  const removed = removedText(input);
  if (removed !== null) blocks.push([printable(removed)]);
  const text = blocks.map((lines) => lines.join("\n")).join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

function overview(input: ReportInput, sets: readonly ReportSet[], { paint }: StylishOptions): string[] {
  const counts = totalCounts(sets);
  const names = sets.map((set) => setName(set));
  const width = Math.max(...names.map(columns));
  const lines = sets.map((set, index) => `  ${padEnd(names[index] ?? "", width)}  ${scoreLine(set, paint)}`);
  const title = message("report/overview", { sets: sets.length, files: counts.files });
  return [paint.bold(word(title, input.locale)), `  ${countsLine(counts, input.locale)}`, ...lines];
}

function setName(set: ReportSet): string {
  return printable(set.assessment.set.root);
}
