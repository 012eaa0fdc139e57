import { relative } from "node:path";

/** How the program of a stage ended; the status is null where a signal ended it. */
export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
}

/** What is read of Vitest's report in JSON. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    /** The file's absolute path. */
    readonly name: string;
    readonly status: string;
    /** Why the file could not be loaded. */
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  /** One line for each step or test that failed; none only where nothing did. */
  readonly reasons: readonly string[];
}

/** Tests that are named; of a change that breaks hundreds, the first are enough. */
const MOST_TESTS = 20;

/**
 * Counts a stage. One that fails without a failing test (a step before the tests, a crash, an unhandled error) still counts
 * as one failure, and one without a report as a single test.
 */
export function stageResult(
  { status, signal }: Ended,
  report: TestReport | null,
  failedSteps: readonly string[],
  root: string,
): StageResult {
  if (status === 0 && report === null) return { passed: 1, failed: 0, reasons: [] };
  const missed = report === null ? 0 : report.numTotalTests - report.numPassedTests;
  const failed = missed === 0 && status !== 0 ? 1 : missed;
  const reasons = [...failedSteps, ...(report === null ? [] : failedTests(report, root))];
  if (failed > 0 && reasons.length === 0) {
    const without = report === null ? "" : " without a failing test";
    reasons.push(signal === null ? `ended with status ${status}${without}` : `was ended by ${signal}`);
  }
  return { passed: report?.numPassedTests ?? 0, failed, reasons };
}

function failedTests({ testResults }: TestReport, root: string): readonly string[] {
  const tests = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const missed = assertionResults.filter((test) => test.status !== "passed");
    if (missed.length > 0) return missed.map((test) => `${file}: ${test.fullName}`);
    return status === "passed" ? [] : [`${file}: ${message.split("\n")[0]}`];
  });
  // Names that show a whole example have line ends in them.
  const lines = tests.slice(0, MOST_TESTS).map((test) => test.replace(/\s+/g, " "));
  const more = tests.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}
