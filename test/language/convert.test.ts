import { describe, expect, it } from "vitest";
import { toOffset, toPosition, toSpan } from "../../server/src/language/convert.ts";
import { located } from "./fixture.ts";

const TEXT = located("aé中𠮷🙂z\r\n甲\r乙\n");

describe("positions", () => {
  it.each([
    ["utf-16", 0, 0, 0],
    ["utf-16", 2, 0, 2],
    ["utf-16", 3, 0, 3],
    ["utf-16", 5, 0, 5],
    ["utf-16", 7, 0, 7],
    ["utf-8", 1, 0, 1],
    ["utf-8", 2, 0, 3],
    ["utf-8", 3, 0, 6],
    ["utf-8", 5, 0, 10],
    ["utf-8", 7, 0, 14],
    ["utf-8", 8, 0, 15],
    ["utf-32", 3, 0, 3],
    ["utf-32", 5, 0, 4],
    ["utf-32", 7, 0, 5],
    ["utf-8", 10, 1, 0],
    ["utf-8", 11, 1, 3],
    ["utf-32", 12, 2, 0],
    ["utf-8", 13, 2, 3],
    ["utf-16", 14, 3, 0],
  ] as const)("%s: offset %i is %i:%i, and back", (encoding, offset, line, character) => {
    expect(toPosition(TEXT, offset, encoding)).toEqual({ line, character });
    expect(toOffset(TEXT, { line, character }, encoding)).toBe(offset);
  });

  it("beyond a line or the text mean their ends", () => {
    for (const encoding of ["utf-8", "utf-16", "utf-32"] as const) {
      expect(toOffset(TEXT, { line: 0, character: 99 }, encoding)).toBe(8);
      expect(toOffset(TEXT, { line: 2, character: 99 }, encoding)).toBe(13);
      expect(toOffset(TEXT, { line: 9, character: 0 }, encoding)).toBe(14);
    }
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    expect(toSpan(TEXT, range, "utf-8")).toEqual({ start: 10, end: 11 });
  });

  it("inside a character mean its start", () => {
    expect(toOffset(TEXT, { line: 0, character: 7 }, "utf-8")).toBe(3);
    expect(toOffset(TEXT, { line: 0, character: 2 }, "utf-8")).toBe(1);
  });
});
