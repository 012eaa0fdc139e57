import { describe, expect, it } from "vitest";
import { ByteReader } from "../../../server/src/core/detect/scorer/bytes.ts";
import { PackedColumns } from "../../../server/src/core/detect/scorer/clauseColumns.ts";
import { ByteWriter } from "../../../server/tools/training/byteWriter.ts";

/** Columns of two clauses, each one number, and a number behind them. */
function packed(): Uint8Array {
  const out = new ByteWriter();
  out.uint16(2);
  for (const [clause, number] of [
    ["8.1", 7],
    ["8.5", 9],
  ] as const) {
    out.text(clause);
    out.part((part) => part.uint32(number));
  }
  out.uint16(77);
  return out.bytes();
}

describe("the columns of a model file", () => {
  it("are read when they are asked for, and once", () => {
    const reader = new ByteReader(packed());
    const read: string[] = [];
    const columns = new PackedColumns(reader, (clause, part) => {
      read.push(clause);
      return part.uint32();
    });
    expect(reader.uint16()).toBe(77);
    expect(read).toEqual([]);
    expect([columns.get("8.5"), columns.get("8.5"), columns.get("9.9")]).toEqual([9, 9, undefined]);
    expect(read).toEqual(["8.5"]);
    expect([...columns]).toEqual([
      ["8.1", 7],
      ["8.5", 9],
    ]);
    expect(read).toEqual(["8.5", "8.1"]);
  });

  it("refuse a file that ends too early", () => {
    const reader = new ByteReader(packed().subarray(0, 10));
    expect(() => new PackedColumns(reader, (_, part) => part.uint32())).toThrow(RangeError);
  });
});
