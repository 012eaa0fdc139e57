import type { Directive, RuleReference } from "../../policy/document.ts";
import { indexLines, positionAt } from "../../text/lines.ts";
import type { Finding } from "../finding.ts";
import { commentFindings } from "./commentFindings.ts";
import type { Hide, SuppressibleFile } from "./suppressible.ts";

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Findings about the comments themselves. */
  readonly comments: readonly Finding[];
}

/**
 * Hides what comments of the file hide. Hiding never changes outcomes or the score: it works on findings alone. A
 * finding is hidden by the line it starts on.
 */
export function suppress(
  file: SuppressibleFile,
  findings: readonly Finding[],
  knownRules: readonly string[],
  asOf: string,
): Suppressed {
  const hides = collectHides(file, asOf);
  const used = new Set<Hide>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const line = positionAt(file.lines, finding.span.start).line;
    const matching = hides.filter((hide) => covers(hide, finding.rule, line));
    for (const hide of matching) used.add(hide);
    const hidden = matching.some((hide) => !hide.expired && hide.directive.reason !== null);
    (hidden ? suppressed : kept).push(finding);
  }
  return { kept, suppressed, comments: commentFindings(file, hides, used, knownRules) };
}

function covers(hide: Hide, rule: string, line: number): boolean {
  if (line < hide.from || line > hide.to) return false;
  return hide.rule.id === rule || (hide.rule.id.endsWith("/*") && rule.startsWith(hide.rule.id.slice(0, -1)));
}

function collectHides(file: SuppressibleFile, asOf: string): readonly Hide[] {
  const hides: Hide[] = [];
  const lastLine = file.lines.starts.length - 1;
  for (const directive of file.directives) {
    if (directive.kind === "evidence" || directive.kind === "enable") continue;
    const start = positionAt(file.lines, directive.span.start).line;
    const end = positionAt(file.lines, directive.span.end).line;
    const expired = directive.until !== null && directive.until < asOf;
    for (const rule of directive.rules) {
      const range =
        directive.kind === "disable-line"
          ? { from: start, to: end }
          : directive.kind === "disable-next-line"
            ? { from: end + 1, to: nextTextLine(file, end) }
            : { from: start, to: endOfDisable(file, directive, rule, lastLine) };
      hides.push({ directive, rule, ...range, expired });
    }
  }
  return hides;
}

/** Blank lines between a comment and what it is about do not count: Markdown wants one there. */
function nextTextLine(file: SuppressibleFile, line: number): number {
  for (let next = line + 1; next < file.lines.starts.length; next++) {
    const text = file.source.slice(file.lines.starts[next], file.lines.starts[next + 1] ?? file.source.length);
    if (text.trim() !== "") return next;
  }
  return line + 1;
}

function endOfDisable(file: SuppressibleFile, directive: Directive, rule: RuleReference, lastLine: number): number {
  for (const other of file.directives) {
    if (other.kind !== "enable" || other.span.start < directive.span.end) continue;
    if (other.rules.length === 0 || other.rules.some((reference) => reference.id === rule.id)) {
      return positionAt(file.lines, other.span.start).line;
    }
  }
  return lastLine;
}

export function suppressibleConfig(path: string, source: string, directives: readonly Directive[]): SuppressibleFile {
  return { path, source, lines: indexLines(source), directives };
}
