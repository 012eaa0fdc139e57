import { beforeAll, describe, expect, it } from "vitest";
import { checkSet } from "../../../server/src/core/checkSet.ts";
import { parseConfig } from "../../../server/src/core/config/parseConfig.ts";
import { createDetectContext, type DetectContext } from "../../../server/src/core/detect/detect.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { customerNotice } from "../../../server/src/core/report/notice.ts";
import { escapeMarkdown, plainMarkdown } from "../../../server/src/core/report/noticeText.ts";
import { sourceAssets } from "../../support/assets.ts";

let detect: DetectContext;

beforeAll(async () => {
  const rubric = await sourceAssets.rubric("t-cgcc-customized-goods");
  if (!rubric) throw new Error("no standard");
  detect = createDetectContext(rubric, await sourceAssets.model());
});

function notice(clauses: string, body: string, enterprise?: string): string {
  const source = `---\ntitle: 售后办法\nversion: "1.0"\neffective: 2026-01-01\nclauses:\n${clauses}\n---\n\n${body}\n`;
  const config = enterprise ? `enterprise: { name: "${enterprise}" }\n` : null;
  const set = {
    root: ".",
    config: config ? parseConfig("clausemark.yaml", config, []).config : null,
    configFile: config ? { path: "clausemark.yaml", source: config } : null,
    documents: [parsePolicy("a.md", source)],
  };
  const { assessment } = checkSet(
    { set, detect, asOf: "2026-11-24", problems: [], encodings: new Map(), exists: () => null, anchors: () => null },
    "batch",
  );
  return customerNotice({ assessment, locale: "zh-CN" });
}

describe("the customer notice", () => {
  it("repeats what is stated under the clause's title, with its sources", () => {
    const text = notice(
      '  8.1: "*"',
      "# 投诉\n\n投诉请打 **400-820-1234**，或发邮件到 service@example.com。",
      "云杉家居",
    );
    expect(text).toMatch(/^# 云杉家居售后服务告知书\n/);
    expect(text).toContain("\n## 投诉渠道\n\n- 投诉请打 400-820-1234，或发邮件到 service@example.com。\n");
    expect(text).toContain("- 售后办法，版本 1.0，2026-01-01 起施行\n");
  });

  it("keeps fees in their table, under its header", () => {
    const table = "# 收费\n\n| 项目 | 费用 |\n|:--|--:|\n| 上门量尺 | **免费** |\n| 旧柜拆除 | 200 元/次 |\n";
    expect(notice('  5.5: "*"', `${table}\n以上收费签单前逐项告知，您签字同意后收取。`)).toContain(
      "\n| 项目 | 费用 |\n|:--|--:|\n| 上门量尺 | 免费 |\n| 旧柜拆除 | 200 元/次 |\n",
    );
  });

  it("puts list items under the line that introduces them, once", () => {
    const body = "# 退换\n\n以下情况可以退换：\n\n- 尺寸与签字图纸不符\n- 板材开裂变形\n\n定制商品无质量问题不退。";
    const text = notice('  8.5: "*"', body);
    expect(text).toContain("- 以下情况可以退换：\n  - 尺寸与签字图纸不符\n  - 板材开裂变形\n");
    expect(text.match(/以下情况可以退换/g)).toHaveLength(1);
  });

  it("leaves out what is not stated, blanks, comments and tags", () => {
    const body = [
      "# 投诉",
      "",
      "投诉电话 400-820-1234，邮箱 a@example.com。<!-- 内部：别写 -->",
      "",
      "微信公众号：【待补】。",
      "",
      "# 保修",
      "",
      "保修期另行通知。",
    ].join("\n");
    const text = notice("  8.1: 投诉\n  6.2: 保修", body);
    expect(text).toContain("400-820-1234");
    expect(text).not.toMatch(/内部|待补|另行通知|clauses|<!--/);
  });

  it("leaves a blank out of what is stated beside it", () => {
    const rows = "| 上门量尺 | 免费 |\n| 旧柜拆除 | XX 元/次 |\n| 吊柜加固 | 80 元/处 |\n";
    const text = notice(
      '  5.5: "*"',
      `# 收费\n\n| 项目 | 费用 |\n|---|---|\n${rows}\n签单前逐项告知，您签字同意后收取。`,
    );
    expect(text).toContain("| 上门量尺 | 免费 |\n| 吊柜加固 | 80 元/处 |");
  });

  it("leaves out what a line with a blank introduces", () => {
    const body = "# 退换\n\n收货后【待填】天内，以下情况可以退换：\n\n- 尺寸与签字图纸不符\n- 板材开裂变形";
    expect(notice('  8.5: "*"', body)).not.toMatch(/待填|板材开裂/);
  });

  it("gives a passage once, though two clauses call for it", () => {
    const text = notice(
      "  8.1: 联系我们\n  4.5: 联系我们",
      "# 联系我们\n\n技术咨询和投诉：电话 400-820-1234，邮箱 a@example.com。",
    );
    expect(text.match(/400-820-1234/g)).toHaveLength(1);
  });

  it("says so where nothing is stated", () => {
    expect(notice("  8.1: 投诉", "# 投诉\n\n待定。")).toContain("政策里还没有写明任何应告知顾客的内容。");
  });

  it.each([
    ["**退换**货：[详情](https://example.com)", "退换货：详情"],
    ["1. 先 *登记*，`三天` 内回复", "先 登记，三天 内回复"],
    ["上门<br>量尺 <b>免费</b>", "上门；量尺 免费"],
    ["发邮件到 <a@example.com>，或看 <https://example.com>", "发邮件到 <a@example.com>，或看 <https://example.com>"],
    ["宽 3*4 米，a_b_c", "宽 3*4 米，a_b_c"],
    ["退\n货 <!-- x", "退货"],
    ["\\*不是强调\\*", "\\*不是强调\\*"],
  ])("reads %j as %j", (source, expected) => expect(plainMarkdown(source)).toBe(expected));

  it("shows names as they are", () => {
    expect(escapeMarkdown("*甲* <b> [x](y) | # 1")).toBe("\\*甲\\* \\<b\\> \\[x\\](y) \\| # 1");
    expect(escapeMarkdown("1. 店")).toBe("\\1. 店");
  });
});
