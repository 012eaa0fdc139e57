import { describe, expect, it } from "vitest";
import { Progress } from "../../server/src/cli/progress.ts";

/** What is written while `steps` files take `each` milliseconds. */
function written(steps: number, each: number, isTerminal: boolean): string {
  let text = "";
  let now = 0;
  const write = (part: string) => {
    text += part;
  };
  const output = { write, isTerminal, columns: 80 };
  const progress = new Progress(output, () => now, "zh-CN");
  for (let step = 0; step < steps; step++) {
    now += each;
    progress.step(steps);
  }
  progress.end();
  return text;
}

describe("the progress bar", () => {
  it("shows on a terminal for a run of more than a second, and goes away at its end", () => {
    const text = written(40, 100, true);
    expect(text).toMatch(/^\r检查中 ░*█+░+ 10\/40|^\r检查中 █+░+ 10\/40/);
    expect(text).toContain("40/40");
    expect(text.endsWith("\r\u001b[2K")).toBe(true);
  });

  it("shows nothing for short runs or where nobody looks", () => {
    expect(written(9, 100, true)).toBe("");
    expect(written(400, 100, false)).toBe("");
  });

  it("does not redraw for every file of a fast run", () => {
    expect(written(10_000, 1, true).split("\r").length).toBeLessThan(100);
  });
});
