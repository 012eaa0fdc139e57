import { describe, expect, it } from "vitest";
import type { JsonReport, JsonSet } from "../../../server/src/core/report/jsonTypes.ts";
import { run } from "../../support/cli.ts";
import { reportsOn } from "../../support/reports.ts";

const POLICY = [
  "---",
  'version: "1"',
  "effective: 2026-01-01",
  "clauses:",
  "  8.1: 投诉渠道",
  "  8.3: 投诉响应",
  "---",
  "",
  "# 投诉渠道",
  "",
  "投诉可打 400-820-6655、写信到 tousu@example.com，或到门店当面找店长，三种方式都有专人受理。",
  "",
  "# 投诉响应",
  "",
  "接到投诉后 2 小时内电话响应，10 天内解决。接诉人当场在客诉台账里建单，写下时间、事由和联系方式。",
  "",
].join("\n");

function files(...records: readonly string[]): Readonly<Record<string, string>> {
  const lines = records.map((record) => `  - { ${record} }`);
  return {
    "clausemark.yaml": ["standard: t-cgcc-customized-goods", "evidence:", ...lines, ""].join("\n"),
    "a.md": POLICY,
    "records/a.pdf": "",
  };
}

async function setOf(...records: readonly string[]): Promise<JsonSet> {
  const { out } = await run(["--format", "json", "--as-of", "2026-11-24"], { files: files(...records) });
  const [set] = (JSON.parse(out) as JsonReport).sets;
  if (!set) throw new Error("no set");
  return set;
}

function clause(set: JsonSet, id: string) {
  return set.clauses.find((each) => each.id === id);
}

describe("records beside stated points", () => {
  it.each([
    ["in force", 'clause: "8.1", file: records/a.pdf, validUntil: 2027-06-30', "valid"],
    ["without an end", 'clause: "8.1", file: records/a.pdf', "valid"],
    ["on its last day", 'clause: "8.1", file: records/a.pdf, validUntil: 2026-11-24', "expiring"],
    ["sixty days before its end", 'clause: "8.1", file: records/a.pdf, validUntil: 2027-01-23', "expiring"],
    ["sixty-one days before its end", 'clause: "8.1", file: records/a.pdf, validUntil: 2027-01-24', "valid"],
    ["expired", 'clause: "8.1", file: records/a.pdf, validUntil: 2026-11-23', "expired"],
    ["not there", 'clause: "8.1", file: records/b.pdf, validUntil: 2026-11-23', "missing"],
  ])("a record %s", async (_, record, state) => {
    const set = await setOf(record);
    const entry = clause(set, "8.1");
    expect(entry?.points).toBeGreaterThan(0);
    const backed = state === "valid" || state === "expiring" ? entry?.points : 0;
    expect(entry).toMatchObject({ evidenced: backed, records: [{ state }] });
    expect(set.evidenced).toBe(backed);
    expect(set.sections.find(({ id }) => id === "8")?.evidenced).toBe(backed);
    expect(set.sections.find(({ id }) => id === "4")?.evidenced).toBe(0);
  });

  it("backs one element where it names it, and never more than is stated", async () => {
    const whole = clause(await setOf('clause: "8.3", file: records/a.pdf'), "8.3");
    const stated = whole?.elements.filter(({ outcome }) => outcome === "stated") ?? [];
    const [first] = stated;
    expect(stated.length).toBeGreaterThan(1);
    const one = clause(await setOf(`clause: "8.3", element: ${first?.id}, file: records/a.pdf`), "8.3");
    expect(one?.evidenced).toBe(first?.points);
    const twice = ['clause: "8.3", file: records/a.pdf', 'clause: "8.3", file: records/a.pdf'];
    expect((await setOf(...twice)).evidenced).toBe(whole?.points);
    expect((await setOf('clause: "9.3", file: records/a.pdf')).evidenced).toBe(0);
  });

  it("are named by the configuration or by a policy, relative to the file that names them", async () => {
    const own = POLICY.replace("clauses:", 'evidence: [{ clause: "8.1", file: a.pdf, grade: 五星级 }]\nclauses:');
    const { out } = await run(["--format", "json", "--as-of", "2026-11-24"], {
      files: { ...files('clause: "8.3", file: records/a.pdf'), "a.md": POLICY, "records/b.md": own },
    });
    const [set] = (JSON.parse(out) as JsonReport).sets;
    if (!set) throw new Error("no set");
    expect(clause(set, "8.1")?.records).toEqual([{ file: "a.pdf", grade: "五星级", state: "valid" }]);
    expect(set.evidenced).toBe((clause(set, "8.1")?.points ?? 0) + (clause(set, "8.3")?.points ?? 0));
  });

  it("leaves the score and the outcomes as they are", async () => {
    const plain = await setOf('clause: "9.3", file: records/b.pdf');
    const backed = await setOf('clause: "8.1", file: records/a.pdf');
    expect(backed.score).toEqual(plain.score);
    expect(clause(backed, "8.1")?.elements).toEqual(clause(plain, "8.1")?.elements);
  });

  it("stands in every report for people, and only where there are records", async () => {
    const records = [
      'clause: "8.1", file: records/a.pdf, validUntil: 2026-12-31, grade: 五星级',
      'clause: "9.6", file: records/gone.pdf',
    ];
    const told = await reportsOn(files(...records));
    const english = await reportsOn(files(...records), ["--locale", "en"]);
    expect(told.stylish).toMatch(/有佐证的得分：[\d.]+（即将到期 1 份，找不到 1 份）/);
    expect(told.stylish).toMatch(/章 +得分 +满分 +有佐证\n/);
    expect(told.markdown).toMatch(/\| 章 \| 得分 \| 满分 \| 有佐证 \|\n\|:--\|--:\|--:\|--:\|\n/);
    expect(told.markdown).toContain("即将到期 1 份，找不到 1 份");
    expect(told.html).toContain("佐证：records/a.pdf（五星级，有效至 2026-12-31，即将到期）");
    expect(told.html).toContain("<dt>有佐证的得分</dt>");
    expect(english.html).toContain("Records: records/gone.pdf (not found)");
    expect(english.stylish).toMatch(/Points backed by records: [\d.]+ \(1 expiring soon, 1 not found\)/);
    const plain = await reportsOn({ ...files(), "clausemark.yaml": "standard: t-cgcc-customized-goods\n" });
    expect(plain.stylish).not.toContain("佐证");
    expect(plain.markdown).not.toContain("佐证");
    expect(plain.json).not.toContain("evidenced");
  });
});
