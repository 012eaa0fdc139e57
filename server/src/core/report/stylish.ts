import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import { columns, padEnd } from "./layout.ts";
import { lowestFirst } from "./lowestFirst.ts";
import { totalCounts } from "./openedSets.ts";
import { printable } from "./paint.ts";
import type { ReportInput } from "./reportInput.ts";
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
  const blocks: string[] = [];
  const scores: SetScore[] = [];
  for (const set of lowestFirst(input.sets)) {
    const changed = changedSet(set, input);
    const since = changed ? [...sinceLines(changed, options), ""] : [];
    blocks.push([...findingLines(set, options), ...since, ...scoreLines(set, options)].join("\n"));
    scores.push({ name: printable(set.assessment.set.root), line: scoreLine(set, options.paint) });
  }
  if (scores.length > 1) blocks.push(overview(input, scores, options).join("\n"));
  const removed = removedText(input);
  if (removed !== null) blocks.push(printable(removed));
  const text = blocks.join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

/** A line of the overview. */
interface SetScore {
  readonly name: string;
  readonly line: string;
}

function overview(input: ReportInput, scores: readonly SetScore[], { paint }: StylishOptions): string[] {
  const counts = totalCounts(input.sets);
  const width = Math.max(...scores.map(({ name }) => columns(name)));
  const lines = scores.map(({ name, line }) => `  ${padEnd(name, width)}  ${line}`);
  const title = message("report/overview", { sets: scores.length, files: counts.files });
  return [paint.bold(word(title, input.locale)), `  ${countsLine(counts, input.locale)}`, ...lines];
}
