import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { run } from "../support/cli.ts";
import { HOSTILE_CASES } from "./cases.ts";

/** Each would take minutes, or fool the reader, if nobody had thought of it; here it runs into the limit of the test. */
describe("an input made to stop or to fool a linter", () => {
  it.each(HOSTILE_CASES)("$name", async ({ files, rules }) => {
    const { out, error, code } = await run(["lint", "--format", "json"], { files });
    expect(error).not.toMatch(/\n\s+at /);
    expect([0, 1, 2]).toContain(code);
    const report = JSON.parse(out) as JsonReport;
    const found = new Set(report.sets.flatMap((set) => set.findings.map((finding) => finding.rule)));
    expect([...found]).toEqual(expect.arrayContaining([...rules]));
    // Nothing of the machine's own files gets in.
    expect(out).not.toMatch(/root:|\/bin\/(?:ba)?sh/);
    expect(Object.prototype).toEqual({});
  });
});
