import type { JsonReport } from "../core/report/jsonTypes.ts";

/** GitHub refuses summaries of more than a mebibyte. */
const SUMMARY_LIMIT = 1_000_000;

/**
 * The step's outputs as lines of the file that `GITHUB_OUTPUT` names; score and verdict are those of the lowest set. All
 * but the exit code are empty where the run wrote no report.
 */
export function outputLines(report: JsonReport | null, json: string, code: number): string {
  const [lowest] = [...(report?.sets ?? [])].sort((a, b) => (a.score.value ?? -1) - (b.score.value ?? -1));
  const outputs = {
    score: lowest?.score.value?.toFixed(1) ?? "",
    verdict: lowest?.score.verdict ?? "",
    errors: report?.summary.errors ?? "",
    warnings: report?.summary.warnings ?? "",
    report: report ? json : "",
    "exit-code": code,
  };
  return Object.entries(outputs)
    .map(([name, value]) => `${name}=${String(value).replace(/[\r\n]+/g, " ")}\n`)
    .join("");
}

/** Whole lines of the comment, as many as a summary takes. */
export function summaryText(markdown: string): string {
  if (Buffer.byteLength(markdown) <= SUMMARY_LIMIT) return markdown;
  const kept: string[] = [];
  let bytes = 0;
  for (const line of markdown.split("\n")) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > SUMMARY_LIMIT) break;
    kept.push(line);
  }
  return `${kept.join("\n")}\n\n…\n`;
}
