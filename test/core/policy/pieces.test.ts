import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../../server/src/core/policy/blocks.ts";
import { cutMarkdown } from "../../../server/src/core/policy/chunks.ts";
import { parseMarkdown } from "../../../server/src/core/policy/markdown.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache, readPieces } from "../../../server/src/core/policy/pieces.ts";
import { corpusPolicies } from "./corpus.ts";
import { calmMarkdown, markdown } from "./markdownFragments.ts";

function outline(body: string, cache: PieceCache): unknown {
  const read = readPieces(body, cache);
  if (read.kind !== "read") throw new Error("too complex");
  return read.pieces.flatMap(({ start, piece }) =>
    piece.units.map((unit) => [
      unit.kind,
      unit.span.start + start - piece.origin,
      unit.span.end + start - piece.origin,
      unit.content.mapped.text,
      unit.content.depth,
      unit.content.quoted,
    ]),
  );
}

/** The same from one parse of the whole text by remark-parse. */
function reference(body: string): unknown {
  const { units } = readBlocks(parseMarkdown(body), body, { origin: 0, end: body.length, cost: 0 });
  return units.map((unit) => [
    unit.kind,
    unit.span.start,
    unit.span.end,
    unit.content.mapped.text,
    unit.content.depth,
    unit.content.quoted,
  ]);
}

/** The same with every piece parsed by itself, as it may be when the others are remembered. */
function separately(body: string): unknown {
  return cutMarkdown(body).flatMap(({ start, end }) =>
    (reference(body.slice(start, end)) as readonly (readonly unknown[])[]).map(([kind, from, to, ...rest]) => [
      kind,
      Number(from) + start,
      Number(to) + start,
      ...rest,
    ]),
  );
}

describe("reading in pieces", () => {
  it("gives what one parse of the whole gives, over the corpus", () => {
    for (const { path, source } of corpusPolicies()) {
      const body = source.slice(source.indexOf("\n---", 3) + 4);
      expect([path, outline(body, new PieceCache())]).toEqual([path, reference(body)]);
      expect(cutMarkdown(body).length).toBeGreaterThan(2);
    }
  });

  it("gives what one parse of the whole gives, over any Markdown", () => {
    for (const texts of [markdown, calmMarkdown]) {
      fc.assert(
        fc.property(texts, (text) => {
          const expected = [text, reference(text)];
          expect([text, outline(text, new PieceCache())]).toEqual(expected);
          expect([text, separately(text)]).toEqual(expected);
        }),
        { numRuns: 250 },
      );
    }
  });

  it.each([
    ["a fence with blank lines", "```\n甲\n\n乙\n\n# 丙\n```\n\n丁\n"],
    ["a fence in an item", "- ```\n  甲\n  ```\n\n```\n乙\n\n丙\n```\n"],
    ["a longer fence", "````\n甲\n\n```\n\n乙\n````\n\n丙\n"],
    ["a comment over blank lines", "<!-- 甲\n\n乙\n\n-->\n\n丙\n"],
    ["a comment in an item", "- 甲 <!--\n\n  乙 -->\n\n丙 -->\n\n丁\n"],
    ["a fence in a quotation", "> ```\n> 甲\n\n```\n\n乙\n\n丙\n"],
    ["a comment that begins in raw HTML", "<div>\n<!--\n\n~~~\n-->\n\n~~~\n\n甲\n"],
    ["a fence that begins in raw HTML", "<div>\n```\n\n```\n甲\n\n乙\n"],
    ["indented code above a list in a quotation", "    甲\n\n> 1.\n"],
    ["indented code above a list", "    甲\n\n2)\n"],
    ["raw HTML", "<pre>\n\n甲\n\n</pre>\n\n乙\n"],
    ["a definition after its use", "甲[乙]丙。\n\n丁。\n\n[乙]: a.md\n"],
    ["a list over blank lines", "- 甲\n\n  乙\n\n- 丙\n\n丁\n"],
  ])("keeps %s whole", (_, body) => {
    expect(outline(body, new PieceCache())).toEqual(reference(body));
    expect(separately(body)).toEqual(reference(body));
  });

  it("keeps the contents of what an edit leaves alone", () => {
    const cache = new PieceCache();
    const before = "---\nclauses: [8.1]\n---\n\n# 甲\n\n一。\n\n- 二\n- 三\n\n# 乙\n\n| a |\n|-|\n| 四 |\n\n五。\n";
    const first = parsePolicy("a.md", before, cache);
    const second = parsePolicy("a.md", before.replace("一。", "一、改过，**也长了**。"), cache);
    const kept = second.units.filter((unit) => first.units.some((other) => other.content === unit.content));
    expect(kept.map((unit) => unit.content.mapped.text)).toEqual(["甲", "二", "三", "乙", "a;", "a:四;", "五。"]);
    expect(kept.every((unit) => second.source.slice(unit.span.start, unit.span.end) !== "")).toBe(true);
  });

  it("gives after any edits what a fresh parse gives", () => {
    const cache = new PieceCache(2000);
    fc.assert(
      fc.property(fc.array(calmMarkdown, { minLength: 1, maxLength: 4 }), fc.nat(), (parts, seed) => {
        const source = parts.join("\n");
        const at = source.length === 0 ? 0 : seed % source.length;
        for (const text of [
          source,
          source.slice(0, at) + source.slice(at + 3),
          `${source.slice(0, at)}退货\n\n${source.slice(at)}`,
        ]) {
          expect(parsePolicy("a.md", text, cache).units).toEqual(parsePolicy("a.md", text, new PieceCache()).units);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("forgets the oldest pieces", () => {
    const cache = new PieceCache(200);
    const piece = () => readBlocks([], "", { origin: 0, end: 0, cost: 0 });
    const text = (letter: string): string => letter.repeat(90);
    const first = cache.keep(text("甲"), piece());
    for (const letter of "乙丙丁戊己") {
      cache.keep(text(letter), piece());
      expect(cache.get(text("甲"))).toBe(first);
    }
    expect(cache.get(text("乙"))).toBeUndefined();
    expect(cache.get(text("己"))).toBeDefined();
  });

  it("keeps what was asked for while it gathered, once, and little else", () => {
    const cache = new PieceCache();
    const piece = () => readBlocks([], "", { origin: 0, end: 0, cost: 0 });
    const text = (letter: string): string => letter.repeat(90);
    for (const letter of "甲乙丙") cache.keep(text(letter), piece());
    cache.gather();
    for (const letter of "甲乙甲乙甲乙甲乙") expect(cache.get(text(letter))).toBeDefined();
    cache.settle(100);
    expect(cache.get(text("丙"))).toBeUndefined();
    for (const letter of "丁戊己庚辛壬癸") {
      cache.keep(text(letter), piece());
      for (const kept of "甲乙") expect(cache.get(text(kept))).toBeDefined();
    }
    expect(cache.get(text("丁"))).toBeUndefined();
    expect(cache.get(text("癸"))).toBeDefined();
  });
});
