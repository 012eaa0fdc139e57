import { describe, expect, it } from "vitest";
import { OUTCOMES, ranked, SIGNS, type SignValues, sharesOf } from "../../../server/src/core/detect/decision.ts";
import { DECISION } from "../../../server/src/core/detect/decisionWeights.ts";

/** Signs of an element that the columns find nothing for, save those given. */
function signs(given: Partial<SignValues>): SignValues {
  const none = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as SignValues;
  return { ...none, always: 1, stated: -5, deferred: -5, ...given };
}

describe("the decision", () => {
  it("gives every outcome a share of the whole", () => {
    const shares = sharesOf(DECISION.weights, signs({}));
    expect(shares).toHaveLength(OUTCOMES.length);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it.each<[name: string, given: Partial<SignValues>, outcome: string]>([
    ["nothing", {}, "missing"],
    ["a clear score", { stated: 6 }, "stated"],
    [
      "a score with a blank of its own in the same place",
      { stated: 1, deferred: 2, blank: 1, cue: 1, "put-off-in-place": 1 },
      "deferred",
    ],
    ["the blank of a sibling", { stated: 5, deferred: -1, cue: 1, sibling: 1 }, "stated"],
    [
      "an opposite rule",
      { stated: 1, protective: 1, contradicted: 2, family: 1, "opposed-in-place": 1 },
      "contradicted",
    ],
    ["a broken limit", { stated: 4, protective: 1, contradicted: 0, limit: 1 }, "contradicted"],
    ["a plan", { stated: 0, deferred: -1, plan: 1 }, "missing"],
  ])("on %s", (_, given, outcome) => {
    expect(ranked(DECISION, signs(given))[0]).toBe(outcome);
  });

  it("tries what falls short of the least share for stated last of all", () => {
    const strict = { ...DECISION, leastStated: 1.1 };
    expect(ranked(strict, signs({ stated: 9 })).at(-1)).toBe("stated");
  });
});
