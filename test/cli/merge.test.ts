import { describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../server/src/cli/formats.ts";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { run } from "../support/cli.ts";
import { manySets, sampleFiles } from "../support/reports.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

const OUTPUTS = FORMAT_NAMES.flatMap((name) => ["--format", name, "--output-file", `out.${name}`]);
const DAY = ["--as-of", "2026-11-24"];

const POLICY = "---\nclauses:\n  8.1: 投诉渠道\n---\n\n# 投诉渠道\n\n投诉电话 400-820-6655。\n";
const CONFIG = "standard: t-cgcc-customized-goods\n";

/** Sets named by letters. */
function sets(names: string, config = CONFIG): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...names].flatMap((name) => [
      [`${name}/clausemark.yaml`, config],
      [`${name}/a.md`, POLICY],
    ]),
  );
}

/** Reports of the shards of a run, as files. */
async function shards(
  files: Files,
  count: number,
  ...flags: readonly string[]
): Promise<Readonly<Record<string, string>>> {
  const reports: Record<string, string> = {};
  for (let index = 1; index <= count; index++) {
    const { out } = await run(["--format", "json", ...DAY, "--shard", `${index}/${count}`, ...flags], { files });
    reports[`part-${index}.json`] = out;
  }
  return reports;
}

function rootsOf(text: string | undefined): readonly string[] {
  return (JSON.parse(text ?? "{}") as JsonReport).sets.map((set) => set.root);
}

