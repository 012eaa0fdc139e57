import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../server/src/core/policy/document.ts";
import { unitAround } from "../../../server/src/core/policy/unitAround.ts";
import type { Span } from "../../../server/src/core/span.ts";
import type { MappedText } from "../../../server/src/core/text/mapped.ts";
import { normalise } from "../../../server/src/core/text/normalise.ts";
import { endAt, startAt } from "../../../server/src/core/text/places.ts";
import { corpusPolicies } from "./corpus.ts";
import { calmMarkdown, markdown } from "./markdownFragments.ts";
import { parse } from "./unitLines.ts";

function check(document: PolicyDocument): void {
  const { source, units, headings } = document;
  const inside = (at: Span): void => {
    expect(at.start).toBeGreaterThanOrEqual(0);
    expect(at.end).toBeGreaterThanOrEqual(at.start);
    expect(at.end).toBeLessThanOrEqual(source.length);
    expect(splits(source, at.start) || splits(source, at.end)).toBe(false);
  };
  let last = 0;
  for (const [index, unit] of units.entries()) {
    inside(unit.span);
    expect(unit.span.start).toBeGreaterThanOrEqual(last);
    last = unit.span.end;
    expect(unitAround(units, unit.span)).toBe(unit);
    expect(unit.lead).toBeLessThan(index);
    expect(unit.label).toBeLessThan(index);
    if (unit.label >= 0) expect(units[unit.label]?.kind).toBe("label");
    const { mapped, cells, strong } = unit.content;
    expect(misplaced(document, unit.span, mapped)).toEqual([]);
    if (cells.length === 0) expect(foreign(document, unit.span, mapped)).toEqual([]);
    for (const at of [...cells.flatMap((cell) => [cell.header, cell.body]), ...strong]) {
      expect(at.end).toBeLessThanOrEqual(mapped.text.length);
      expect(at.start).toBeLessThanOrEqual(at.end);
    }
  }
  for (const heading of headings) {
    inside(heading.span);
    inside(heading.textSpan);
    inside(heading.scope);
  }
  for (const { span, destinationSpan, textSpan } of document.links)
    for (const at of [span, destinationSpan, textSpan]) inside(at);
  for (const problem of document.problems) inside(problem.span);
  for (const directive of document.directives) inside(directive.span);
  for (const tag of document.tags) {
    inside(tag.clauseSpan);
    inside(tag.targetSpan);
  }
  for (const scope of document.scopes) {
    inside(scope.span);
    for (const unit of units.slice(scope.firstUnit, scope.endUnit)) {
      expect(unit.span.start).toBeGreaterThanOrEqual(scope.span.start);
      expect(unit.span.end).toBeLessThanOrEqual(scope.span.end);
    }
  }
}

/** Characters whose place lies before the one before, outside the unit or inside a character. */
function misplaced({ source }: PolicyDocument, at: Span, { text, places }: MappedText): readonly string[] {
  return Array.from({ length: text.length }, (_, index) => index)
    .filter((index) => {
      const start = startAt(places, index) ?? -1;
      const end = endAt(places, index) ?? -1;
      const before = index === 0 ? 0 : (startAt(places, index - 1) ?? 0);
      return start < before || end < start || at.start + end > at.end || splits(source, at.start + start);
    })
    .map((index) => `${text[index]} at ${index}`);
}

/** Characters that are not what stands at their place, normalised; character references spell theirs out. */
function foreign({ source }: PolicyDocument, at: Span, { text, places }: MappedText): readonly string[] {
  return [...text.matchAll(/\S/gu)].flatMap(({ 0: character, index }) => {
    const written = source.slice(at.start + (startAt(places, index) ?? 0), at.start + (endAt(places, index) ?? 0));
    const pause = character === "," && written.trim() === "";
    const same =
      pause || written === character || /^[&\0]/.test(written) || normalise(written).text.includes(character);
    return same ? [] : [`${character} at ${index} from ${written}`];
  });
}

function splits(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  const after = source.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

describe("a parsed policy", () => {
  it("holds together, for any Markdown", () => {
    fc.assert(
      fc.property(markdown, (text) => check(parse(text))),
      { numRuns: 250 },
    );
    fc.assert(
      fc.property(calmMarkdown, (text) => check(parse(`---\nclauses: {8.1: 退换货, 7.6: "*"}\n---\n${text}`))),
      { numRuns: 250 },
    );
  });

  it("holds together, for any front matter", () => {
    const yaml = fc.array(
      fc.constantFrom(
        "clauses",
        ":",
        "：",
        " ",
        "\n",
        "\n  ",
        "8.5",
        "*",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "#",
        "-",
        "- ",
        "&a",
        "*a",
        "|",
        "\t",
        "退货",
        "𠮷",
        "---",
        "\r\n",
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(yaml, (parts) => check(parse(`---\nclauses:\n${parts.join("")}\n---\n# 退货\n`))),
      { numRuns: 250 },
    );
  });

  it("holds together, over the corpus", () => {
    for (const { source } of corpusPolicies()) check(parse(source));
  });
});
