import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localDate } from "../../server/src/session/localDate.ts";
import { Client, Folder, FULL } from "../protocol/harness.ts";
import { CLI, spawnCli } from "../support/built.ts";
import { run } from "../support/cli.ts";
import { writeFiles } from "../support/files.ts";
import { folderForEach } from "../support/folderForEach.ts";
import { spawnAsNobody } from "../support/nobody.ts";

const POLICY = '---\nversion: "1"\nclauses:\n  8.1: 投诉\n---\n\n# 投诉\n\n投诉电话 400-820-6655。\n';
const CONFIG = "standard: t-cgcc-customized-goods\n";

let folder = "";
folderForEach((path) => {
  folder = path;
});

const REPORT = ["lint", "--format", "json", "--output-file", "out/r.json", "--as-of", "2026-11-24"];

describe("a report is whole or absent", () => {
  it("where the disk takes no more", () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "a.md": POLICY, "out/r.json": "old" });
    // The largest file may have 8 blocks; the report has more.
    const command = `trap '' XFSZ; ulimit -f 8; exec "${process.execPath}" "${CLI}" ${REPORT.join(" ")}`;
    const { status, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("out/r.json")]);
    expect(readFileSync(join(folder, "out/r.json"), "utf8")).toBe("old");
    expect(readdirSync(join(folder, "out"))).toEqual(["r.json"]);
  });

  it("where the folder may not be written to", () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "a.md": POLICY, "out/.keep": "" });
    chmodSync(join(folder, "out"), 0o555);
    const { code, error } = spawnAsNobody([...REPORT, "a.md"], folder);
    expect([code, error]).toEqual([2, expect.stringContaining("out/r.json")]);
    expect(readdirSync(join(folder, "out"))).toEqual([".keep"]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("when %s ends the run, wherever it is", async (signal) => {
    for (let set = 0; set < 30; set++)
      writeFiles(folder, { [`${set}/clausemark.yaml`]: CONFIG, [`${set}/a.md`]: POLICY });
    for (const wait of [150, 400, 700, 1000]) {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      const child = spawn(process.execPath, [CLI, ...REPORT, "--cache"], { cwd: folder, stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill(signal);
      await ended;
      const report = readIfThere("out/r.json");
      if (report !== null) expect((JSON.parse(report) as { sets: unknown[] }).sets).toHaveLength(30);
    }
    // What the interrupted runs left in the cache is whole: the next run says what a run without a cache says.
    expect(spawnCli([...REPORT, "--cache"], { cwd: folder }).code).toBe(1);
    const cached = readIfThere("out/r.json");
    spawnCli(REPORT, { cwd: folder });
    expect(readIfThere("out/r.json")).toBe(cached);
  });
});

function readIfThere(name: string): string | null {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return null;
  }
}

describe("standard input", () => {
  it("that never ends is read to the limit and refused", () => {
    const command = `yes 退货 | "${process.execPath}" "${CLI}" --stdin --stdin-filename a.md --format json`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("a.md")]);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { unreadable: [{ file: "a.md" }] } });
  });

  it("of a writer who takes his time is read whole", () => {
    const text = POLICY.replaceAll("\n", "\\n").replaceAll('"', '\\"');
    const command = `(printf -- "${text}"; sleep 0.3; printf "第二段\\n") | "${process.execPath}" "${CLI}" --stdin --stdin-filename a.md --format json`;
    const { stdout } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" });
    const report = JSON.parse(stdout) as { sets: { clauses: { scopes: { range: { end: { line: number } } }[] }[] }[] };
    const lines = report.sets.flatMap(({ clauses }) =>
      clauses.flatMap(({ scopes }) => scopes.map(({ range }) => range.end.line)),
    );
    expect(Math.max(...lines)).toBe(POLICY.split("\n").length);
  });
});

describe("two runs at once", () => {
  it("share one cache, and both say what one alone says", async () => {
    for (let set = 0; set < 12; set++)
      writeFiles(folder, {
        [`${set}/clausemark.yaml`]: CONFIG,
        [`${set}/a.md`]: POLICY.replace("6655", String(1000 + set)),
      });
    const start = () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, [CLI, "lint", "--format", "json", "--cache", "--as-of", "2026-11-24"], {
          cwd: folder,
        });
        let out = "";
        child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
          out += chunk;
        });
        child.on("close", () => resolve(out));
      });
    const both = await Promise.all([start(), start()]);
    const alone = spawnCli(["lint", "--format", "json", "--as-of", "2026-11-24"], { cwd: folder }).out;
    expect(alone.length).toBeGreaterThan(1000);
    expect(both).toEqual([alone, alone]);
    expect(await start()).toBe(alone);
  });
});

describe("the clock and the machine's language", () => {
  it.each([
    ["Asia/Shanghai", "2027-01-01"],
    ["UTC", "2026-12-31"],
    ["America/New_York", "2026-12-31"],
    ["Pacific/Kiritimati", "2027-01-01"],
  ])("half an hour before the year ends in Greenwich it is, in %s, %s", (zone, day) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(localDate(new Date(Date.UTC(2026, 11, 31, 23, 30)))).toBe(day);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it.each([
    ["2026-12-31", "valid"],
    ["2027-01-01", "expired"],
  ])("a certificate valid until the year's last day is, on %s, %s", async (day, expected) => {
    const config = `${CONFIG}enterprise:\n  serviceManager: { name: 李敏, certificate: GL-1, validUntil: 2026-12-31 }\n`;
    const { out } = await run(["--format", "json", "--as-of", day], {
      files: { "clausemark.yaml": config, "a.md": POLICY },
    });
    expect(JSON.parse(out)).toMatchObject({ sets: [{ score: { serviceManager: expected } }] });
  });

  it("C and Turkish change no byte", () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "I.md": POLICY, "i2.MD": POLICY.replace("8.1", "8.3") });
    const [plain, turkish] = ["C", "tr_TR.UTF-8"].map((name) => {
      return spawnCli(["--format", "json", "--as-of", "2026-11-24"], { cwd: folder, env: { LC_ALL: name, LANG: name } })
        .out;
    });
    expect(plain?.length).toBeGreaterThan(100);
    expect(turkish).toBe(plain);
  });
});

describe("a server that is killed in the middle of an edit", () => {
  it("comes back to what the client has open, with nothing lost", async () => {
    const shop = new Folder();
    shop.copy("samples/hongda-risky");
    const uri = shop.uriOf("客户须知.md");
    const text = shop.read("客户须知.md");
    const typed = `${text}\n新写的一段，保修期另行通知。\n`;
    try {
      const first = new Client();
      await first.initialize([shop.uri], FULL);
      await first.open(uri, text);
      const end = { line: text.split("\n").length - 1, character: 0 };
      await first.change(uri, 2, [{ range: { start: end, end }, text: "\n新写的一段，保修期另行通知。\n" }]);
      const expected = await first.items(uri);
      await first.change(uri, 3, [{ range: { start: end, end }, text: "半" }]);
      first.kill();
      const second = new Client();
      await second.initialize([shop.uri], FULL);
      await second.open(uri, typed);
      expect(await second.items(uri)).toEqual(expected);
      expect(shop.read("客户须知.md")).toBe(text);
      await second.stop();
    } finally {
      shop.remove();
    }
  });
});
