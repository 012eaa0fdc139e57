import { message } from "../messages/catalogue.ts";
import { joined, type Locale } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import type { RecordState } from "../rules/evidence/recordState.ts";
import { pointsText } from "./figures.ts";
import { recordCounts, type SetEvidence, type ShownRecord } from "./setEvidence.ts";

const STATES: readonly RecordState[] = ["valid", "expiring", "expired", "missing"];

/** `有佐证的得分：2.25（有效 1 份，即将到期 1 份）`. */
export function evidenceSummary(evidence: SetEvidence, locale: Locale): string {
  const counts = recordCounts(evidence);
  const parts = STATES.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [word(message(`record/count/${state}`, { count }), locale)];
  });
  const records = joined(parts, "，", locale);
  return word(message("report/evidenced", { points: pointsText(evidence.points), records }), locale);
}

/** `records/培训.pdf（五星级，有效至 2026-12-31，即将到期）`. */
export function recordText({ file, grade, validUntil, state }: ShownRecord, locale: Locale): string {
  const parts = [
    grade,
    validUntil === null ? null : word(message("record/until", { date: validUntil }), locale),
    state === "valid" ? null : word(message(`record/${state}`), locale),
  ].filter((part) => part !== null);
  if (parts.length === 0) return file;
  const details = joined(parts, "，", locale);
  return locale === "zh-CN" ? `${file}（${details}）` : `${file} (${details})`;
}
