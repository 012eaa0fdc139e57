import { expect, it } from "vitest";
import { createDetectContext, type DetectContext } from "../../../server/src/core/detect/detect.ts";
import { likelyTags, SURE, suggestTags } from "../../../server/src/core/detect/suggest.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import type { Surface } from "../../../server/src/core/rules/severities.ts";
import { lintPaths } from "../../../server/src/workspace/lintPaths.ts";
import { memoryFiles } from "../../../server/src/workspace/memoryFiles.ts";
import { compileBuiltIn, readModel } from "../../../server/tools/builtIn.ts";
import { sourceAssets } from "../../support/assets.ts";

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
if (!rubric) throw new Error("the built-in standard does not compile");
const model = readModel();
const context = createDetectContext(rubric, model);

const COMPLAINTS = "客服电话 400-820-6655，微信公众号“松下木作”，邮箱 kefu@songxia.example，门店前台也收投诉。";
const REPAIRS =
  "| 项目 | 收费（元/次） |\n| --- | --- |\n| 上门费 | 60 |\n| 换铰链 | 25 |\n\n过保维修按上表收费，另计配件。";

function tagsOf(text: string, detect: DetectContext = context): string[] {
  const document = parsePolicy("a.md", text);
  return suggestTags(document, detect).map(
    ({ heading, clause }) => `${document.headings[heading]?.text ?? ""} → ${clause}`,
  );
}

const policy = (clauses: string, body: string) => `---\ntitle: 售后\nclauses: ${clauses}\n---\n\n${body}\n`;

it.each([
  ["a section by what it says", "{}", `## 有事找谁\n\n${COMPLAINTS}`, ["有事找谁 → 8.1"]],
  [
    "both of two",
    "{}",
    `## 有事找谁\n\n${COMPLAINTS}\n\n## 修理多少钱\n\n${REPAIRS}`,
    ["有事找谁 → 8.1", "修理多少钱 → 7.5"],
  ],
  [
    "not the section that holds different ones",
    "{}",
    `# 手册\n\n## 投诉\n\n${COMPLAINTS}\n\n## 维修收费\n\n${REPAIRS}`,
    ["投诉 → 8.1", "维修收费 → 7.5"],
  ],
  ["the outer of two", "{}", `## 投诉渠道\n\n欢迎投诉。\n\n### 电话和微信\n\n${COMPLAINTS}`, ["投诉渠道 → 8.1"]],
  ["the section, not the title over it alone", "{}", `# 售后办法\n\n## 有事找谁\n\n${COMPLAINTS}`, ["有事找谁 → 8.1"]],
  ["nothing that is tagged", "\n  8.1: 投诉", `## 投诉\n\n${COMPLAINTS}\n\n### 电话\n\n${COMPLAINTS}`, []],
  ["nothing under a heading alone", "{}", "## 投诉渠道\n\n## 维修收费\n", []],
  ["nothing of what no clause asks for", "{}", "## 品牌故事\n\n一九八七年，祖父在河边开了一间木工铺。", []],
])("suggests %s", (_, clauses, body, expected) => {
  expect(tagsOf(policy(clauses, body))).toEqual(expected);
});

it("goes by a heading that says the title where a rubric asks for other things or nothing is trained", () => {
  const text = policy("{}", `## 有事找谁\n\n${COMPLAINTS}\n\n## 二、投诉渠道\n\n${COMPLAINTS}`);
  const reworded = rubric.clauses.map((clause) => ({
    ...clause,
    elements: clause.elements.map((element) => ({ ...element, countsWhen: { zh: "别的", en: "Something else" } })),
  }));
  const house = { ...rubric, clauses: reworded, clauseById: new Map(reworded.map((clause) => [clause.id, clause])) };
  expect(tagsOf(text)).toEqual(["有事找谁 → 8.1", "二、投诉渠道 → 8.1"]);
  expect(tagsOf(text, createDetectContext(rubric, null))).toEqual(["二、投诉渠道 → 8.1"]);
  expect(tagsOf(text, createDetectContext(house, model))).toEqual(["二、投诉渠道 → 8.1"]);
});

it("gives a confidence between 0 and 1, also for what is too unsure to show", () => {
  const document = parsePolicy("a.md", policy("{}", `## 有事找谁\n\n${COMPLAINTS}\n\n## 其他\n\n按约定办理。`));
  const likely = likelyTags(document, context);
  expect(likely.map(({ confidence }) => confidence >= SURE)).toEqual([true, false]);
  for (const { confidence } of likely) expect(confidence > 0 && confidence <= 1).toBe(true);
});

it.each([
  ["editor", "", ["有事找谁"]],
  ["batch", "", []],
  ["batch", "rules: { coverage/untagged-evidence: warning }", ["有事找谁"]],
] as const)("is a finding with its fix: %s %s", async (surface: Surface, settings, expected) => {
  const files = {
    "/shop/a.md": policy("{}", `## 有事找谁\n\n${COMPLAINTS}`),
    "/shop/clausemark.yaml": `standard: t-cgcc-customized-goods\n${settings}\n`,
  };
  const { sets } = await lintPaths(memoryFiles(files), {
    workingFolder: "/shop",
    paths: [],
    configPath: null,
    honourIgnoreFiles: true,
    asOf: "2026-11-24",
    surface,
    rubrics: sourceAssets,
    model: async () => model,
  });
  const hints = (sets[0]?.checked.result.findings ?? []).filter(({ rule }) => rule === "coverage/untagged-evidence");
  expect(hints.map(({ span }) => files["/shop/a.md"].slice(span.start, span.end))).toEqual(expected);
  for (const hint of hints) expect(hint.fixes.map(({ kind }) => kind)).toEqual(["tag-section"]);
});
