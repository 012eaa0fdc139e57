import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endAt, PlaceReader, type Places, PlacesBuilder, startAt } from "../../../server/src/core/text/places.ts";

type Range = readonly [start: number, end: number];

function ranges(places: Places, length: number): readonly Range[] {
  return Array.from({ length }, (_, at) => [startAt(places, at) ?? -1, endAt(places, at) ?? -1]);
}

const offset = fc.integer({ min: 0, max: 50 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("push" as const), start: offset, width: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("follow" as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant("stretch" as const),
    count: fc.integer({ min: 0, max: 6 }),
    start: offset,
    width: fc.integer({ min: 1, max: 4 }),
    step: fc.constantFrom(0, 1),
  }),
);

describe("the places of a text's characters", () => {
  it("are what was put together, read one by one, in order or in parts", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), offset, offset, offset, (steps, from, length, shift) => {
        const builder = new PlacesBuilder();
        const expected: Range[] = [];
        for (const each of steps) {
          if (each.kind === "push") {
            builder.push(each.start, each.start + each.width);
            expected.push([each.start, each.start + each.width]);
          } else if (each.kind === "follow") {
            for (let at = 0; at < each.count; at++) {
              const [start, end] = expected.at(-1) ?? [0, 1];
              builder.push(start + 1, end + 1);
              expected.push([start + 1, end + 1]);
            }
          } else {
            builder.stretch(each.count, each.start, each.start + each.width, each.step);
            for (let at = 0; at < each.count; at++) {
              expected.push([each.start + at * each.step, each.start + each.width + at * each.step]);
            }
          }
        }
        const places = builder.finish();
        expect(ranges(places, expected.length)).toEqual(expected);
        const begin = Math.min(from, expected.length);
        const end = Math.min(begin + length, expected.length);
        const reader = new PlaceReader(places, begin);
        const read: Range[] = [];
        for (let at = begin; at < end; at++) {
          reader.take(at);
          read.push([reader.start, reader.end]);
        }
        expect(read).toEqual(expected.slice(begin, end));
        const part = new PlacesBuilder();
        part.push(7, 8);
        part.copy(places, begin, end, shift);
        const moved = expected.slice(begin, end).map(([start, stop]): Range => [start + shift, stop + shift]);
        expect(ranges(part.finish(), end - begin + 1)).toEqual([[7, 8], ...moved]);
      }),
    );
  });

  it("take one stretch where the text follows its source", () => {
    const builder = new PlacesBuilder();
    for (let at = 3; at < 40; at++) builder.push(at, at + 1);
    expect(builder.finish()).toEqual([0, 3, 4, 1]);
  });

  it("are none in an empty text", () => {
    expect([startAt([], 0), endAt([], 0)]).toEqual([undefined, undefined]);
  });
});
