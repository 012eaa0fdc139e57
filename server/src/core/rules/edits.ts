import type { Finding, Fix, TextEdit } from "./finding.ts";

/** A text after edits of one file. Edits do not overlap; those at one place are applied in the order given. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let result = "";
  let at = 0;
  for (const { edit } of ordered) {
    result += source.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + source.slice(at);
}

/**
 * The safe fixes of the findings, one a finding, without those that touch what an earlier one changes: linting again
 * after applying them finds what is left.
 */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => candidate.safe);
    if (fix && !chosen.some((other) => collide(other, fix))) chosen.push(fix);
  }
  return chosen;
}

function collide(a: Fix, b: Fix): boolean {
  return a.edits.some((one) =>
    b.edits.some(
      (other) => one.file === other.file && one.span.start <= other.span.end && other.span.start <= one.span.end,
    ),
  );
}
