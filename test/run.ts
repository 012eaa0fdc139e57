/**
 * The test command: type check, lint, build, unit and protocol tests, then the tests in real VS Code. Every stage runs
 * even when an earlier one failed; the last lines name what failed in each, and the very last counts all of them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FAILED_STEPS } from "../server/tools/failedSteps.ts";
import { type StageResult, stageResult, type TestReport } from "./stageResult.ts";

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
const reasons: string[] = [];
for (const stage of STAGES) {
  const started = Date.now();
  console.log(`\n── ${stage.name}`);
  const result = run(stage);
  passed += result.passed;
  failed += result.failed;
  reasons.push(...result.reasons.map((reason) => `${stage.name}: ${reason}`));
  console.log(
    `── ${stage.name}: ${result.passed} ok, ${result.failed} not ok, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
}
if (reasons.length > 0) console.log(`\nfailed:\n${reasons.join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run({ command: [command = "", ...args], report }: Stage): StageResult {
  const steps = join(results, "failed-steps.txt");
  rmSync(steps, { force: true });
  const ended = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, [FAILED_STEPS]: steps },
  });
  const failedSteps = existsSync(steps) ? readFileSync(steps, "utf8").trimEnd().split("\n") : [];
  const file = report === undefined ? null : join(results, report);
  const counted = file !== null && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as TestReport) : null;
  return stageResult(ended, counted, failedSteps, root);
}
