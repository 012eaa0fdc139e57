import { describe, expect, it } from "vitest";
import { applyFix, isGone, newErrors } from "./applyFix.ts";
import { openSet } from "./fixture.ts";

const POLICY = "---\neffective: 2026-01-01\nclauses:\n  8.1: 投诉\n---\n\n## 投诉\n\n𠮷内容。\n";

/** The one fix of the rule's first finding turns the configuration into the other, and the finding is gone. */
async function check(rule: string, before: string, after: string): Promise<void> {
  for (const ending of ["\n", "\r\n"]) {
    const files = { "a.md": POLICY, "clausemark.yaml": before.replaceAll("\n", ending) };
    const open = await openSet(files);
    const finding = open.checked.result.findings.find(
      (candidate) => candidate.rule === rule && candidate.fixes.length > 0,
    );
    const [fix] = finding?.fixes ?? [];
    expect(fix, `${rule} has a fix`).toBeDefined();
    if (!finding || !fix) return;
    const changed = applyFix(files, fix);
    expect(changed["clausemark.yaml"]).toBe(after.replaceAll("\n", ending));
    const { checked } = await openSet(changed);
    expect(isGone(finding, open.checked.result.findings, checked.result.findings)).toBe(true);
    expect(newErrors(open.checked, checked)).toEqual([]);
  }
}

async function checkNone(rule: string, config: string): Promise<void> {
  const { checked } = await openSet({ "a.md": POLICY, "clausemark.yaml": config });
  const findings = checked.result.findings.filter((finding) => finding.rule === rule);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
}

const S = "standard: t-cgcc-customized-goods # 𠮷\n";

describe("fixes of the configuration", () => {
  it.each([
    ["config/schema", `${S}targett: 92\n`, `${S}target: 92\n`],
    ["config/schema", `${S}target: 50\n`, `${S}target: 90\n`],
    ["config/schema", `${S}locale: zh-cn\n`, `${S}locale: zh-CN\n`],
    ["config/schema", `${S}rules: { "law/absolute-term": off }\n`, `${S}rules: { "law/absolute-terms": off }\n`],
    [
      "config/schema",
      `${S}rules:\n  coverage/practice: "eror" # 注\n`,
      `${S}rules:\n  coverage/practice: "error" # 注\n`,
    ],
    ["config/schema", "target: 95\n", "standard: t-cgcc-customized-goods\ntarget: 95\n"],
    [
      "config/schema",
      `${S}enterprise:\n  serviceManager: { validUntil: 2027年6月30日 }\n`,
      `${S}enterprise:\n  serviceManager: { validUntil: 2027-06-30 }\n`,
    ],
    ["config/syntax", `${S}target：95\n`, `${S}target: 95\n`],
    ["config/standard", "standard: t-cgcc-customised-goods\n", "standard: t-cgcc-customized-goods\n"],
    ["config/not-applicable", `${S}notApplicable: { "8.1": 没有 }\n`, S],
    [
      "config/not-applicable",
      `${S}notApplicable:\n  5.8: 国产\n  8.1: 没有\ntarget: 95\n`,
      `${S}notApplicable:\n  5.8: 国产\ntarget: 95\n`,
    ],
    ["config/not-applicable", `${S}notApplicable: { "8.1": 没有, 5.8: 国产 }\n`, `${S}notApplicable: { 5.8: 国产 }\n`],
  ])("%s: %s", (rule, before, after) => check(rule, before, after));

  it("never make a second key of one name", () => checkNone("config/schema", `${S}target: 95\ntargett: 92\n`));

  it("are none where nothing is near", () => checkNone("config/schema", `${S}完全不同: 92\n`));
});
