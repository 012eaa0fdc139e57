/** The rules' documentation page, made from what the rules say of themselves. Anchors are the rules' ids. */

import { citation } from "../src/core/messages/law.ts";
import { type Locale, type Localised, localised } from "../src/core/messages/message.ts";
import type { LawTerm, Rubric } from "../src/core/rubric/rubric.ts";
import { ruleMetas } from "../src/core/rules/catalogue.ts";
import type { RuleMeta } from "../src/core/rules/finding.ts";
import { compileBuiltIn } from "./builtIn.ts";

export const RULES_PAGE = "docs/rules.md";

const FAMILIES: readonly (readonly [string, Localised])[] = [
  ["coverage", { zh: "条款写全了没有", en: "What the clauses ask for" }],
  ["tag", { zh: "标签", en: "Tags" }],
  ["document", { zh: "文档本身", en: "The document itself" }],
  ["law", { zh: "可能有法律风险的写法", en: "Wordings that may be against the law" }],
  ["consistency", { zh: "前后一致", en: "Consistency" }],
  ["config", { zh: "配置", en: "Configuration" }],
  ["evidence", { zh: "佐证", en: "Records" }],
  ["suppression", { zh: "隐藏注释", en: "Comments that hide findings" }],
];

const SEVERITIES: Readonly<Record<RuleMeta["severity"], Localised>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
  hint: { zh: "建议（只在编辑器里显示）", en: "hint (in the editor only)" },
  off: { zh: "关闭", en: "off" },
};

export function rulesPage(): string {
  const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
  if (rubric === null) throw new Error("the built-in standard does not compile");
  const metas = ruleMetas(rubric);
  const known = new Set(FAMILIES.map(([family]) => family));
  const strange = metas.find(({ id }) => !known.has(familyOf(id)));
  if (strange) throw new Error(`the page has no part for ${strange.id}`);
  const lines = [
    "# 规则 · Rules",
    "",
    "<!-- Made by server/tools/generate-rules-page.ts from the rules themselves; do not edit. -->",
    "",
    "规则编号就是 clausemark.yaml 里 `rules` 的键、诊断代码和本页的锚点。级别可以改成 `error`、`warning`、`info`、`hint` 或 `off`；改级别、隐藏和关闭只影响显示，从不改变得分。",
    "",
    "A rule's id is its key under `rules` in clausemark.yaml, the code of its diagnostics and its anchor on this page. Severities can be changed; hiding findings never changes the score.",
    "",
    "法律规则只提示“可能违反”，不构成法律意见。 Law rules say “may be against”, never more; they are not legal advice.",
    "",
    ...index(metas),
  ];
  for (const [family, name] of FAMILIES) {
    lines.push(`## ${name.zh} · ${name.en}`, "");
    for (const meta of metas.filter(({ id }) => familyOf(id) === family)) lines.push(...section(meta, rubric));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function familyOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

function index(metas: readonly RuleMeta[]): readonly string[] {
  const rows = metas.map(
    ({ id, name, severity }) => `| [\`${id}\`](#${id}) | ${SEVERITIES[severity].en} | ${name.zh} | ${name.en} |`,
  );
  return ["| 规则 · Rule | 级别 · Severity | 说明 | Meaning |", "|---|---|---|---|", ...rows, ""];
}

function section(meta: RuleMeta, rubric: Rubric): readonly string[] {
  const { id, name, remedy, severity } = meta;
  const why = sentence(meta.why);
  const term = rubric.lawTerms.find((candidate) => `law/${candidate.id}` === id);
  const level = SEVERITIES[severity];
  return [
    `<a id="${id}"></a>`,
    "",
    `### ${id}`,
    "",
    `**${name.zh}**（默认：${level.zh}）。${why.zh}`,
    "",
    term ? `${terms(term, rubric, "zh-CN")}可写：${term.replacement}` : `怎么办：${remedy.zh}`,
    "",
    `**${name.en}** (default: ${level.en}). ${why.en}`,
    "",
    term ? terms(term, rubric, "en") : `What to do: ${remedy.en}`,
    "",
    ...(term ? examples(term) : []),
  ];
}

/** A reason as a sentence of its own: with its stop, and in English with a capital unless the name of a file begins it. */
export function sentence({ zh, en }: Localised): Localised {
  const stopped = (text: string, stop: string) => (/[.。!?！？]$/.test(text) ? text : text + stop);
  const capital = en.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
  return { zh: stopped(zh, "。"), en: stopped(capital, ".") };
}

/** Articles that were not read in full are named as the place to look, nothing more. */
function terms(term: LawTerm, rubric: Rubric, locale: Locale): string {
  const of = (certainty: "read" | "unverified") =>
    term.basis.flatMap(({ law: id, article }) => {
      const law = rubric.laws.get(id);
      return law?.certainty === certainty ? [localised(citation(law.name, article), locale)] : [];
    });
  const [zh, read, unverified] = [locale === "zh-CN", of("read"), of("unverified")];
  const list = (items: readonly string[]) => items.join(zh ? "、" : "; ");
  const parts = [
    ...(read.length > 0 ? [`${zh ? "依据：" : "Basis: "}${list(read)}`] : []),
    ...(unverified.length > 0
      ? [`${zh ? "可参看（未核对原文）：" : "See also (not verified): "}${list(unverified)}`]
      : []),
    ...(term.clauses.length > 0 ? [`${zh ? "相关条款：" : "Clauses: "}${term.clauses.join(zh ? "、" : ", ")}`] : []),
  ];
  return parts.map((part) => part + (zh ? "。" : ". ")).join("");
}

function examples(term: LawTerm): readonly string[] {
  return [
    "| ✗ | ✓ |",
    "|---|---|",
    ...term.bad.map((bad, row) => `| ${cell(bad)} | ${cell(term.good[row] ?? "")} |`),
    ...term.good.slice(term.bad.length).map((good) => `|  | ${cell(good)} |`),
    "",
  ];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}
