import type { Severity } from "../config/config.ts";
import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import type { Finding } from "../rules/finding.ts";
import { scoreText } from "./figures.ts";
import { joinUntagged } from "./joinUntagged.ts";
import { ownerOf } from "./ownerOf.ts";
import { printable } from "./paint.ts";
import type { ReportInput, ReportSet } from "./reportInput.ts";

/** Workflow commands of GitHub Actions: each finding becomes an annotation, each set ends with a line of its score. */
export function formatGithub(input: ReportInput): string {
  const lines = [
    ...Array.from(input.sets, setLines).flat(),
    ...input.unreadable.map(({ file, reason }) => {
      const text = word(message("path/unreadable", { path: file, reason }), input.locale);
      return `::error file=${escapeProperty(file)}::${escapeData(text)}`;
    }),
  ];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function setLines(set: ReportSet): readonly string[] {
  return [...joinUntagged(set).map((finding) => annotation(set, finding)), scoreLine(set)];
}

function annotation(set: ReportSet, finding: Finding): string {
  const { start, end } = set.sources.range(finding.file, finding.span);
  const oneLine = start.line === end.line;
  const properties = [
    `file=${escapeProperty(finding.file)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    // GitHub ignores columns of an annotation over several lines and warns about them.
    ...(oneLine ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
    `title=${escapeProperty(finding.rule)}`,
  ];
  return `::${command(finding.severity)} ${properties.join(",")}::${escapeData(word(finding.message, set.locale))}`;
}

function command(severity: Severity): "error" | "warning" | "notice" {
  return severity === "error" || severity === "warning" ? severity : "notice";
}

/** Does not begin with a name from the policies: a line that begins with `::` would be a command. */
function scoreLine(set: ReportSet): string {
  const { score } = set.assessment;
  const verdict = word(message(`verdict/${score.verdict}`), set.locale);
  return printable(`clausemark: ${ownerOf(set)} ${scoreText(score.value)}/100 ${verdict}`);
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
