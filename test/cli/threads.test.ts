import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LARGE } from "../../server/src/cli/threads.ts";
import { nodeFiles } from "../../server/src/workspace/nodeFiles.ts";
import { policy } from "../bench/generate.ts";
import { Random } from "../bench/random.ts";
import { spawnCli } from "../support/built.ts";
import { run } from "../support/cli.ts";

const FILES = 90;
const SETS = Math.ceil(LARGE / FILES) + 1;

const SHORT = "---\nclauses: [8.1]\n---\n\n投诉电话 400-820-6655。\n";

/** Enough files for threads, one of them unreadable, a set with nothing in it and one with a faulty configuration. */
describe("a run of many files", () => {
  const folder = mkdtempSync(join(tmpdir(), "clausemark-threads-"));

  beforeAll(() => {
    const random = new Random(1);
    const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
    for (let set = 0; set < SETS; set++) {
      mkdirSync(join(folder, `set-${set}`));
      write(`set-${set}/clausemark.yaml`, set === 3 ? "standard: t-cgcc\nrulez: {}\n" : "enterprise: { name: 云杉 }\n");
      if (set === 5) continue;
      for (let file = 0; file < FILES; file++)
        write(`set-${set}/policy-${file}.md`, file < 10 ? policy(random, 600) : SHORT);
    }
    write("set-1/policy-7.md", new Uint8Array([0xff, 0xfe, 0x00]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says the same with threads and without, in every format", async () => {
    const files = FORMATS.map((format) => `report.${format}`);
    const outputs = FORMATS.flatMap((format) => ["--format", format, "--output-file", `report.${format}`]);
    const args = ["lint", ".", "--as-of", "2026-11-24", "--format", "stylish", ...outputs];
    const threads = spawnCli(args, { cwd: folder });
    const alone = await run(args, { files: nodeFiles, workingFolder: folder.replaceAll("\\", "/") });
    expect(threads.out).toBe(alone.out);
    expect(threads.error).toBe(alone.error);
    expect(threads.code).toBe(alone.code);
    const written = Object.values(alone.written);
    expect(files.map((file) => readFileSync(join(folder, file), "utf8"))).toEqual(written);
    for (const text of [threads.out, ...written]) expect(text.length).toBeGreaterThan(5000);
  });
});

/** Those that do not name the version. */
const FORMATS = ["csv", "markdown", "gitlab", "github", "junit"];
