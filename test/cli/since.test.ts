import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { JsonReport, JsonSetSince } from "../../server/src/core/report/jsonTypes.ts";
import { nodeFiles } from "../../server/src/workspace/nodeFiles.ts";
import { ROOT, spawnCli } from "../support/built.ts";
import { type Run, run } from "../support/cli.ts";
import { writeFiles } from "../support/files.ts";
import { folderForEach } from "../support/folderForEach.ts";

const CONFIG = "standard: t-cgcc-customized-goods\n";
const DAY = ["--as-of", "2026-11-24"];

function policy(warranty: string, more = ""): string {
  return [
    "---",
    'version: "1"',
    "effective: 2026-01-01",
    "clauses:",
    "  6.2: 保修",
    "  8.1: 投诉渠道",
    "---",
    "",
    "# 保修",
    "",
    `产品保修期为 ${warranty}。`,
    "",
    "# 投诉渠道",
    "",
    "投诉电话 400-820-6655，也可写信到 tousu@example.com。",
    "",
    more,
    "",
  ].join("\n");
}

let folder = "";

folderForEach((path) => {
  folder = path;
  git("init", "--quiet", "--initial-branch", "main");
});

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
}

function commit(files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files);
  git("add", "-A");
  git("commit", "--quiet", "-m", "x");
  return git("rev-parse", "HEAD").trim();
}

function lint(...args: readonly string[]): Promise<Run> {
  return run([...DAY, ...args], { files: nodeFiles, workingFolder: folder });
}

async function compared(
  ...args: readonly string[]
): Promise<{ readonly report: JsonReport; readonly since: JsonSetSince }> {
  const { out, error } = await lint("--format", "json", ...args);
  const report = JSON.parse(out === "" ? error : out) as JsonReport;
  const since = report.sets[0]?.since;
  if (!since) throw new Error("nothing was compared");
  return { report, since };
}

