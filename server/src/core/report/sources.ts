import type { PolicySet } from "../assessment/assessment.ts";
import type { Span } from "../span.ts";
import { indexLines, type LineIndex, positionAt, type Range } from "../text/lines.ts";
import type { JsonPlace } from "./jsonTypes.ts";

interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Turns spans of files into ranges and slices. */
export interface SourceTexts {
  range(file: string, at: Span): Range;
  text(file: string, at: Span): string;
  place(file: string, at: Span): JsonPlace;
}

/** Texts of the files that findings stand in. */
export class Sources implements SourceTexts {
  private readonly files = new Map<string, Source>();

  /** The set's policies and configuration, and `others` (the files of a house rubric) by path. */
  constructor(set: PolicySet, others: ReadonlyMap<string, string>) {
    for (const [path, text] of others) this.add(path, text, indexLines(text));
    if (set.configFile) this.add(set.configFile.path, set.configFile.source, indexLines(set.configFile.source));
    for (const document of set.documents) this.add(document.path, document.source, document.lines);
  }

  /** A file nobody knows has an empty range at its start: a report never fails over a finding. */
  range(file: string, at: Span): Range {
    const source = this.files.get(file);
    const zero = { line: 0, character: 0 };
    if (!source) return { start: zero, end: zero };
    return { start: positionAt(source.lines, at.start), end: positionAt(source.lines, at.end) };
  }

  text(file: string, at: Span): string {
    return this.files.get(file)?.text.slice(at.start, at.end) ?? "";
  }

  place(file: string, at: Span): JsonPlace {
    return { file, range: this.range(file, at), text: this.text(file, at) };
  }

  private add(path: string, text: string, lines: LineIndex): void {
    this.files.set(path, { text, lines });
  }
}
