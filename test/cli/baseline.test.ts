import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { type Run, run } from "../support/cli.ts";

const CONFIG = "standard: t-cgcc-customized-goods\n";

function policy(...lines: readonly string[]): string {
  const start = [
    "---",
    'version: "1"',
    "effective: 2026-01-01",
    "clauses:",
    "  8.1: 投诉渠道",
    "---",
    "",
    "# 投诉渠道",
  ];
  return [...start, "", ...lines.flatMap((line) => [line, ""])].join("\n");
}

const PHONE = "投诉电话 400-820-6655，也可写信到 tousu@example.com。";
const FINAL = "最终解释权归本公司所有。";
const FILES = { "clausemark.yaml": CONFIG, "a.md": policy(PHONE, FINAL) };

type Texts = Readonly<Record<string, string>>;

async function lint(files: Texts, ...flags: readonly string[]): Promise<Run & { readonly report: JsonReport }> {
  const result = await run(["--as-of", "2026-11-24", "--format", "json", ...flags], { files });
  return { ...result, report: JSON.parse(result.out === "" ? "{}" : result.out) as JsonReport };
}

/** The files with a baseline of what is found in them. */
async function recorded(files: Texts, ...flags: readonly string[]): Promise<Texts> {
  const { written } = await lint(files, "--baseline", "known.json", "--update-baseline", ...flags);
  return { ...files, "known.json": written["/shop-root/known.json"] ?? "" };
}

function rulesOf({ report }: { readonly report: JsonReport }): readonly string[] {
  return report.sets.flatMap((set) => set.findings.map((finding) => finding.rule));
}

describe("--baseline", () => {
  it("hides what it knows, counts it, and leaves the score alone", async () => {
    const plain = await lint(FILES);
    const known = await lint(await recorded(FILES), "--baseline", "known.json");
    expect(plain.code).toBe(1);
    expect([known.code, known.error, rulesOf(known)]).toEqual([0, "", []]);
    expect(known.report.sets[0]?.score).toEqual(plain.report.sets[0]?.score);
    expect(known.report.sets[0]?.clauses).toEqual(plain.report.sets[0]?.clauses);
    expect(known.report.summary.baselined).toBe(rulesOf(plain).length);
    expect(known.report.summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it("tells what is new, wherever known text has moved to", async () => {
    const files = await recorded(FILES);
    const moved = policy("前言：本办法适用于全部订单。", FINAL, "另见[价目](gone.md)。", PHONE);
    const { "a.md": _, ...others } = files;
    const now = await lint({ ...others, "子/b.md": moved }, "--baseline", "known.json");
    expect(rulesOf(now)).toEqual(["document/broken-link"]);
    const twice = await lint({ ...files, "a.md": policy(PHONE, FINAL, FINAL) }, "--baseline", "known.json");
    expect(rulesOf(twice)).toEqual(["law/final-interpretation"]);
  });

  it("names what is no longer found, and update drops it", async () => {
    const files = { ...(await recorded(FILES)), "a.md": policy(PHONE) };
    const { error, code } = await lint(files, "--baseline", "known.json");
    expect(error).toBe(
      "clausemark: 基线“known.json”里“.”有 1 条已经不再出现，可用 --update-baseline 去掉：\n  law/final-interpretation “最终解释权归本公司所有”\n",
    );
    expect(code).toBe(0);
    const after = await lint(await recorded(files), "--baseline", "known.json");
    expect(after.error).toBe("");
  });

  it("keeps what it knows of sets that were not looked at, and forgets sets that are gone", async () => {
    const two = {
      "甲/clausemark.yaml": CONFIG,
      "甲/a.md": policy(FINAL),
      "乙/clausemark.yaml": CONFIG,
      "乙/a.md": policy(FINAL),
    };
    const files = await recorded(two);
    const fixed: Texts = { ...files, "甲/a.md": policy(PHONE) };
    const { error, written } = await lint(fixed, "甲", "--baseline", "known.json", "--update-baseline");
    expect(error).toMatch(/^clausemark: 基线“known\.json”已更新，记下 \d+ 个已有的问题。得分不变。\n$/);
    const next: Texts = { ...fixed, "known.json": written["/shop-root/known.json"] ?? "" };
    expect(rulesOf(await lint(next, "--baseline", "known.json"))).toEqual([]);
    const { "乙/clausemark.yaml": _, "乙/a.md": __, ...rest } = next;
    expect((await lint(rest, "--baseline", "known.json")).error).toContain("“乙”有");
    expect((await recorded(rest))["known.json"]).not.toContain("乙");
  });

  it("is the same text on every run, a line for each finding, and holds from any folder", async () => {
    const files = { "shop/clausemark.yaml": CONFIG, "shop/a.md": FILES["a.md"] };
    const { "known.json": text = "" } = await recorded(files);
    expect((await recorded({ ...files, "known.json": text }))["known.json"]).toBe(text);
    const found = (await lint(files)).report.sets.flatMap((set) => set.findings);
    expect(text.split("\n").filter((line) => line.includes('"fingerprint"'))).toHaveLength(found.length);
    const inside = await run(["--baseline", "../known.json", "--format", "json", "--as-of", "2026-11-24"], {
      files: memoryFiles({
        "/top/known.json": text,
        "/top/shop/clausemark.yaml": CONFIG,
        "/top/shop/a.md": FILES["a.md"],
      }),
      workingFolder: "/top/shop",
    });
    expect([inside.code, inside.error]).toEqual([0, ""]);
  });

  it("never hides a faulty configuration", async () => {
    const files = { ...FILES, "clausemark.yaml": `${CONFIG}target: 20\nunknown: 1\n` };
    const known = await lint(await recorded(files), "--baseline", "known.json");
    expect(rulesOf(known)).toContain("config/schema");
    expect(known.code).toBe(2);
    const all = (await lint(files)).report.sets[0]?.findings.map(({ fingerprint, rule, text }) => ({
      fingerprint,
      rule,
      text,
    }));
    const forced = JSON.stringify({ clausemarkBaseline: 1, sets: { ".": all } });
    const still = await lint({ ...files, "known.json": forced }, "--baseline", "known.json");
    expect([still.code, new Set(rulesOf(still))]).toEqual([2, new Set(["config/schema"])]);
  });

  it("works with a cache, a limit and a selection", async () => {
    const files = await recorded(FILES);
    const low = await lint(files, "--baseline", "known.json", "--min-score", "90");
    expect(low.code).toBe(1);
    expect(low.error).toContain("低于 --min-score");
    const part = await lint(files, "--baseline", "known.json", "--cache", "a.md");
    expect([part.code, rulesOf(part)]).toEqual([0, []]);
  });

  it.each([
    [["--update-baseline"], FILES, "--update-baseline 要和 --baseline <文件> 一起用。"],
    [["--baseline", "gone.json"], FILES, "没有基线文件“gone.json”。"],
    [["--baseline", "a.md"], FILES, "“a.md”不是能用的基线文件。"],
    [["--baseline", "b.json"], { ...FILES, "b.json": '{"clausemarkBaseline":2,"sets":{}}' }, "不是能用的基线文件"],
    [
      ["--baseline", "b.json"],
      { ...FILES, "b.json": '{"clausemarkBaseline":1,"sets":{".":[1]}}' },
      "不是能用的基线文件",
    ],
  ])("%j is refused", async (flags, files, text) => {
    const { code, error, out } = await lint(files, ...flags);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(text);
  });
});
