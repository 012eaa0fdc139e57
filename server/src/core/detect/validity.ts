import { message } from "../messages/catalogue.ts";
import type { Element } from "../rubric/rubric.ts";
import { parseNumber } from "../text/numbers.ts";
import type { Judge } from "./detect.ts";
import type { ElementVerdict, Evidence } from "./verdict.ts";

/** Elements of the built-in standard that ask for a certificate, by what names it in a text. */
const CERTIFICATES: ReadonlyMap<string, RegExp> = new Map([
  ["4.1/service-manager", /管理师/],
  ["9.6/eval-27922", /27922/],
  ["9.6/eval-27925", /27925/],
]);

/** Whose end a date can be: the nearest of these before it owns it. */
const PAPERS = /管理师|27922|27925|(?:gb\/t|iso) ?\d{4,5}|执照|许可证|登记证/g;
const DIGIT = "[〇零○一二三四五六七八九]";
const DATE = `((?:20\\d{2}|${DIGIT}{4})(?=[年./-]))[年./-](?:([\\d〇一二三四五六七八九十]{1,3})(?:[月./-]|$)(?:([\\d〇一二三四五六七八九十廿]{1,3})(?:日|号)?)?)?`;
/** "有效期至2025年11月", "证书…至二〇二五年三月止", "2025年底到期". */
const END = new RegExp(
  `(?:(?:有效|效期|期限|valid|expir)[^。;,]{0,24}(?:至|到|:|-|~|—))${DATE}|(?:至|到|于)?${DATE}(?:底|末)?(?:止|为止|到期|期满|届满|截止|失效)`,
  "g",
);

/** The same judge on a day (ISO date): a certificate whose end that the text gives has passed by then states nothing. */
export function validOn(judge: Judge, asOf: string): Judge {
  return {
    judge: (clause, scopes) =>
      judge.judge(clause, scopes).map((verdict, index) => {
        const element = clause.elements[index];
        return element ? unlessLapsed(verdict, element, asOf) : verdict;
      }),
    notApplicable: (clause, scopes) => judge.notApplicable(clause, scopes),
  };
}

function unlessLapsed(verdict: ElementVerdict, element: Element, asOf: string): ElementVerdict {
  const end = verdict.outcome === "stated" && isPaper(element) ? lapsed(verdict.evidence, element, asOf) : null;
  if (end === null) return verdict;
  return {
    outcome: "missing",
    reason: "expired",
    evidence: [],
    lacks: message("lacks/expired", { text: end }),
    nearest: verdict.evidence[0] ?? null,
    claimed: false,
    because: [],
  };
}

function isPaper({ clause, id }: Element): boolean {
  return CERTIFICATES.has(`${clause}/${id}`);
}

/** The words that say when the certificate that the element asks for ended, null where it is valid or asks for none. */
export function lapsed(evidence: readonly Evidence[], { clause, id }: Element, asOf: string): string | null {
  const paper = CERTIFICATES.get(`${clause}/${id}`);
  const ends = paper === undefined ? [] : endsOf(evidence.map(textOf).join(""), paper);
  return ends.some(({ date }) => date >= asOf) ? null : (ends[0]?.text ?? null);
}

/** Units joined with their headers, which say that a cell is the end of a term. */
function textOf({ document, span }: Evidence): string {
  const unit = document.units.find((one) => one.span.start === span.start && one.span.end === span.end);
  return unit ? `${unit.content.mapped.text}。` : "";
}

interface End {
  /** The last day, as an ISO date; of a month or a year the last there could be. */
  readonly date: string;
  readonly text: string;
}

/** The ends of the terms of one paper in normalised text. */
export function endsOf(text: string, paper: RegExp): readonly End[] {
  const names = [...text.matchAll(PAPERS)];
  return [...text.matchAll(END)].flatMap((match) => {
    const owner = names.findLast(({ index }) => index < match.index + match[0].length) ?? names[0];
    if (owner && !paper.test(owner[0])) return [];
    const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
    const date = [yearOf(year ?? ""), twoDigits(month) ?? "12", twoDigits(day) ?? "31"].join("-");
    return [{ date, text: match[0] }];
  });
}

function yearOf(written: string): string {
  return [...written].map((one) => (/\d/.test(one) ? one : String(parseNumber(one) ?? 0))).join("");
}

function twoDigits(written: string | undefined): string | null {
  const value = written === undefined ? null : parseNumber(written);
  return value === null ? null : String(value).padStart(2, "0");
}
