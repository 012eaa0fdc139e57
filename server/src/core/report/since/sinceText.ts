import { message } from "../../messages/catalogue.ts";
import type { Locale, Message } from "../../messages/message.ts";
import { word } from "../../messages/word.ts";
import type { Finding } from "../../rules/finding.ts";
import { scoreText } from "../figures.ts";
import type { JsonChange, JsonPromiseChange, JsonSetSince, JsonSince } from "../jsonTypes.ts";
import type { ReportInput, ReportSet } from "../reportInput.ts";

/** Findings listed of either kind; the report in JSON has them all. */
export const LISTED = 10;

/** A set with what has changed in it. */
export interface ChangedSet {
  readonly set: ReportSet;
  readonly since: JsonSetSince;
  readonly revision: JsonSince;
}

export function changedSet(set: ReportSet, { since: revision }: ReportInput): ChangedSet | null {
  return revision && set.since ? { set, since: set.since, revision } : null;
}

/** `与 main（1a2b3c4d）相比` and the score before and after. */
export function sinceHead({ set, since, revision }: ChangedSet): Message {
  const name = { ref: revision.ref, commit: revision.commit.slice(0, 8) };
  if (!since.before) return message(since.why === "other-standard" ? "since/other-standard" : "since/new-set", name);
  if (isUnchanged(since)) return message("since/unchanged", name);
  const before = scoreText(since.before.value);
  const after = scoreText(set.assessment.score.value);
  return message("since/head", { ...name, before, after, delta: scoreDelta(since, set) });
}

/** Nothing has changed that the report speaks of. */
function isUnchanged({ sections, clauses, promises, newFindings, fixedFindings }: JsonSetSince): boolean {
  return [sections, clauses, promises, newFindings, fixedFindings].every((list) => list.length === 0);
}

function scoreDelta({ before }: JsonSetSince, { assessment }: ReportSet): string {
  const { value } = assessment.score;
  if (!before || before.value === null || value === null) return "";
  return signed(Math.round((value - before.value) * 10) / 10);
}

/** `+1.25`, `-2`, `±0`. */
function signed(value: number): string {
  if (value === 0) return "±0";
  return value > 0 ? `+${value}` : String(value);
}

export function pointsDelta({ before, after }: JsonChange): string {
  return signed(after.points - before.points);
}

/** `3 → 4`; with the maximum where that is another: `3/5 → 3/4`. */
export function pointsChange({ before, after }: JsonChange): string {
  const text = ({ points, max }: JsonChange["before"]) => (before.max === after.max ? `${points}` : `${points}/${max}`);
  return `${text(before)} → ${text(after)}`;
}

/** Clauses whose figures changed. Where only the status did, the findings say more than a row could. */
export function changedClauses({ since }: ChangedSet): readonly JsonChange[] {
  return since.clauses.filter(({ before, after }) => before.points !== after.points || before.max !== after.max);
}

/** `保修期：5 年 → 3 年`. */
export function promiseText({ promise, before, after }: JsonPromiseChange, locale: Locale): string {
  const values = (places: JsonPromiseChange["before"]) => places.map((place) => place.text).join(" / ");
  return `${promise}${locale === "zh-CN" ? "：" : ": "}${values(before)} → ${values(after)}`;
}

/** Names the sets that are gone. */
export function removedText({ since, locale }: ReportInput): string | null {
  if (!since || since.removed.length === 0) return null;
  const roots = since.removed.map(({ root }) => root);
  const words = {
    ref: since.ref,
    commit: since.commit.slice(0, 8),
    roots: { zh: roots.join("、"), en: roots.join(", ") },
  };
  return word(message("since/removed", words), locale);
}

/** Findings of the set that are new. */
export function newFindings({ set, since }: ChangedSet): readonly Finding[] {
  const fresh = new Set(since.newFindings);
  return set.findings.filter((finding) => fresh.has(set.fingerprints.get(finding) ?? ""));
}

export function moreText(count: number, { locale }: ReportSet): readonly string[] {
  return count > LISTED ? [word(message("report/more-places", { count: count - LISTED }), locale)] : [];
}
