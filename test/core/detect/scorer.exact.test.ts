import { describe, expect, it } from "vitest";
import { exp, log, sigmoid } from "../../../server/tools/training/exact.ts";

describe("arithmetic without the engine's own functions", () => {
  it("agrees with them to the last digits", () => {
    for (let x = -60; x <= 60; x += 0.37) {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
      expect(Math.abs(log(Math.exp(x)) - x)).toBeLessThan(1e-13);
    }
  });

  it("stays finite at the ends", () => {
    expect(exp(1e6)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(-1e6)).toBe(0);
    expect(sigmoid(-800)).toBe(0);
    expect(sigmoid(800)).toBe(1);
    expect(sigmoid(0)).toBe(0.5);
  });
});
