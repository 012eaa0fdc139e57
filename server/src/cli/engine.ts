import { setFlagsFromString } from "node:v8";
import { sizeYoungGeneration } from "./youngGeneration.ts";

/** In megabytes; this process's own memory is laid out already. */
const THREADS = "--initial-old-space-size=96";

/**
 * A linter's run is short, and V8's settings are made for programs that stay. Code is optimised later: what is optimised
 * in the first seconds seldom runs long enough to pay for it. And a regular expression is compiled when it is first used,
 * not first interpreted and compiled at its second use, because most of them are used again. Threads may fill some memory
 * before it is cleared: they start with a few megabytes, and would go through what every set needs again and again. V8
 * complains about flags it does not know on standard error, so each version of Node that was measured has its own list, and
 * no other has any.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  "20": ["--no-regexp-tier-up", "--interrupt-budget=1000000", THREADS],
  "22": ["--no-regexp-tier-up", "--invocation-count-for-turbofan=30000", THREADS],
  "24": ["--no-regexp-tier-up", "--invocation-count-for-turbofan=30000", THREADS],
};

/**
 * Sets the engine of this process, its threads included, for a run or for a language server, which stays: its code is
 * optimised as V8 does by itself.
 */
export function setEngine(isServer: boolean): void {
  const flags = flagsOfThisEngine();
  if (!flags) return;
  if (isServer) {
    sizeYoungGeneration();
    return;
  }
  // Node has its own modules compiled for the flags it was started with: those that every run needs come first.
  const _ = [process.stdout, process.stderr];
  for (const flag of flags) setFlagsFromString(flag);
}

/** Before threads start that keep every processor busy: then none is left to help another one clear its young generation. */
export function setEngineForThreads(): void {
  if (flagsOfThisEngine()) setFlagsFromString("--no-parallel-scavenge");
}

function flagsOfThisEngine(): readonly string[] | undefined {
  const [major = ""] = process.versions.node.split(".");
  return FLAGS[major];
}
