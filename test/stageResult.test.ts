import { describe, expect, it } from "vitest";
import { stageResult, type TestReport } from "./stageResult.ts";

const ENDED = { status: 0, signal: null };
const FAILED = { status: 1, signal: null };

/** A report on files below `/root`, each with the tests it passed and failed, or why it could not be loaded. */
function reportOn(files: Readonly<Record<string, Readonly<Record<string, "passed" | "failed" | "skipped">> | string>>) {
  const testResults = Object.entries(files).map(([name, tests]) => {
    const statuses = typeof tests === "string" ? {} : tests;
    return {
      name: `/root/${name}`,
      status: typeof tests === "string" || Object.values(tests).includes("failed") ? "failed" : "passed",
      message: typeof tests === "string" ? tests : "",
      assertionResults: Object.entries(statuses).map(([fullName, status]) => ({ fullName, status })),
    };
  });
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const numPassedTests = all.filter(({ status }) => status === "passed").length;
  return { numPassedTests, numTotalTests: all.length, testResults } satisfies TestReport;
}

describe("what a stage of the test command came to", () => {
  it.each([
    ["a stage without tests", null, { passed: 1, failed: 0, reasons: [] }],
    [
      "tests that all pass",
      reportOn({ "a.test.ts": { x: "passed", y: "passed" } }),
      { passed: 2, failed: 0, reasons: [] },
    ],
  ])("%s", (_, report, expected) => expect(stageResult(ENDED, report, [], "/root")).toEqual(expected));

  it("names the tests that fail or do not run", () => {
    const report = reportOn({ "a.test.ts": { x: "passed", "y\nof z": "failed" }, "b.test.ts": { z: "skipped" } });
    const reasons = ["a.test.ts: y of z", "b.test.ts: z"];
    expect(stageResult(FAILED, report, [], "/root")).toEqual({ passed: 1, failed: 2, reasons });
  });

  it("names the first of very many", () => {
    const names = Array.from({ length: 23 }, (_, at) => [`${at}`, "failed"] as const);
    const { failed, reasons } = stageResult(FAILED, reportOn({ "a.test.ts": Object.fromEntries(names) }), [], "/root");
    expect([failed, reasons.length, reasons.at(-1)]).toEqual([23, 21, "and 3 more"]);
  });

  it("names a step that failed before tests that pass", () => {
    const report = reportOn({ "a.test.ts": { x: "passed" } });
    const steps = ["a.vsix has 9 bytes, more than 8"];
    expect(stageResult(FAILED, report, steps, "/root")).toEqual({ passed: 1, failed: 1, reasons: steps });
  });

  it("names a file that cannot be loaded", () => {
    const report = reportOn({ "a.test.ts": { x: "passed" }, "b.test.ts": "Cannot find module\n at x" });
    const reasons = ["b.test.ts: Cannot find module"];
    expect(stageResult(FAILED, report, [], "/root")).toEqual({ passed: 1, failed: 1, reasons });
  });

  it.each([
    [FAILED, null, 0, "ended with status 1"],
    [FAILED, reportOn({ "a.test.ts": { x: "passed" } }), 1, "ended with status 1 without a failing test"],
    [{ status: null, signal: "SIGKILL" }, null, 0, "was ended by SIGKILL"],
  ])("says how it ended where nothing else is known: %o", (ended, report, passed, reason) => {
    expect(stageResult(ended, report, [], "/root")).toEqual({ passed, failed: 1, reasons: [reason] });
  });
});
