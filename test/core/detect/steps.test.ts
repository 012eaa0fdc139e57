import { describe, expect, it } from "vitest";
import { countSteps } from "../../../server/src/core/detect/steps.ts";
import { passagesIn } from "./builtInRubric.ts";

describe("countSteps", () => {
  it.each([
    ["登记 → 核实 → 提出方案 → 回访", 4],
    ["先打电话登记，再由师傅上门看，最后给出方案。", 3],
    ["申请、审核、取件、退款", 4],
    ["1. 打电话登记\n2. 师傅上门查看\n3. 给出方案", 3],
    ["打电话来就行。", 0],
  ])("%s", (text, steps) => {
    expect(countSteps(passagesIn(text))).toBe(steps);
  });
});
