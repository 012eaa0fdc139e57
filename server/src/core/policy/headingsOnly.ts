import { span } from "../span.ts";
import { foldHeading, slugOf } from "./foldHeading.ts";
import type { RawHeading } from "./raw.ts";

const HEADING = /(?<=^|[\r\n])(#{1,6})[ \t]+([^\r\n]{0,400}?)(?:[ \t]+#+)?[ \t]*(?=[\r\n]|$)/g;

/** The `#` headings of a text that is too complex to parse, by its lines alone. */
export function scanHeadings(source: string, bodyStart: number): readonly RawHeading[] {
  const headings: RawHeading[] = [];
  HEADING.lastIndex = bodyStart;
  for (let match = HEADING.exec(source); match; match = HEADING.exec(source)) {
    const marks = match[1] ?? "";
    const text = match[2] ?? "";
    const start = match.index;
    const textStart = start + match[0].indexOf(text, marks.length);
    headings.push({
      level: marks.length,
      span: span(start, start + match[0].length),
      textSpan: span(textStart, textStart + text.length),
      text: foldHeading(text),
      slug: slugOf(text),
    });
  }
  return headings;
}