describe("--since", () => {
  it("tells points won and lost, findings new and fixed, and promises that changed value", async () => {
    const first = commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年", "最终解释权归本公司所有。") });
    writeFiles(folder, {
      "a.md": policy("3 年", "受理人当场登记，24 小时内回电；投诉不收任何费用。另见[价目](gone.md)。"),
    });
    const { report, since } = await compared("--since", "main");
    expect(report.since).toEqual({ ref: "main", commit: first, removed: [] });
    expect(since.promises.map(({ promise, before, after }) => [promise, before[0]?.text, after[0]?.text])).toEqual([
      ["保修期", "5 年", "3 年"],
    ]);
    const rules = report.sets[0]?.findings.filter(({ fingerprint }) => since.newFindings.includes(fingerprint));
    expect(rules?.map(({ rule }) => rule)).toContain("document/broken-link");
    expect(since.fixedFindings.map(({ rule }) => rule)).toContain("law/final-interpretation");
    expect(since.fixedFindings.find(({ rule }) => rule === "law/final-interpretation")).toMatchObject({
      file: "a.md",
      range: { start: { line: 16 } },
    });
    // The same as two runs, one of them over a real checkout of the first commit.
    git("stash", "--quiet");
    const then = JSON.parse((await lint("--format", "json")).out) as JsonReport;
    git("stash", "pop", "--quiet");
    expect(since.before).toMatchObject({ points: then.sets[0]?.score.points, value: then.sets[0]?.score.value });
    for (const change of since.clauses) {
      expect(then.sets[0]?.clauses.find(({ id }) => id === change.id)).toMatchObject(change.before);
      expect(report.sets[0]?.clauses.find(({ id }) => id === change.id)).toMatchObject(change.after);
    }
    const unchanged = report.sets[0]?.clauses.filter(({ id }) => !since.clauses.some((change) => change.id === id));
    for (const { id, points, status } of unchanged ?? []) {
      expect(then.sets[0]?.clauses.find((clause) => clause.id === id)).toMatchObject({ points, status });
    }
  });

  it("keeps to the schema of the report", async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, "rubric/schema/report.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    commit({
      "clausemark.yaml": CONFIG,
      "a.md": policy("5 年", "最终解释权归本公司所有。"),
      "gone/clausemark.yaml": CONFIG,
      "gone/a.md": policy("1 年"),
    });
    rmSync(join(folder, "gone"), { recursive: true });
    writeFiles(folder, { "a.md": policy("3 年"), "new/clausemark.yaml": CONFIG, "new/b.md": policy("2 年") });
    const { report } = await compared("--since", "HEAD");
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report.since?.removed.map(({ root }) => root)).toEqual(["gone"]);
    expect(report.sets.map(({ root, since }) => [root, since?.why])).toEqual([
      [".", undefined],
      ["new", "new-set"],
    ]);
  });

  it("reads as people expect in a terminal and in a comment", async () => {
    const hash = commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年", "最终解释权归本公司所有。") });
    writeFiles(folder, { "a.md": policy("3 年", "投诉当天登记，2 小时内响应，10 天内解决，见[价目](gone.md)。") });
    const stylish = (await lint("--since", "main")).out;
    expect(stylish).toMatch(new RegExp(`^与 main（${hash.slice(0, 8)}）相比：\\d+\\.\\d → \\d+\\.\\d 分`, "m"));
    expect(stylish).toContain("    保修期：5 年 → 3 年  a.md:11:8\n");
    expect(stylish).toMatch(
      / {2}新出现的问题（\d+）：\n(?: {4}\S+ {2}\S+\n)* {4}a\.md:17:\d+ {2}document\/broken-link\n/,
    );
    expect(stylish).toMatch(/ {2}已解决的问题（\d+）：\n {4}a\.md:17:1 /);
    expect(stylish).toMatch(/\n\d+\.\d\/100\n$/);
    const markdown = (await lint("--since", "main", "--format", "markdown")).out;
    expect(markdown).toContain("- 保修期：5 年 → 3 年 `a.md:11:8`\n");
    const english = (await lint("--since", "main", "--locale", "en")).out;
    expect(english).toContain("Warranty period: 5 年 → 3 年");
  });

  it("tells a clause that no longer counts, though it never had points", async () => {
    commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年") });
    writeFiles(folder, { "clausemark.yaml": `${CONFIG}notApplicable: { "5.8": 全部使用国产原材料 }\n` });
    const { since } = await compared("--since", "HEAD");
    expect(since.clauses).toEqual([
      expect.objectContaining({
        id: "5.8",
        before: expect.objectContaining({ points: 0, status: "untagged" }),
        after: { points: 0, max: 0, status: "notApplicable" },
      }),
    ]);
    expect(since.sections.map(({ id }) => id)).toEqual(["5"]);
    expect((await lint("--since", "HEAD")).out).toMatch(/^ {4}5\.8 .+ {2}±0 {2}0\/2 → 0\/0$/m);
  });

  it("lists no clause for people whose status alone changed", async () => {
    commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年") });
    writeFiles(folder, { "a.md": policy("5 年").replace("  8.1:", "  8.7: 保修\n  8.1:") });
    const { since } = await compared("--since", "HEAD");
    expect(since.clauses).toMatchObject([
      { id: "8.7", before: { status: "untagged" }, after: { status: "uncovered" } },
    ]);
    for (const format of ["stylish", "markdown"]) {
      const { out } = await lint("--since", "HEAD", "--format", format);
      expect(out).toContain("新出现的问题");
      expect(out).not.toMatch(/±0 |0 → 0/);
    }
  });

  it("says that nothing has changed", async () => {
    const hash = commit({ "clausemark.yaml": CONFIG, "a.md": policy("12 个月") });
    expect((await lint("--since", "HEAD")).out).toContain(`与 HEAD（${hash.slice(0, 8)}）相比没有变化`);
    writeFiles(folder, { "a.md": policy("1 年") });
    expect((await lint("--since", "HEAD")).out, "twelve months are a year").toContain("相比没有变化");
  });

  it("compares from below the top, with ignored files, links, other encodings and odd names", async () => {
    const gb = Buffer.from("b1a3d0de", "hex");
    commit({
      ".gitignore": "drafts/\n",
      "店铺/甲 乙/clausemark.yaml": CONFIG,
      "店铺/甲 乙/“引号”.md": policy("5 年"),
      "店铺/甲 乙/drafts/x.md": policy("9 年"),
      "店铺/other.md": policy("8 年"),
    });
    symlinkSync("“引号”.md", join(folder, "店铺/甲 乙/link.md"));
    writeFileSync(join(folder, "店铺/甲 乙/binary.md"), Buffer.concat([gb, Buffer.from([0])]));
    git("add", "-A", "-f");
    git("commit", "--quiet", "-m", "more");
    writeFiles(folder, { "店铺/甲 乙/“引号”.md": policy("3 年") });
    const below = join(folder, "店铺/甲 乙");
    const { out } = await run(["--format", "json", "--since", "HEAD", ...DAY], {
      files: nodeFiles,
      workingFolder: below,
    });
    const { sets } = JSON.parse(out) as JsonReport;
    expect(sets[0]?.since?.promises.map(({ before }) => before.map(({ file, text }) => [file, text]))).toEqual([
      [["link.md", "5 年"]],
    ]);
    expect(sets[0]?.since?.before?.value).toBe(sets[0]?.score.value);
  });

  it("never touches the work tree or the repository", async () => {
    commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年") });
    writeFiles(folder, { "a.md": policy("3 年"), "untracked.md": policy("2 年") });
    const state = () => [git("status", "--porcelain"), git("rev-parse", "HEAD"), git("stash", "list")];
    const before = state();
    await lint("--since", "HEAD");
    expect(state()).toEqual(before);
  });

  it("works with a limit, a selection, a baseline, shards and merge", async () => {
    const files = {
      "甲/clausemark.yaml": CONFIG,
      "甲/a.md": policy("5 年"),
      "乙/clausemark.yaml": CONFIG,
      "乙/a.md": policy("5 年"),
    };
    commit(files);
    writeFiles(folder, { "甲/a.md": policy("3 年", "最终解释权归本公司所有。"), "乙/a.md": policy("2 年") });
    const whole = await lint("--format", "json", "--since", "main");
    for (const index of [1, 2]) {
      const { out } = await lint("--format", "json", "--since", "main", "--shard", `${index}/2`);
      writeFiles(folder, { [`part-${index}.json`]: out });
    }
    const merge = (...args: readonly string[]) =>
      run(["merge", "part-1.json", "part-2.json", ...args], { files: nodeFiles, workingFolder: folder });
    expect((await merge()).out).toBe(whole.out);
    expect((await merge("--format", "stylish")).out).toBe((await lint("--since", "main")).out);
    expect((await merge("--format", "markdown")).out).toBe((await lint("--since", "main", "--format", "markdown")).out);
    const part = await compared("--since", "main", "甲");
    expect(part.report.sets.map(({ root }) => root)).toEqual(["甲"]);
    expect((await lint("--since", "main", "--min-score", "90")).error).toContain("低于 --min-score");
    await lint("--baseline", "known.json", "--update-baseline").then(({ written }) => {
      writeFiles(folder, { "known.json": written[join(folder, "known.json")] ?? "" });
    });
    const calm = await compared("--since", "main", "--baseline", "known.json", "甲");
    expect(calm.since.newFindings).toEqual([]);
  });

  it("fetches nothing that a partial clone lacks, and says so", async () => {
    commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年") });
    commit({ "a.md": policy("3 年") });
    git("config", "uploadpack.allowFilter", "true");
    const clone = join(folder, "clone");
    git("clone", "--quiet", "--filter=blob:none", `file://${folder}`, clone);
    const objects = () => execFileSync("git", ["count-objects", "-v"], { cwd: clone, encoding: "utf8" });
    const before = objects();
    const { code, out, error } = await run(["--since", "HEAD~1", ...DAY], { files: nodeFiles, workingFolder: clone });
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain("git 没能读出“HEAD~1”的全部文件");
    expect(objects()).toBe(before);
  });

  it("names what is wrong with a revision", async () => {
    commit({ "clausemark.yaml": CONFIG, "a.md": policy("5 年") });
    for (const ref of ["nowhere", "--all", "HEAD:a.md", "HEAD~5"]) {
      const { code, out, error } = await lint(`--since=${ref}`);
      expect([code, out]).toEqual([2, ""]);
      expect(error).toContain(`仓库里没有“${ref}”这个分支、标签或提交`);
    }
    const outside = realpathSync(mkdtempSync(join(tmpdir(), "clausemark-none-")));
    try {
      writeFileSync(join(outside, "a.md"), policy("5 年"));
      const { code, error } = await run(["--since", "HEAD"], { files: nodeFiles, workingFolder: outside });
      expect(code).toBe(2);
      expect(error).toContain("--since 要在 git 仓库里使用");
      const without = spawnCli(["--since", "HEAD"], { cwd: outside, env: { PATH: "/nowhere" } });
      expect([without.code, without.error.split("\n")[0]]).toEqual([
        2,
        "clausemark: --since 要用 git，但没有找到这个程序。请安装 git，并确认它在 PATH 里。",
      ]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
