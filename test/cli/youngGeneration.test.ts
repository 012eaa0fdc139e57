import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Bytes of the young generation after much garbage, some of which lived for a while; in a process of its own. */
function sizeAfterGarbage(prepare: string): number {
  const script = `
    const { getHeapSpaceStatistics } = await import("node:v8");
    ${prepare}
    const kept = [];
    for (let round = 0; round < 3000; round++) {
      kept.push(Array.from({ length: 2000 }, (_, at) => ({ at })));
      if (kept.length > 40) kept.shift();
    }
    console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space").space_size);`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  expect(stderr).toBe("");
  return Number(stdout);
}

it("keeps the young generation of a process that stays small", () => {
  const small = 'const m = await import("./server/src/cli/youngGeneration.ts"); m.sizeYoungGeneration();';
  expect(sizeAfterGarbage("")).toBeGreaterThan(8 << 20);
  expect(sizeAfterGarbage(small)).toBeLessThanOrEqual(4 << 20);
});
