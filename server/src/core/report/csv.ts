import type { ClauseAssessment, ElementAssessment } from "../assessment/assessment.ts";
import { message } from "../messages/catalogue.ts";
import { type Locale, localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import { ownerOf } from "./ownerOf.ts";
import type { ReportInput, ReportSet } from "./reportInput.ts";

const COLUMNS = [
  "csv/set",
  "csv/section",
  "csv/clause",
  "csv/element",
  "csv/kind",
  "csv/max",
  "csv/points",
  "csv/outcome",
  "csv/document",
  "csv/line",
  "csv/quote",
  "csv/explanation",
  "csv/remark",
] as const;

type Row = readonly (string | number)[];

/**
 * The assessor's sheet: a row per scoring element of every clause, then the sums of the sections and of the whole as in
 * the standard's table, and an empty column for remarks. A spreadsheet opens it rightly: UTF-8 with a byte order mark,
 * lines end with CRLF, no cell can begin a formula, and a clause's number stands with its title so that it stays text.
 */
export function formatCsv(input: ReportInput): string {
  const header = COLUMNS.map((id) => word(message(id), input.locale));
  const text = (rows: readonly Row[]) => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  const sets = Array.from(input.sets, (set) => text(setRows(set)));
  return `\ufeff${text([header])}${sets.join("")}`;
}

function setRows(set: ReportSet): readonly Row[] {
  const { assessment, locale } = set;
  const name = ownerOf(set);
  const sum = (title: string, max: number, points: number, explanation: string): Row => {
    return [name, title, "", "", "", max / 4, points / 4, "", "", "", "", explanation, ""];
  };
  const total = word(message("report/total"), locale);
  const errata = assessment.rubric.errata.map((erratum) => localised(erratum.note, locale)).join(" ");
  return [
    ...assessment.clauses.flatMap((entry) => clauseRows(set, name, entry)),
    ...assessment.sections.map(({ section, max, points }) =>
      sum(`${section.id} ${localised(section.title, locale)} ${total}`, max, points, ""),
    ),
    sum(total, assessment.score.applicable, assessment.score.points, errata),
  ];
}

/** A clause without a scope has its elements listed all the same: the assessor goes through every one. */
function clauseRows(set: ReportSet, name: string, entry: ClauseAssessment): readonly Row[] {
  const { locale, assessment } = set;
  const section = assessment.rubric.sections.find(({ id }) => id === entry.clause.section);
  const start = [
    name,
    section ? `${section.id} ${localised(section.title, locale)}` : entry.clause.section,
    `${entry.clause.id} ${localised(entry.clause.title, locale)}`,
  ];
  const inferred = entry.clause.inferred ? word(message("csv/inferred"), locale) : "";
  const judged = new Map(entry.elements.map((item) => [item.element, item]));
  return entry.clause.elements.map((element): Row => {
    const item = judged.get(element);
    const applies = entry.status !== "notApplicable";
    const outcome =
      item && applies ? `outcome/${item.verdict.outcome}` : `status/${applies ? "untagged" : entry.status}`;
    return [
      ...start,
      localised(element.name, locale),
      word(message(`kind/${element.kind}`), locale),
      applies ? element.max / 4 : 0,
      (item?.points ?? 0) / 4,
      word({ id: outcome, args: {} }, locale),
      ...(item && applies ? passage(set, item) : ["", "", ""]),
      [item ? explanation(item, locale) : "", applies ? "" : excuse(set, entry), inferred].filter(Boolean).join(" "),
      "",
    ];
  });
}

/** Document, line and words of the first passage that decided, else of the nearest. */
function passage({ sources }: ReportSet, { verdict }: ElementAssessment): Row {
  const shown = verdict.evidence[0] ?? verdict.nearest;
  if (!shown) return ["", "", ""];
  const { document, span } = shown;
  const text = sources.text(document.path, span).replace(/\s+/g, " ").trim();
  return [document.path, sources.range(document.path, span).start.line + 1, text];
}

function explanation({ verdict, element }: ElementAssessment, locale: Locale): string {
  const more = verdict.evidence.length - 1;
  return [
    verdict.outcome !== "stated" && verdict.lacks ? word(verdict.lacks, locale) : "",
    verdict.outcome === "missing" || verdict.outcome === "deferred" ? localised(element.fix, locale) : "",
    verdict.claimed ? word(message("page/claimed"), locale) : "",
    more > 0 ? word(message("report/more-places", { count: more }), locale) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function excuse({ sources, locale }: ReportSet, { notApplicable }: ClauseAssessment): string {
  if (!notApplicable) return "";
  const { by } = notApplicable;
  const reason =
    by === "config"
      ? notApplicable.reason
      : sources.text(notApplicable.evidence.document.path, notApplicable.evidence.span);
  return word(message("page/not-applicable", { reason: reason.replace(/\s+/g, " ").trim() }), locale);
}

/** Texts are quoted, and one that a spreadsheet could take for a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
  const safe = /^[\s\u200b-\u200f\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
  return safe === "" ? "" : `"${safe.replace(/"/g, '""')}"`;
}
