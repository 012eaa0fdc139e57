import type { AssessmentMessage } from "../../server/src/protocol.ts";

/** A text of the views in the language of the findings, which is the policies' and not the editor's. */
export function pick(locale: AssessmentMessage["locale"], zh: string, en: string): string {
  return locale === "zh-CN" ? zh : en;
}
