import { describe, expect, it } from "vitest";
import { word } from "../../../server/src/core/messages/word.ts";
import { compareFindings } from "../../../server/src/core/rules/fileFindings.ts";
import type { Finding } from "../../../server/src/core/rules/finding.ts";
import { lint } from "../../../server/src/core/rules/lint.ts";
import { run } from "../../support/cli.ts";
import { lintFiles, openFiles, policy } from "./check.ts";

const CONFIG = "standard: t-cgcc-customized-goods\n";
const find = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule);

const RETURNS = policy("  8.5: 退换货", "## 退换货\n\n定制产品一经下单概不退换。");
const CARELESS = policy("  8.1: 投诉", "## 投诉\n\n电话 400-820-6655。\n\n## 其他\n\n本店保留最终解释权。");

describe("one span, one cause, one finding", () => {
  it("coverage says it, and the law rule is related", async () => {
    const { findings } = await lintFiles({ "a.md": RETURNS });
    const [broken] = find(findings, "coverage/contradiction");
    expect(broken?.element).toBe("return-conditions");
    expect(broken?.related.map(({ rule }) => rule)).toEqual(["law/all-sales-final"]);
    expect(find(findings, "law/all-sales-final")).toEqual([]);
  });

  it("without the coverage finding the law rule speaks for itself", async () => {
    const config = `${CONFIG}rules: {coverage/contradiction: off}\n`;
    const { findings } = await lintFiles({ "a.md": RETURNS, "clausemark.yaml": config });
    expect(find(findings, "law/all-sales-final")).toHaveLength(1);
  });

  it("nor does a comment that hides the coverage finding take the law finding with it", async () => {
    const comment = "<!-- clausemark-disable-next-line coverage/contradiction -- 先不管 -->";
    const { findings, suppressed } = await lintFiles({ "a.md": RETURNS.replace("定制", `${comment}\n\n定制`) });
    expect(suppressed.map(({ rule }) => rule)).toEqual(["coverage/contradiction"]);
    expect(find(findings, "law/all-sales-final")).toHaveLength(1);
  });

  it("a law finding outside the passage stays", async () => {
    const { findings } = await lintFiles({ "a.md": `${RETURNS}\n## 其他\n\n定制产品一经下单概不退换。\n` });
    expect(find(findings, "coverage/contradiction")).toHaveLength(1);
    expect(find(findings, "law/all-sales-final")).toHaveLength(1);
  });

  it("a law finding about another clause stays", async () => {
    const { findings } = await lintFiles({ "a.md": RETURNS.replace("退换。", "退换，本店保留最终解释权。") });
    expect(find(findings, "coverage/contradiction")).toHaveLength(1);
    expect(find(findings, "law/final-interpretation")).toHaveLength(1);
  });
});

describe("severities", () => {
  it("are the rules' own, raised or lowered by the configuration", async () => {
    const own = await lintFiles({ "a.md": CARELESS });
    expect(find(own.findings, "law/final-interpretation").map(({ severity }) => severity)).toEqual(["error"]);
    for (const severity of ["warning", "info", "hint"] as const) {
      const { findings } = await lintFiles({
        "a.md": CARELESS,
        "clausemark.yaml": `${CONFIG}rules: {law/final-interpretation: ${severity}}\n`,
      });
      expect(find(findings, "law/final-interpretation").map((finding) => finding.severity)).toEqual([severity]);
    }
  });

  it("follow the clause's basis for disclosures", async () => {
    const { findings } = await lintFiles({
      "a.md": policy("  8.5: 退换\n  9.1: 评价", "## 退换\n\n请看合同。\n\n## 评价\n\n欢迎。"),
    });
    const of = (clause: string) =>
      new Set(
        find(findings, "coverage/disclosure")
          .filter((finding) => finding.clause === clause)
          .map(({ severity }) => severity),
      );
    expect([...of("8.5")]).toEqual(["error"]);
    expect([...of("9.1")]).toEqual(["warning"]);
  });

  it("off hides, and changes no point", async () => {
    const all = await openFiles({ "a.md": CARELESS });
    const hidden = await openFiles({
      "a.md": CARELESS,
      "clausemark.yaml": `${CONFIG}rules: {coverage/untagged-clause: off, law/final-interpretation: off}\n`,
    });
    const { findings } = lint(hidden.context, "batch");
    expect(findings.map(({ rule }) => rule)).not.toContain("coverage/untagged-clause");
    expect(findings.map(({ rule }) => rule)).not.toContain("law/final-interpretation");
    expect(hidden.context.assessment.score).toEqual(all.context.assessment.score);
  });

  it("a hint is for the editor, or for whoever asks for it by name", async () => {
    const files = {
      "a.md": policy("  8.3: 处理", "## 到哪里投诉\n\n电话 400-820-6655。\n\n## 处理\n\n两小时内响应。"),
    };
    const suggest = [{ heading: "到哪里投诉", clause: "8.1" }];
    const hints = async (surface: "editor" | "batch", config = CONFIG) => {
      const { findings } = await lintFiles({ ...files, "clausemark.yaml": config }, { surface, suggest });
      return find(findings, "coverage/untagged-evidence").length;
    };
    expect([await hints("editor"), await hints("batch")]).toEqual([1, 0]);
    expect(await hints("batch", `${CONFIG}rules: {coverage/untagged-evidence: hint}\n`)).toBe(1);
  });
});

