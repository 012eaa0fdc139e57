import { DEFAULT_STANDARD } from "../config/parseConfig.ts";
import type { Locale } from "../messages/message.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { withoutTabStops } from "../rubric/tabStops.ts";
import { quoteScalar } from "../yaml/quote.ts";

/** A `clausemark.yaml` with every setting that people commonly need, most of them as comments. */
export function configTemplate(locale: Locale): string {
  const zh = locale === "zh-CN";
  return [
    `standard: ${DEFAULT_STANDARD}`,
    "enterprise:",
    zh ? "  name: 请填写企业名称" : "  name: Name of the company",
    zh
      ? "  # 持证的售后服务管理师，评审时必须有；填好后去掉行首的 #"
      : "  # The certified after-sales service manager, needed to pass; fill in and remove the #",
    zh
      ? "  # serviceManager: { name: 姓名, certificate: 证书编号, validUntil: 2027-12-31 }"
      : "  # serviceManager: { name: Name, certificate: Number, validUntil: 2027-12-31 }",
    `locale: ${locale}`,
    zh
      ? "# 只在这些文件里找政策（默认是全部 Markdown 文件）"
      : "# Where policies are looked for (all Markdown files by default)",
    '# documents: ["policies/**/*.md"]',
    zh ? "# 不适用的条款要写明理由" : "# Clauses that do not apply, with the reason",
    zh ? '# notApplicable: { "5.8": 全部使用国产原材料 }' : '# notApplicable: { "5.8": only domestic raw materials }',
    "",
  ].join("\n");
}

/** A policy with a section for every clause: its blanks count as undecided until they are filled in. */
export function policyTemplate(rubric: Rubric, today: string): string {
  const headings = new Map(rubric.clauses.map((clause) => [clause.id, clause.title.zh]));
  const tags = [...headings].map(([id, heading]) => `  "${id}": ${quoteScalar(heading)}`);
  const body = rubric.sections.flatMap((section) => [
    `## ${section.title.zh}`,
    "",
    ...rubric.clauses
      .filter((clause) => clause.section === section.id)
      .flatMap((clause) => [`### ${headings.get(clause.id)}`, "", withoutTabStops(clause.skeleton).trim(), ""]),
  ]);
  return [
    "---",
    "title: 售后服务政策",
    'version: "1.0"',
    `effective: ${today}`,
    "clauses:",
    ...tags,
    "---",
    "",
    "# 售后服务政策",
    "",
    ...body,
  ].join("\n");
}
