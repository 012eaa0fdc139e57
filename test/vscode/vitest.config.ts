import { defineConfig } from "vitest/config";

/** One suite at a time: each starts its own VS Code, and two of them share badly on a small machine. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["suites/**/*.test.ts"],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A ceiling, like every other limit here: one second is little on a loaded machine.
    expect: { poll: { timeout: 30_000, interval: 50 } },
    pool: "forks",
    fileParallelism: false,
  },
});
