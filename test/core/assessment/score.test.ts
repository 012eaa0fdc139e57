import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { managerState, reaches, shownScore } from "../../../server/src/core/assessment/score.ts";

describe("what a score shows", () => {
  it.each([
    [360, 400, 90],
    [359, 400, 89.7],
    [1, 3, 33.3],
    [2, 3, 66.6],
    [353, 392, 90],
    [352, 392, 89.7],
    [399, 400, 99.7],
    [400, 400, 100],
    [0, 400, 0],
  ])("%i of %i quarter points as %f, never rounded up", (points, applicable, shown) => {
    expect(shownScore(points, applicable)).toBe(shown);
  });

  it("is nothing where nothing applies", () => {
    expect(shownScore(0, 0)).toBeNull();
    expect(reaches(0, 0, 0)).toBe(false);
  });

  it("never exceeds the exact value, and is within a tenth of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.nat(4000), (applicable, nat) => {
        const points = Math.min(nat, applicable);
        const tenths = Math.round((shownScore(points, applicable) ?? -1) * 10);
        expect(tenths * applicable).toBeLessThanOrEqual(points * 1000);
        expect((tenths + 1) * applicable).toBeGreaterThan(points * 1000);
      }),
    );
  });
});

describe("a target", () => {
  it.each([
    [360, 400, 90, true],
    [359, 400, 90, false],
    [359, 400, 89.75, true],
    [359, 400, 89.751, false],
    [353, 392, 90, true],
    [352, 392, 89.8, false],
    [352, 392, 89.79, true],
    [29, 100, 29, true],
    [57, 100, 57, true],
    [58, 100, 58, true],
    [115, 200, 57.5, true],
    [400, 400, 100, true],
    [399, 400, 100, false],
  ])("%i of %i quarter points reach %f: %s", (points, applicable, target, reached) => {
    expect(reaches(points, applicable, target)).toBe(reached);
  });

  it("with decimals is compared as it is written", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 4000 }), fc.nat(4000), (thousandths, applicable, nat) => {
        const points = Math.min(nat, applicable);
        const exact = BigInt(points) * 100_000n >= BigInt(thousandths) * BigInt(applicable);
        expect(reaches(points, applicable, thousandths / 1000)).toBe(exact);
      }),
    );
  });
});

describe("the service manager", () => {
  const manager = { name: "李敏", certificate: "GL-2024-01316", validUntil: "2027-06-30" };

  it.each([
    ["2027-06-29", "valid"],
    ["2027-06-30", "valid"],
    ["2027-07-01", "expired"],
    ["2028-01-01", "expired"],
  ])("on %s is %s", (day, state) => {
    expect(managerState(manager, day)).toBe(state);
  });

  it.each(["name", "certificate", "validUntil"] as const)("without %s is missing", (key) => {
    expect(managerState({ ...manager, [key]: null }, "2026-11-24")).toBe("missing");
    expect(managerState({ ...manager, [key]: "" }, "2026-11-24")).toBe("missing");
  });

  it("is missing where there is none", () => {
    expect(managerState(null, "2026-11-24")).toBe("missing");
  });
});
