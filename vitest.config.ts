import { defineConfig } from "vitest/config";

/**
 * Tests that change or measure the process they run in (its clock, time zone, console or engine) and so have one
 * each; the training also, because it takes longest and these are begun first.
 */
const ALONE: readonly string[] = [
  "test/convert/roundTrip.test.ts",
  "test/core/detect/scorer.retrain.test.ts",
  "test/core/detect/sectionTopics.test.ts",
  "test/fuzz/rpc.test.ts",
  "test/hostile/faults.test.ts",
  "test/workspace/liveFolder.test.ts",
];

const NEVER: readonly string[] = ["test/vscode/**", "**/node_modules/**"];

export default defineConfig({
  test: {
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "alone", include: [...ALONE], exclude: [...NEVER] } },
      {
        // Files share a process one after the other: loading the product and compiling the standard in each took longer
        // than the tests.
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: [...NEVER, ...ALONE], isolate: false },
      },
    ],
  },
});
