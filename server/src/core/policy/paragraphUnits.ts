import { contentOf, type Flat } from "./flat.ts";
import { type Mark, markOf } from "./ordinals.ts";
import type { Place, RawUnit } from "./raw.ts";
import { splitSentences } from "./sentences.ts";
import { splitLines, type TextLine } from "./textLines.ts";
import { announces, coversAll } from "./titles.ts";

/** The sentences of a paragraph (or of a paragraph of a list item), in order. */
export function paragraphUnits(flat: Flat, place: Place): readonly RawUnit[] {
  const { text } = flat.mapped;
  const units: RawUnit[] = [];
  for (const line of splitLines(text, flat.strong)) {
    const start = line.mark?.style === "##" ? line.start + hashes(text, line.start) : line.start;
    const pieces = splitSentences(text, start, line.end, line.mark?.length ?? 0);
    pieces.forEach((piece, index) => {
      const { source, mapped, strong } = contentOf(flat, piece.start, piece.end);
      if (mapped.text === "") return;
      units.push({
        place,
        kind: place.depth > 0 ? "item" : "sentence",
        span: source,
        content: { mapped, cells: [], strong, quoted: place.quoted, depth: place.depth },
        mark: index === 0 ? line.mark : innerMark(text.slice(piece.start, piece.end)),
        title: isTitlePiece(line, index, pieces.length, text[piece.end - 1]),
        announces: announces(text.slice(piece.start, piece.end)),
        coversAll: coversAll(mapped.text),
        startsLine: index === 0,
      });
    });
  }
  return units;
}

/** A line is a title as a whole; of a question with its answer on the same line, the question is. */
function isTitlePiece(line: TextLine, index: number, count: number, last: string | undefined): boolean {
  if (count === 1) return line.title;
  return index === 0 && line.mark?.style === "Q" && (last === "？" || last === "?");
}

function hashes(text: string, at: number): number {
  return /^#*/.exec(text.slice(at, at + 7))?.[0].length ?? 0;
}

/** The number of an item inside a sentence (`…：①…；②…`). */
function innerMark(text: string): Mark | null {
  const mark = markOf(text);
  return mark?.bullet ? null : mark;
}
