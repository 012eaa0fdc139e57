import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export interface Process {
  readonly pid: number;
  readonly command: string;
}

/** Running processes whose command line contains a text, oldest first; those that ended and were not yet collected do not count. */
export function processesWith(text: string): readonly Process[] {
  return (existsSync("/proc/self/cmdline") ? fromProc() : fromPs()).filter(({ command }) => command.includes(text));
}

function fromProc(): readonly Process[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .sort((a, b) => a - b)
    .map((pid) => ({ pid, command: commandLine(pid) }));
}

/** Empty for a process that has ended meanwhile, and for one that is only waiting to be collected. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

function fromPs(): readonly Process[] {
  const lines = spawnSync("ps", ["-A", "-o", "pid=,command="], { encoding: "utf8" }).stdout.split("\n");
  return lines.flatMap((line) => {
    const [, pid, command = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), command }];
  });
}

/** Process id of a running process's parent; Linux only. */
export function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}
