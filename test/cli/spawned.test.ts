import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { CLI, ROOT, spawnCli } from "../support/built.ts";
import { writeFiles } from "../support/files.ts";
import { folderForEach } from "../support/folderForEach.ts";
import { spawnAsNobody } from "../support/nobody.ts";

const POLICY =
  '---\nversion: "1"\nclauses:\n  8.1: 投诉渠道\n---\n\n# 投诉渠道\n\n投诉电话 400-820-6655，也可写信到 tousu@example.com。\n';
const CONFIG = "standard: t-cgcc-customized-goods\n";

let folder = "";

folderForEach((path) => {
  folder = path;
});

describe("the built command line", () => {
  it("is executable and knows its version", () => {
    accessSync(CLI, constants.X_OK);
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(execFileSync(CLI, ["--version"], { encoding: "utf8" })).toBe(`${version}\n`);
  });

  it("lints what is on the disk, with the shipped standard and model", () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "政策/投诉.md": POLICY });
    const { code, out, error } = spawnCli(["--format", "json", "--as-of", "2026-11-24"], { cwd: folder });
    expect(error).toBe("");
    const report = JSON.parse(out) as JsonReport;
    const clause = report.sets[0]?.clauses.find((each) => each.id === "8.1");
    expect(clause).toMatchObject({ status: "covered", scopes: [{ file: "政策/投诉.md" }] });
    expect(code).toBe(1);
  });

  it("names what cannot be read and lints the rest", () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG, "good.md": POLICY, "folder.md/inner.md": POLICY });
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    symlinkSync("gone.md", join(folder, "dangling.md"));
    symlinkSync(".", join(folder, "circle"));
    const { code, out, error } = spawnCli(["--format", "json"], { cwd: folder });
    const report = JSON.parse(out) as JsonReport;
    expect(report.summary.unreadable.map(({ file }) => file)).toEqual(["dangling.md", "pipe.md"]);
    expect(report.summary.files).toBe(2);
    expect(error.split("\n")).toEqual([
      "clausemark: 没能读取“dangling.md”，其余照常检查：链接指向的文件不存在，或文件刚被移走。",
      "clausemark: 没能读取“pipe.md”，其余照常检查：不是普通文件（是文件夹、管道或设备）。",
      "",
    ]);
    expect(code).toBe(2);
  });

  it("names a folder that it may not look into", () => {
    writeFiles(folder, { "shop/clausemark.yaml": CONFIG, "shop/good.md": POLICY, "shop/closed/a.md": POLICY });
    chmodSync(join(folder, "shop/closed"), 0o000);
    const { code, out, error } = spawnAsNobody(["--format", "json", "shop"], folder);
    chmodSync(join(folder, "shop/closed"), 0o755);
    expect(error).toBe("clausemark: 没能读取“shop/closed”，其余照常检查：没有读取权限。\n");
    expect((JSON.parse(out) as JsonReport).summary).toMatchObject({
      files: 1,
      unreadable: [{ file: "shop/closed", reason: "没有读取权限" }],
    });
    expect(code).toBe(2);
  });

  it("reads standard input", () => {
    writeFiles(folder, { "clausemark.yaml": CONFIG });
    const { out } = spawnCli(["--format", "json", "--stdin", "--stdin-filename", "new.md"], {
      cwd: folder,
      input: POLICY,
    });
    expect((JSON.parse(out) as JsonReport).sets[0]?.clauses.find((each) => each.id === "8.1")?.status).toBe("covered");
  });

  it("writes to files in folders that are not there yet", () => {
    writeFiles(folder, { "a.md": POLICY });
    const { out } = spawnCli(["--format", "json", "--output-file", "out/deep/r.json"], { cwd: folder });
    expect(out).toBe("");
    expect(JSON.parse(readFileSync(join(folder, "out/deep/r.json"), "utf8"))).toMatchObject({ schemaVersion: 1 });
  });

  it("starts a project that can be linted", () => {
    expect(spawnCli(["init", "shop"], { cwd: folder }).code).toBe(0);
    const { code, out } = spawnCli(["shop"], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/\n\d+\.\d\/100\n$/);
  });

  it("is quiet when the reader closes the pipe early", () => {
    const command = `"${process.execPath}" "${CLI}" samples --as-of 2026-11-24 | head -n 1; exit "\${PIPESTATUS[0]}"`;
    const { stdout, stderr, status } = spawnSync("bash", ["-c", command], { cwd: ROOT, encoding: "utf8" });
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/EPIPE|Error|at /);
    expect([1, 2]).toContain(status);
  });
});

describe("the same bytes", () => {
  const files = {
    "clausemark.yaml": CONFIG,
    "乙.md": POLICY.replace("8.1", "8.2"),
    "甲.md": POLICY,
    "Ä.md": POLICY.replace("8.1", "8.3"),
    "a.md": POLICY.replace("8.1", "8.4"),
    "子/clausemark.yaml": CONFIG,
    "子/丙.md": POLICY,
  };
  const formats = [
    ["--format", "json"],
    ["--format", "stylish"],
  ];

  function report(format: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    return spawnCli([...format, "--as-of", "2026-11-24"], { cwd: folder, env }).out;
  }

  it.each(formats)("whatever the machine's language, zone and encoding: %s %s", (...format) => {
    writeFiles(folder, files);
    const plain = report(format, { LC_ALL: "C", TZ: "UTC" });
    expect(plain.length).toBeGreaterThan(100);
    expect(report(format, { LC_ALL: "zh_CN.GB18030", LANG: "zh_CN", TZ: "Asia/Shanghai" })).toBe(plain);
    expect(report(format, { LC_ALL: "sv_SE.UTF-8", TZ: "America/St_Johns" })).toBe(plain);
    expect(report(format, { LC_ALL: "C", TZ: "UTC", COLUMNS: "40", TERM: "xterm-256color" })).toBe(plain);
  });

  it.each(formats)("whatever the order in which files were made: %s %s", (...format) => {
    writeFiles(folder, files);
    const plain = report(format);
    rmSync(folder, { recursive: true });
    writeFiles(folder, Object.fromEntries(Object.entries(files).reverse()));
    expect(report(format)).toBe(plain);
  });

  it("whatever the order of the paths", () => {
    writeFiles(folder, files);
    const run = (...paths: string[]) =>
      spawnCli(["--format", "json", "--as-of", "2026-11-24", ...paths], { cwd: folder }).out;
    expect(run("甲.md", "子", "a.md")).toBe(run("a.md", "甲.md", "子"));
  });
});
