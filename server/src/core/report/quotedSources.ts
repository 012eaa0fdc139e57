import { type Span, span } from "../span.ts";
import type { Position, Range } from "../text/lines.ts";
import type { JsonPlace } from "./jsonTypes.ts";
import type { SourceTexts } from "./sources.ts";

/** More columns than a file that is read can have; lines times columns stay an exact number. */
const COLUMNS = 2 ** 26;

/**
 * Stands in for the texts of a report that was read back. A span's offsets carry line and column, so that spans keep
 * their order and tell their range; their texts are those that the report quotes.
 */
export class QuotedSources implements SourceTexts {
  private readonly texts = new Map<string, string>();

  /** The span of a place, whose text is known from now on. */
  quote({ file, range, text }: JsonPlace): Span {
    const at = this.spanOf(range);
    this.texts.set(key(file, at), text);
    return at;
  }

  spanOf({ start, end }: Range): Span {
    return span(offset(start), offset(end));
  }

  range(_file: string, at: Span): Range {
    return { start: position(at.start), end: position(at.end) };
  }

  text(file: string, at: Span): string {
    return this.texts.get(key(file, at)) ?? "";
  }

  place(file: string, at: Span): JsonPlace {
    return { file, range: this.range(file, at), text: this.text(file, at) };
  }
}

function offset({ line, character }: Position): number {
  return line * COLUMNS + character;
}

function position(at: number): Position {
  return { line: Math.floor(at / COLUMNS), character: at % COLUMNS };
}

function key(file: string, at: Span): string {
  return `${at.start} ${at.end} ${file}`;
}
