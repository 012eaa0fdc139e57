import { message } from "../../messages/catalogue.ts";
import type { FrontMatterEntry, PolicyDocument } from "../../policy/document.ts";
import { span } from "../../span.ts";
import type { Fix, TextEdit } from "../finding.ts";
import { newline } from "../newline.ts";
import type { DocumentRule } from "../rule.ts";

/** E-commerce law art. 34 and clause 5.9: a reader must be able to tell which version applies from when. */
export const noEffectiveDate: DocumentRule = {
  meta: {
    id: "document/no-effective-date",
    severity: "warning",
    name: { zh: "没有生效日期", en: "No effective date" },
    why: {
      zh: "没有版本或生效日期，顾客和客服都说不清适用哪一版政策。",
      en: "Without a version or an effective date nobody can tell which policy applies.",
    },
    remedy: {
      zh: "在文首写 effective: 2026-01-01（或 version），或在正文写明“自××××年××月××日起施行”。",
      en: "Add `effective: 2026-01-01` (or `version`) to the front matter, or say in the text from when it applies.",
    },
  },
  *findIn(document, { asOf }) {
    if (filled(document, "effective") || filled(document, "version") || saysSince(document)) return;
    yield {
      message: message("document/no-effective-date"),
      file: document.path,
      span: document.frontMatter?.clausesKey ?? span(0, 0),
      fixes: dateFix(document, asOf),
    };
  },
};

export const reviewOverdue: DocumentRule = {
  meta: {
    id: "document/review-overdue",
    severity: "warning",
    name: { zh: "已过复审日期", en: "Review overdue" },
    why: {
      zh: "文首写的复审日期已过，内容可能已经过时。",
      en: "The review date of the front matter has passed; the content may be out of date.",
    },
    remedy: { zh: "复核一遍，更新内容和 review 日期。", en: "Review the document, then move the `review` date." },
  },
  *findIn(document, { asOf }) {
    const entry = find(document, "review");
    const date = entry?.text?.trim() ?? "";
    if (!entry || !/^\d{4}-\d{2}-\d{2}$/.test(date) || date >= asOf) return;
    yield {
      message: message("document/review-overdue", { date, days: daysBetween(date, asOf) }),
      file: document.path,
      span: entry.valueSpan ?? entry.keySpan,
    };
  },
};

/** Days from one ISO date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function find(document: PolicyDocument, key: string): FrontMatterEntry | undefined {
  return document.frontMatter?.entries.find((entry) => entry.key === key);
}

function filled(document: PolicyDocument, key: string): boolean {
  return (find(document, key)?.text ?? "").trim() !== "";
}

/** "自2026年1月1日起施行" in the text serves as well. */
function saysSince(document: PolicyDocument): boolean {
  return document.units.some((unit) =>
    /(?:自|从|于)?\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[^。;]{0,6}(?:施行|执行|生效|实施|启用)|(?:生效|施行|实施|执行)日期?[:为]?\d{4}[年./-]/.test(
      unit.content.mapped.text,
    ),
  );
}

/**
 * Writes the date into a blank `effective:`, else as a new entry before `clauses`. It is the day of the check: the writer
 * changes it where the policy applies from another day.
 */
function dateFix(document: PolicyDocument, asOf: string): readonly Fix[] {
  const edit = dateEdit(document, asOf);
  return edit ? [{ kind: "add-date", title: message("fix/add-date", { date: asOf }), safe: false, edits: [edit] }] : [];
}

function dateEdit(document: PolicyDocument, asOf: string): TextEdit | null {
  const { frontMatter, path, source } = document;
  const blank = find(document, "effective");
  if (blank?.valueSpan) return { file: path, span: blank.valueSpan, text: asOf, snippet: false };
  if (blank) {
    const colon = source.indexOf(":", blank.keySpan.end) + 1;
    return colon === 0 ? null : { file: path, span: span(colon, colon), text: ` ${asOf}`, snippet: false };
  }
  const at = frontMatter?.clausesKey?.start ?? -1;
  // In a flow map, `{clauses: …}`, a line cannot be put before the key.
  if (at < 0 || !/(?:^|[\r\n])$/.test(source.slice(0, at))) return null;
  return { file: path, span: span(at, at), text: `effective: ${asOf}${newline(document)}`, snippet: false };
}