describe("--shard and merge", () => {
  it("give what one run gives, byte for byte, in every format", async () => {
    const files = manySets();
    const whole = await run(["lint", ...DAY, ...OUTPUTS], { files });
    const reports = await shards(files, 3);
    expect(Object.values(reports).every((text) => rootsOf(text).length > 5)).toBe(true);
    const all = { ...files, ...reports };
    const merged = await run(["merge", ...Object.keys(reports).reverse(), ...OUTPUTS], { files: all });
    expect(Object.keys(merged.written)).toHaveLength(FORMAT_NAMES.length);
    for (const [name, text] of Object.entries(whole.written)) {
      expect(merged.written[name] === text, name).toBe(true);
    }
    expect(merged.code).toBe(whole.code);
    const onScreen = await run(["merge", ...Object.keys(reports)], { files: reports });
    expect(onScreen.out === whole.written["/shop-root/out.json"], "JSON without the policies at hand").toBe(true);
  });

  it("put every set into one shard, the same on every machine", async () => {
    const files = sets("甲乙丙丁戊己庚辛");
    const reports = await shards(files, 4);
    const parts = Object.values(reports).map(rootsOf);
    expect(parts.flat().sort()).toEqual([..."甲乙丙丁戊己庚辛"].sort());
    expect(await shards(files, 4)).toEqual(reports);
    expect(rootsOf((await shards(sets("甲"), 4))["part-1.json"])).toEqual(parts[0]?.filter((root) => root === "甲"));
  });

  it("do not call a path unmatched whose sets are another shard's", async () => {
    for (const index of [1, 2, 3]) {
      const { code, error } = await run(["--shard", `${index}/3`, ...DAY, "甲", "乙"], { files: sets("甲乙") });
      expect([error, code === 2]).toEqual(["", false]);
    }
    const { code, error } = await run(["--shard", "1/2", "gone"], { files: sets("甲") });
    expect([code, error.includes("没有“gone”这个文件或文件夹")]).toEqual([2, true]);
  });

  it("keep what is hidden, limits and selections", async () => {
    const files: Files = { ...sets("甲乙丙"), "甲/b.md": POLICY.replace("400-820-6655", "最终解释权归本公司所有") };
    const flags = ["甲/b.md", "乙", "--quiet"];
    const whole = await run(["--format", "json", ...DAY, ...flags], { files });
    const merged = await run(["merge", "part-1.json", "part-2.json"], { files: await shards(files, 2, ...flags) });
    expect(merged.out).toBe(whole.out);
    const low = await run(["merge", "part-1.json", "part-2.json", "--min-score", "90"], {
      files: await shards(files, 2),
    });
    expect(low.error).toContain("低于 --min-score 要求的 90 分");
    const calm = await run(["merge", "part-1.json", "part-2.json", "--quiet", "--format", "stylish"], {
      files: { ...files, ...(await shards(files, 2)) },
    });
    expect(calm.out).toBe((await run(["--quiet", ...DAY], { files })).out);
  });

  const other = (text: string, edit: (report: Record<string, unknown>) => void): string => {
    const report = JSON.parse(text) as Record<string, unknown>;
    edit(report);
    return JSON.stringify(report);
  };

  it.each<readonly [string, (text: string) => string, string]>([
    [
      "another version",
      (text) => other(text, (r) => (r.tool = { name: "clausemark", version: "9.9.9" })),
      "由 1.2.3 版生成",
    ],
    ["another day", (text) => other(text, (r) => (r.asOf = "2026-11-25")), "截至 2026-11-24，“b.json”截至 2026-11-25"],
    ["another language", (text) => other(text, (r) => (r.locale = "en")), "用 zh-CN 写成"],
    [
      "another standard",
      (text) => text.replace(/sha256:[0-9a-f]+/, "sha256:00"),
      "标准“t-cgcc-customized-goods”内容不同",
    ],
    ["a set twice", (text) => text.replaceAll('"乙', '"甲'), "政策集“甲”在“a.json”和“b.json”里都有"],
    ["no report", () => CONFIG, "“b.json”不是本工具的 JSON 报告"],
    ["an old report", (text) => other(text, (r) => delete r.locale), "“b.json”不是本工具的 JSON 报告"],
  ])("refuse %s", async (_, change, text) => {
    const one = (await run(["--format", "json", ...DAY], { files: sets("甲") })).out;
    const two = (await run(["--format", "json", ...DAY], { files: sets("乙") })).out;
    expect((await run(["merge", "a.json", "b.json"], { files: { "a.json": one, "b.json": two } })).code).toBe(1);
    const { code, out, error } = await run(["merge", "a.json", "b.json"], {
      files: { "a.json": one, "b.json": change(two) },
    });
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(text);
  });

  it("refuse a whole that is not complete", async () => {
    const files = await shards(sets("甲乙丙丁"), 3);
    const forgotten = await run(["merge", "part-1.json", "part-3.json"], { files });
    expect([forgotten.code, forgotten.error.split("\n")[0]]).toEqual([
      2,
      "clausemark: 缺少这几份的报告：2/3。缺了它们，合并的结果就不完整。",
    ]);
    const mixed = { ...files, "x.json": (await shards(sets("戊"), 2))["part-1.json"] ?? "" };
    expect((await run(["merge", "part-1.json", "x.json"], { files: mixed })).error).toContain("不属于同一次检查");
  });

  it("ask for the standard where a format needs it", async () => {
    const files = sampleFiles("gym-house-rules");
    const report = (await run(["--format", "json", ...DAY], { files })).out;
    expect(JSON.parse(report)).toMatchObject({ sets: [{ standard: { file: "gym-house-rules/rubric.yaml" } }] });
    const args = ["merge", "r.json", "--format", "stylish"];
    const whole = (await run([...DAY], { files })).out;
    expect((await run(args, { files: { ...files, "r.json": report } })).out).toBe(whole);
    const away = await run(args, { files: { "r.json": report } });
    expect(away.error).toContain("所依据的标准“gym-house-rules/rubric.yaml”在这里没有，或内容不同");
    expect((await run(["merge", "r.json"], { files: { "r.json": report } })).out).toBe(report);
  });

  it.each(["0/3", "4/3", "1", "a/b", "1/0", "-1/2"])("refuse --shard %s", async (value) => {
    const { code, error } = await run([`--shard=${value}`], { files: sets("甲") });
    expect([code, error.split("\n")[0]]).toEqual([
      2,
      `clausemark: --shard 应写成 2/8 的样子（八份中的第二份），现在是“${value}”。`,
    ]);
  });
});
