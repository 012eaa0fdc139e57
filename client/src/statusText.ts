import type { AssessmentMessage } from "../../server/src/protocol.ts";
import { pick } from "./words.ts";

export interface StatusText {
  readonly text: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly level: "error" | "warning" | "none";
  /** For screen readers. */
  readonly spoken: string;
}

/** What the status bar says of a set: `服务分 88.2 · 缺 3 项告知`. */
export function statusText(message: AssessmentMessage): StatusText {
  const { locale, score, disclosures } = message;
  const missing = disclosures.total - disclosures.stated;
  const shown = score.value === null ? "–" : score.value.toFixed(1);
  const gap = missing === 0 ? "" : pick(locale, ` · 缺 ${missing} 项告知`, ` · ${missing} disclosures missing`);
  const text = `$(law) ${pick(locale, "服务分", "Service score")} ${shown}${gap}`;
  return {
    text,
    tooltip: tooltip(message, shown, missing),
    level: score.verdict === "meets" ? "none" : score.verdict === "below-target" && missing > 0 ? "error" : "warning",
    spoken: text.replace("$(law) ", ""),
  };
}

const MANAGER: Readonly<Record<AssessmentMessage["score"]["serviceManager"], readonly [zh: string, en: string]>> = {
  valid: ["证书有效", "certificate valid"],
  expired: ["证书过期", "certificate expired"],
  missing: ["未登记", "not recorded"],
};

function tooltip(message: AssessmentMessage, shown: string, missing: number): string {
  const { locale, score, sections, disclosures } = message;
  const title = message.enterprise ?? pick(locale, "售后服务政策", "Service policies");
  const delta =
    score.delta === 0
      ? ""
      : pick(locale, `，比上次保存 ${signed(score.delta)}`, `, ${signed(score.delta)} since the last save`);
  const rows = sections.map((section) => {
    return `| ${section.id} ${escapeMarkdown(section.title)} | ${section.points} | ${section.max} |`;
  });
  const head = pick(locale, "| 章 | 得分 | 满分 |", "| Section | Points | Of |");
  const told = pick(
    locale,
    `应告知的内容：写明 ${disclosures.stated}/${disclosures.total}${missing > 0 ? `，缺 ${missing} 项` : ""}`,
    `Disclosures stated: ${disclosures.stated} of ${disclosures.total}`,
  );
  return [
    `**${escapeMarkdown(title)}** ${shown}/100${delta}`,
    "",
    `${score.verdictText}${pick(locale, `（目标 ${score.target}）`, ` (target ${score.target})`)}`,
    "",
    head,
    "|---|--:|--:|",
    ...rows,
    "",
    told,
    "",
    `${pick(locale, "售后服务管理师：", "Service manager: ")}${pick(locale, ...MANAGER[score.serviceManager])}`,
    "",
    ...nextStep(message),
    pick(locale, "点击打开评分预览", "Click to open the score preview"),
  ].join("\n");
}

/** What brings most, as lines of Markdown; none where everything is written. */
function nextStep({ locale, gains: [best] }: AssessmentMessage): readonly string[] {
  if (!best) return [];
  const clause = `${best.clause} ${escapeMarkdown(best.title)}`;
  return [
    pick(locale, `最能加分：${clause}，可得 ${best.points} 分`, `Gains most: ${clause}, ${best.points} points`),
    "",
  ];
}

function signed(value: number): string {
  return value > 0 ? `+${value.toFixed(1)}` : `−${Math.abs(value).toFixed(1)}`;
}

/** Titles come from the rubric and the configuration, which anyone may write. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&]/g, "\\$&");
}
