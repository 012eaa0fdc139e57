import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Contender } from "./contenders.ts";
import { median } from "./statistics.ts";

export interface Timing {
  readonly contender: Contender;
  /** Median seconds from start to exit. */
  readonly seconds: number;
  /** Highest resident memory of the process itself in MiB, over all rounds; 0 where the system does not tell. */
  readonly peak: number;
}

/** Runs contenders in turn, so that a drifting machine hits all of them alike; one warm-up each is not counted. */
export async function inTurn(
  contenders: readonly Contender[],
  folder: string,
  rounds: number,
): Promise<readonly Timing[]> {
  const all = contenders.map((contender) => ({ contender, seconds: [] as number[], peak: 0 }));
  for (let round = 0; round <= rounds; round++) {
    for (const each of all) {
      const { seconds, peak } = await once(each.contender.command, folder);
      if (round > 0) each.seconds.push(seconds);
      each.peak = Math.max(each.peak, peak);
    }
  }
  return all.map(({ contender, seconds, peak }) => ({ contender, seconds: median(seconds), peak }));
}

/** Linters end with a code above 0 where they find something; only a program that does not run is an error. */
export function once(command: readonly string[], folder: string): Promise<{ seconds: number; peak: number }> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(program, args, { cwd: folder, stdio: "ignore" });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 50);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === null || code > 2) reject(new Error(`${command.join(" ")} ended with ${code}`));
      else resolve({ seconds: Number(process.hrtime.bigint() - started) / 1e9, peak });
    });
  });
}

/** High-water mark of a running process (Linux), in MiB. */
function peakOf(pid: number | undefined): number {
  return statusOf(pid, "VmHWM");
}

export function residentOf(pid: number | undefined): number {
  return statusOf(pid, "VmRSS");
}

function statusOf(pid: number | undefined, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
