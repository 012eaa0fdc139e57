import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, spawnCli } from "../support/built.ts";

/** The same input and `--as-of` give the same bytes, whatever the machine says. */

const SETS = ["samples", "test/corpus/sets/b"];
const DATE = ["--as-of", "2026-11-24"];

let folder = "";
/** The files in a folder of their own, so that nothing else belongs to a set. */
let home = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-"));
  home = join(folder, "home");
  copyInOrder(SETS.flatMap(filesBelow), home, (a, b) => (a < b ? -1 : 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Copies files one by one in an order of its own, so that the folder lists them differently. */
function copyInOrder(names: readonly string[], to: string, order: (a: string, b: string) => number): void {
  for (const name of [...names].sort(order)) {
    mkdirSync(join(to, name, ".."), { recursive: true });
    cpSync(join(ROOT, name), join(to, name));
  }
}

function digest(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" })
    .map((name) => `${path}/${name}`)
    .filter((name) => statSync(join(ROOT, name)).isFile());
}

/** Both reports of one run: what a program reads and what a person reads. */
function reports(
  cwd: string,
  options: { readonly env?: NodeJS.ProcessEnv; readonly paths?: readonly string[] } = {},
): string {
  const file = join(folder, "report.json");
  const formats = ["--format", "json", "--output-file", file, "--format", "stylish"];
  const { out } = spawnCli([...(options.paths ?? SETS), ...formats, ...DATE], { cwd, ...options });
  return `${readFileSync(file, "utf8")}\n${out}`;
}

describe("the reports", () => {
  let first: string;
  beforeAll(() => {
    first = reports(home);
    expect(first.length).toBeGreaterThan(100_000);
  });

  it("are the same on a second run", () => {
    expect(reports(home)).toBe(first);
  });

  it.each([
    { TZ: "Pacific/Kiritimati", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
    { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" },
    { TZ: "Asia/Shanghai", LANG: "zh_CN.GB18030", LC_ALL: "zh_TW.UTF-8", LANGUAGE: "zh" },
  ])("are the same under $TZ and $LC_ALL", (env) => {
    expect(reports(home, { env })).toBe(first);
  });

  it.each([
    ["at random", (a: string, b: string) => digest(a) - digest(b)],
    ["backwards", (a: string, b: string) => (a < b ? 1 : -1)],
  ])("are the same of a copy made %s", (name, order) => {
    const copy = join(folder, name.replaceAll(" ", "-"));
    copyInOrder(SETS.flatMap(filesBelow), copy, order);
    expect(reports(copy)).toBe(first);
  });

  it("are the same whatever the order of the paths", () => {
    expect(reports(home, { paths: [...SETS].reverse() })).toBe(first);
  });
});

it("depends on the day only where it is not given", () => {
  const policy = join(folder, "dated", "a.md");
  mkdirSync(join(folder, "dated"), { recursive: true });
  writeFileSync(policy, '---\nversion: "1"\nreview: 2026-11-24\nclauses: {8.1: "*"}\n---\n\n投诉电话 400-820-6655。\n');
  expect(readFileSync(policy, "utf8")).toContain("2026-11-24");
  const on = (day: string) => spawnCli(["--format", "json", "--as-of", day], { cwd: join(folder, "dated") }).out;
  expect(on("2026-11-24")).not.toContain("document/review-overdue");
  expect(on("2026-11-25")).toContain("document/review-overdue");
});
