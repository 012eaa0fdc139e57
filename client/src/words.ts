import type { AssessmentMessage } from "../../server/src/protocol.ts";

/** Texts of the views in the language of the findings, which is the policies' and not the editor's. */
type Locale = AssessmentMessage["locale"];

export const VERDICTS: Readonly<Record<AssessmentMessage["score"]["verdict"], Readonly<Record<Locale, string>>>> = {
  "below-target": { "zh-CN": "分数不足", en: "below target" },
  "no-service-manager": { "zh-CN": "缺售后服务管理师", en: "no certified service manager" },
  "service-manager-expired": { "zh-CN": "售后服务管理师证书已过期", en: "service manager's certificate expired" },
  meets: { "zh-CN": "文本达标（待现场核实）", en: "text meets the standard (to be verified on site)" },
};

export const OUTCOMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  stated: { "zh-CN": "已写明", en: "stated" },
  deferred: { "zh-CN": "待填写", en: "left open" },
  contradicted: { "zh-CN": "与标准相反", en: "contradicts the standard" },
  missing: { "zh-CN": "没有写", en: "missing" },
  untagged: { "zh-CN": "没有对应章节", en: "no section" },
  notApplicable: { "zh-CN": "不适用", en: "not applicable" },
};

export function pick(locale: Locale, zh: string, en: string): string {
  return locale === "zh-CN" ? zh : en;
}
