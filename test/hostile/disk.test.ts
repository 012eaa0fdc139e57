import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { nodeFiles } from "../../server/src/workspace/nodeFiles.ts";
import type { Files } from "../../server/src/workspace/ports.ts";
import { run } from "../support/cli.ts";
import { writeFiles } from "../support/files.ts";
import { folderForEach } from "../support/folderForEach.ts";

const POLICY = '---\nversion: "1"\nclauses:\n  8.1: 投诉\n---\n\n# 投诉\n\n投诉电话 400-820-6655。\n';
const CONFIG = "standard: t-cgcc-customized-goods\n";

let folder = "";
folderForEach((path) => {
  folder = path;
});

async function lint(paths: readonly string[] = [], files: Files = nodeFiles) {
  const { code, out, error } = await run(["lint", "--format", "json", ...paths], { files, workingFolder: folder });
  return { code, error, report: out === "" ? null : (JSON.parse(out) as JsonReport) };
}

/** Runs `once` after the folder has been listed and before anything is read. */
function between(once: () => void): Files {
  return {
    ...nodeFiles,
    async find(...args) {
      const found = await nodeFiles.find(...args);
      once();
      return found;
    },
  };
}

describe("files that are not what they seem", () => {
  it.each(["clausemark.yaml", "a.md", ".gitignore", ".clausemarkignore"])(
    "a pipe named %s is never waited for",
    async (name) => {
      writeFiles(folder, { "clausemark.yaml": CONFIG, "good.md": POLICY });
      rmSync(join(folder, name), { force: true });
      execFileSync("mkfifo", [join(folder, name)]);
      const { report } = await lint();
      expect(report?.summary.files).toBe(1);
      const isDocument = !name.startsWith(".");
      expect(report?.summary.unreadable.map(({ file }) => file)).toEqual(isDocument ? [name] : []);
    },
  );

  it("a pipe named on the command line is told, not read", async () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "good.md": POLICY });
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const { code, error } = await lint(["pipe.md"]);
    expect([code, error]).toEqual([2, expect.stringContaining("pipe.md")]);
  });

  it("folders that link to themselves and to each other end", async () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "x/good.md": POLICY, "y/good.md": POLICY });
    symlinkSync(folder, join(folder, "x/up"));
    symlinkSync("../y", join(folder, "x/y"));
    symlinkSync("../x", join(folder, "y/x"));
    symlinkSync("loop.md", join(folder, "loop.md"));
    const { report } = await lint();
    expect(report?.summary.files).toBe(2);
    expect(report?.summary.unreadable.map(({ file }) => file)).toEqual(["loop.md"]);
  });
});

describe("files that change while they are read", () => {
  const others: readonly (readonly [string, (path: string) => void])[] = [
    ["vanish", () => {}],
    ["become a folder", (path) => mkdirSync(path)],
    ["become a pipe", (path) => void execFileSync("mkfifo", [path])],
    ["become a link to nothing", (path) => symlinkSync("gone", path)],
    ["become binary", (path) => writeFileSync(path, Buffer.from([0, 1, 2, 3, 0]))],
  ];
  it.each(others)("files that %s are named, and the rest is judged", async (_, makeAnew) => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "a.md": POLICY, "good.md": POLICY });
    const replace = () => {
      rmSync(join(folder, "a.md"));
      makeAnew(join(folder, "a.md"));
    };
    const { report, code } = await lint([], between(replace));
    expect(report?.summary.unreadable.map(({ file }) => file)).toEqual(["a.md"]);
    expect(report?.summary.files).toBe(1);
    expect(code).toBe(2);
  });

  it("a folder that is moved away leaves nothing, and says so", async () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "sub/a.md": POLICY, "good.md": POLICY });
    const { report } = await lint(
      [],
      between(() => renameSync(join(folder, "sub"), join(folder, "gone"))),
    );
    expect(report?.summary.unreadable.map(({ file }) => file)).toEqual(["sub/a.md"]);
  });

  it("a configuration that vanishes is named, not taken for none", async () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "a.md": POLICY });
    const { report, code } = await lint(
      [],
      between(() => rmSync(join(folder, "clausemark.yaml"))),
    );
    expect(report?.summary.unreadable.map(({ file }) => file)).toEqual(["clausemark.yaml"]);
    expect(code).toBe(2);
  });
});