describe("a rule that crashes", () => {
  it("is an error finding of its own, and the others go on", async () => {
    const { context } = await openFiles({ "a.md": CARELESS });
    const { findings } = lint(
      {
        ...context,
        facts: {
          ...context.facts,
          exists: () => {
            throw new Error("disk on fire");
          },
          lawHits: () => {
            throw new Error("no law today");
          },
        },
      },
      "batch",
    );
    const [crashed] = find(findings, "law/final-interpretation");
    expect(crashed?.severity).toBe("error");
    if (!crashed) return;
    for (const locale of ["zh-CN", "en"] as const) {
      expect(word(crashed.message, locale)).toContain("no law today");
      expect(word(crashed.message, locale)).toContain("law/final-interpretation");
    }
    expect(find(findings, "coverage/untagged-clause").length).toBeGreaterThan(0);
  });
});

describe("comments", () => {
  const hide = (comment: string) =>
    policy("  8.1: 投诉", `## 投诉\n\n电话 400-820-6655。\n\n${comment}\n\n本店保留最终解释权。`);

  it("hide the finding and keep it among the suppressed", async () => {
    const source = hide("<!-- clausemark-disable-next-line law/final-interpretation -- 法务同意 -->");
    const { findings, suppressed } = await lintFiles({ "a.md": source });
    expect(find(findings, "law/final-interpretation")).toEqual([]);
    expect(find(suppressed, "law/final-interpretation")).toHaveLength(1);
  });

  it.each([
    ["without a reason", "<!-- clausemark-disable-next-line law/final-interpretation -->"],
    ["past their date", "<!-- clausemark-disable-next-line law/final-interpretation -- 法务同意, until 2026-11-23 -->"],
    ["about another rule", "<!-- clausemark-disable-next-line law/all-sales-final -- 法务同意 -->"],
    ["on the wrong line", "<!-- clausemark-disable-line law/final-interpretation -- 法务同意 -->"],
    ["after the end of their region", "<!-- clausemark-disable law/* -- 引文 -->\n\n<!-- clausemark-enable law/* -->"],
  ])("hide nothing %s", async (_, comment) => {
    const { findings, suppressed } = await lintFiles({ "a.md": hide(comment) });
    expect(find(findings, "law/final-interpretation")).toHaveLength(1);
    expect(suppressed).toEqual([]);
  });

  it("change no outcome and no point", async () => {
    const plain = await openFiles({ "a.md": RETURNS });
    const hidden = await openFiles({
      "a.md": RETURNS.replace("定制", "<!-- clausemark-disable coverage/*, law/* -- 先不管 -->\n\n定制"),
    });
    expect(lint(hidden.context, "batch").suppressed.length).toBeGreaterThan(0);
    expect(hidden.context.assessment.score).toEqual(plain.context.assessment.score);
  });

  it("work in the configuration, on the line and on the next", async () => {
    const files = (config: string) => ({ "a.md": CARELESS, "clausemark.yaml": config });
    const record = "evidence: [{clause: 4.1, file: a.pdf}]";
    const open = await lintFiles(files(`${CONFIG}${record}\n`));
    expect(find(open.findings, "evidence/missing")).toHaveLength(1);
    for (const config of [
      `${CONFIG}# clausemark-disable-next-line evidence/missing -- 正在扫描\n${record}\n`,
      `${CONFIG}${record} # clausemark-disable-line evidence/missing -- 正在扫描\n`,
    ]) {
      const { findings, suppressed } = await lintFiles(files(config));
      expect([find(findings, "evidence/missing"), suppressed.length]).toEqual([[], 1]);
    }
  });

  it("cannot hide what is said about them", async () => {
    const { findings } = await lintFiles({
      "a.md": hide("<!-- clausemark-disable suppression/*, law/final-interpretation -->"),
    });
    expect(find(findings, "suppression/no-reason")).toHaveLength(1);
    expect(find(findings, "law/final-interpretation")).toHaveLength(1);
  });
});

it("a standard that cannot be used is said once, and no comment, tag or claim is faulted for it", async () => {
  const comment = "<!-- clausemark-disable-next-line law/final-interpretation, coverage/practice -- 法务同意 -->";
  const { out } = await run(["--format", "json"], {
    files: {
      "a.md": CARELESS.replace("本店", `<!-- clausemark-evidence 8.5/return-fees -->\n${comment}\n\n本店`),
      "clausemark.yaml": 'standard: no-such-standard\nnotApplicable: { "5.8": 全部国产 }\n',
    },
  });
  const { sets } = JSON.parse(out) as { sets: { findings: { rule: string }[] }[] };
  expect(sets.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(["config/standard"]);
});

it("findings come by file, then place, whatever the order of documents", async () => {
  const files = { "b.md": CARELESS, "a.md": RETURNS, "甲.md": policy("  8.3: 投诉", "## 投诉\n\n24 小时内响应。") };
  const { findings } = await lintFiles(files);
  const turned = await lintFiles(Object.fromEntries(Object.entries(files).reverse()));
  expect([...findings].sort(compareFindings)).toEqual(findings);
  expect(turned.findings.map(({ rule, file, span }) => [rule, file, span])).toEqual(
    findings.map(({ rule, file, span }) => [rule, file, span]),
  );
});
