import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { CLI, spawnCli } from "../support/built.ts";
import { writeFiles } from "../support/files.ts";
import { folderForEach } from "../support/folderForEach.ts";

const CONFIG = "standard: t-cgcc-customized-goods\n";
const CLEAN = "---\nversion: '1'\neffective: 2026-01-01\nclauses:\n  8.1: 投诉渠道\n---\n\n# 投诉渠道\n\n";
const GOOD = `${CLEAN}投诉电话 400-820-6655，也可写信到 tousu@example.com。\n`;
const BAD = `${CLEAN}详见[办法](gone.md)。\n`;
/** Every missing clause is silenced, so that a run ends with 0. */
const CALM = `${CONFIG}rules: { coverage/untagged-clause: off, coverage/disclosure: "off", coverage/practice: "off" }\n`;

let folder = "";
let child: ChildProcess | null = null;

folderForEach((path) => {
  folder = path;
});

afterEach(() => {
  child?.kill("SIGKILL");
  child = null;
});

/** A watching command line; `runs` resolves with what it wrote when it has run that often. */
function watching(...args: readonly string[]) {
  const started = spawn(process.execPath, [CLI, "--watch", "--as-of", "2026-11-24", ...args], { cwd: folder });
  child = started;
  let error = "";
  let out = "";
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  started.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  started.stderr.setEncoding("utf8").on("data", (text: string) => {
    error += text;
    tell();
  });
  const count = () => error.split("按 Ctrl-C 结束").length - 1;
  return {
    runs: (wanted: number) =>
      new Promise<string>((resolve) => {
        const check = () => {
          if (count() < wanted) return;
          listeners.delete(check);
          const written = out;
          out = "";
          resolve(written);
        };
        listeners.add(check);
        check();
      }),
    count,
    end: (signal: "SIGINT" | "SIGTERM") =>
      new Promise<number | null>((resolve) => {
        started.once("exit", (code) => resolve(code));
        started.kill(signal);
      }),
  };
}

describe("--watch", () => {
  it("runs again after each change and ends with the code of the last run", async () => {
    writeFiles(folder, { "clausemark.yaml": CALM, "a.md": BAD });
    const watch = watching();
    expect(await watch.runs(1)).toContain("document/broken-link");
    writeFiles(folder, { "a.md": GOOD });
    const second = await watch.runs(2);
    expect(second).toBe(spawnCli(["--as-of", "2026-11-24"], { cwd: folder }).out);
    expect(await watch.end("SIGINT")).toBe(0);
  });

  it("notices a link's file that comes, a configuration, and a file that an editor renames into place", async () => {
    writeFiles(folder, { "clausemark.yaml": CALM, "a.md": BAD });
    const watch = watching();
    await watch.runs(1);
    writeFiles(folder, { "gone.md": "# 办法\n" });
    expect(await watch.runs(2)).not.toContain("document/broken-link");
    writeFiles(folder, { "clausemark.yaml": `${CALM}unknown: 1\n` });
    expect(await watch.runs(3)).toContain("config/schema");
    writeFiles(folder, { "clausemark.yaml": CALM, "子/new.md.tmp": BAD });
    renameSync(join(folder, "子/new.md.tmp"), join(folder, "子/b.md"));
    expect(await watch.runs(4)).toMatch(/子\/b\.md\n {2}.*document\/broken-link/);
    expect(await watch.end("SIGTERM")).toBe(1);
  });

  it("is not woken by what it writes itself", async () => {
    writeFiles(folder, { "clausemark.yaml": CALM, "a.md": GOOD });
    const watch = watching("--format", "markdown", "--output-file", "report.md", "--cache-location", "cache");
    await watch.runs(1);
    writeFiles(folder, { "a.md": BAD });
    await watch.runs(2);
    expect(readFileSync(join(folder, "report.md"), "utf8")).toContain("document/broken-link");
    writeFiles(folder, { "a.md": GOOD });
    await watch.runs(3);
    expect(readFileSync(join(folder, "report.md"), "utf8")).not.toContain("document/broken-link");
    // A run too many would follow at once.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(watch.count()).toBe(3);
    expect(await watch.end("SIGINT")).toBe(0);
  });

  it("cannot watch standard input", () => {
    expect(spawnCli(["--watch", "--stdin"], { cwd: folder })).toMatchObject({
      code: 2,
      error: expect.stringContaining("--watch 和 --stdin 不能一起用。"),
    });
  });
});
