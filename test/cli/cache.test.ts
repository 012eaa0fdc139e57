import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../server/src/cli/formats.ts";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import type { EntryStore } from "../../server/src/workspace/resultCache.ts";
import { CLI, ROOT, spawnCli } from "../support/built.ts";
import { type Run, run, type Setting } from "../support/cli.ts";
import { manySets } from "../support/reports.ts";

const OUTPUTS = FORMAT_NAMES.flatMap((name) => ["--format", name, "--output-file", `out.${name}`]);

/** A cache in memory that counts what is written to it. */
class CountedCache {
  readonly entries = new Map<string, Uint8Array>();
  writes = 0;

  readonly open = (): EntryStore => ({
    read: async (name) => this.entries.get(name) ?? null,
    write: async (name, bytes) => {
      this.writes++;
      this.entries.set(name, bytes);
    },
  });
}

function cached(cache: CountedCache, files: NonNullable<Setting["files"]>, ...flags: string[]): Promise<Run> {
  return run(["lint", "--cache", ...OUTPUTS, "--as-of", "2026-11-24", ...flags], { files, entries: cache.open });
}

describe("--cache", () => {
  it("writes what a run without it writes, in every format", async () => {
    const files = manySets();
    const cache = new CountedCache();
    const plain = await run(["lint", ...OUTPUTS, "--as-of", "2026-11-24"], { files });
    const first = await cached(cache, files);
    const { writes } = cache;
    const second = await cached(cache, files);
    expect(writes).toBeGreaterThan(30);
    expect(cache.writes - writes, "a faulty configuration is judged anew").toBe(0);
    expect(Object.keys(plain.written)).toHaveLength(FORMAT_NAMES.length);
    for (const [name, text] of Object.entries(plain.written)) {
      expect(first.written[name] === text, `${name}, first run`).toBe(true);
      expect(second.written[name] === text, `${name}, from the cache`).toBe(true);
    }
    expect([second.code, second.error]).toEqual([plain.code, plain.error]);
  });

  const policy = (body: string) =>
    `---\nversion: "1"\nreview: 2027-01-01\nclauses:\n  8.1: 投诉渠道\n---\n\n# 投诉渠道\n\n${body}\n`;
  const files: Readonly<Record<string, string>> = {
    "clausemark.yaml":
      'standard: t-cgcc-customized-goods\nevidence: [{ clause: "9.3", file: records/a.pdf, validUntil: 2026-12-31 }]\n',
    "a.md": policy("投诉电话 400-820-6655，见[价目](价目.md#价目)。"),
    "b.md": policy("也可写信。<!-- clausemark-disable-line law/* -- 已核对 -->最终解释权归本公司所有。"),
    "价目.md": "# 价目\n",
    "records/a.pdf": "",
  };
  const changes: readonly {
    readonly what: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly without?: string;
    readonly flags?: readonly string[];
  }[] = [
    { what: "a policy", files: { "a.md": policy("投诉电话待定。") } },
    { what: "a new policy", files: { "c.md": policy("投诉电话 400-820-6655。") } },
    { what: "a policy less", without: "b.md" },
    { what: "a document that becomes a policy", files: { "价目.md": policy("x") } },
    { what: "the configuration", files: { "clausemark.yaml": "standard: t-cgcc-customized-goods\ntarget: 95\n" } },
    { what: "a heading that a link names", files: { "价目.md": "# 价格\n" } },
    { what: "a file that a link names", without: "价目.md" },
    { what: "a record", without: "records/a.pdf" },
    { what: "the day", flags: ["--as-of", "2027-02-01"] },
    { what: "the language", flags: ["--locale", "en"] },
    { what: "the selection", flags: ["a.md"] },
    { what: "quietness", flags: ["--quiet"] },
  ];

  it.each(changes)("notices a change of $what", async ({ files: changed = {}, without, flags = [] }) => {
    const cache = new CountedCache();
    await cached(cache, files);
    const now = Object.fromEntries(Object.entries({ ...files, ...changed }).filter(([name]) => name !== without));
    const fresh = await run(["lint", ...OUTPUTS, "--as-of", "2026-11-24", ...flags], { files: now });
    const served = await cached(cache, now, ...flags);
    expect(served.written).toEqual(fresh.written);
    expect([served.code, served.error]).toEqual([fresh.code, fresh.error]);
  });

  it("serves what has not changed beside what has", async () => {
    const set = (name: string) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]));
    const cache = new CountedCache();
    await cached(cache, { ...set("甲"), ...set("乙") });
    expect(cache.writes).toBe(2);
    await cached(cache, { ...set("甲"), ...set("乙"), "乙/a.md": policy("改了。") });
    expect(cache.writes).toBe(3);
  });

  const broken: readonly (readonly [what: string, entry: (whole: Uint8Array) => Uint8Array])[] = [
    ...["", "{", '{"digest":"x"}', "null", "null\n"].map((text) => [text, () => Buffer.from(text)] as const),
    ["one that was cut off", (whole) => whole.subarray(0, -1)],
    ["one with a changed byte", (whole) => whole.with(-9, (whole.at(-9) ?? 0) ^ 1)],
  ];
  it.each(broken)("takes a broken entry for none: %j", async (_, entry) => {
    const cache = new CountedCache();
    const first = await cached(cache, files);
    for (const [name, whole] of cache.entries) cache.entries.set(name, entry(whole));
    expect((await cached(cache, files)).written).toEqual(first.written);
    expect(cache.writes).toBe(2);
  });

  it("says where results could not be kept, and goes on", async () => {
    const full: EntryStore = {
      read: async () => null,
      write: async () => Promise.reject(new Error("ENOSPC")),
    };
    const { out, error, code } = await run(["--cache", "--format", "json"], { files, entries: () => full });
    expect((JSON.parse(out) as JsonReport).sets).toHaveLength(1);
    expect(error).toBe("clausemark: 结果没能记到“.clausemarkcache”：ENOSPC。检查不受影响，下次会重新检查。\n");
    expect(code).toBe(1);
  });

  it("is shared by runs at the same time, on the disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "clausemark-cache-"));
    try {
      for (const name of ["yunshan-meets", "qinghe-draft"]) {
        cpSync(join(ROOT, "samples", name), join(folder, name), { recursive: true });
      }
      const flags = ["--format", "json", "--as-of", "2026-11-24"];
      const plain = {
        zh: spawnCli(flags, { cwd: folder }).out,
        en: spawnCli([...flags, "--locale", "en"], { cwd: folder }).out,
      };
      const both = await Promise.all(
        [[], ["--locale", "en"], [], ["--locale", "en"]].map((more) => started([...flags, ...more, "--cache"], folder)),
      );
      expect(both).toEqual([plain.zh, plain.en, plain.zh, plain.en]);
      const entries = readdirSync(join(folder, ".clausemarkcache")).sort();
      expect(entries).toEqual([".gitignore", ...entries.filter((name) => /^[0-9a-f]{32}$/.test(name))]);
      expect(entries).toHaveLength(5);
      expect(spawnCli([...flags, "--cache"], { cwd: folder }).out).toBe(plain.zh);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What a command line writes that runs while others do. */
function started(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ["ignore", "pipe", "ignore"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.once("close", () => resolve(out));
  });
}
