/**
 * The test command: type check, lint, build, unit and protocol tests, then the tests in real VS Code. Every stage runs
 * even when an earlier one failed, and the last line counts all of them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the stage writes its counts; a stage without one counts as a single test. */
  readonly report?: string;
}

const root = join(import.meta.dirname, "..");
const results = join(root, ".test-results");

const STAGES: readonly Stage[] = [
  { name: "check", command: ["npm", "run", "--silent", "check"] },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  {
    name: "unit and protocol",
    command: [
      "npx",
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${join(results, "vitest.json")}`,
    ],
    report: "vitest.json",
  },
  { name: "real VS Code", command: ["npx", "tsx", "test/vscode/run.ts"], report: "vscode.json" },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;
for (const stage of STAGES) {
  const started = Date.now();
  const [command = "", ...args] = stage.command;
  console.log(`\n── ${stage.name}`);
  const status = spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;
  const count = countOf(stage, status);
  passed += count.passed;
  failed += count.failed;
  console.log(
    `── ${stage.name}: ${count.passed} ok, ${count.failed} not ok, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A stage that fails without a failing test (a crash, an unhandled error) still counts as one failure. */
function countOf(stage: Stage, status: number): Count {
  const file = stage.report === undefined ? null : join(results, stage.report);
  if (file === null || !existsSync(file)) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, "utf8")) as { numPassedTests: number; numTotalTests: number };
  const missed = report.numTotalTests - report.numPassedTests;
  return { passed: report.numPassedTests, failed: missed === 0 && status !== 0 ? 1 : missed };
}
