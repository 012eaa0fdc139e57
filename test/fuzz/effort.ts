import { appendFileSync } from "node:fs";
import fc from "fast-check";
import { it } from "vitest";

/** How many times the short run's inputs are tried: `test/fuzz/run.ts` sets it, the test command leaves it at 1. */
export const FACTOR = Number(process.env.CLAUSEMARK_FUZZ_FACTOR ?? "1");

/**
 * A property as a test: `runs` seeded inputs in the test command, a multiple of that in `test/fuzz/run.ts`, which also
 * adds up how many inputs were tried.
 */
export function property<T>(
  what: string,
  inputs: fc.Arbitrary<T>,
  runs: number,
  holds: (input: T) => void | Promise<void>,
): void {
  const numRuns = Math.max(1, Math.round(runs * FACTOR));
  it(
    what,
    async () => {
      let tried = 0;
      const counted = fc.asyncProperty(inputs, async (input) => {
        tried++;
        await holds(input);
      });
      try {
        await fc.assert(counted, { numRuns });
      } finally {
        tally(what, tried);
      }
    },
    60_000 + 30_000 * FACTOR,
  );
}

/** Notes how many inputs a test has tried, where somebody adds them up. */
export function tally(what: string, tried: number): void {
  const file = process.env.CLAUSEMARK_FUZZ_TALLY;
  if (file) appendFileSync(file, `${JSON.stringify({ what, tried })}\n`);
}
