import { type Gain, topGains } from "../assessment/gains.ts";
import { message } from "../messages/catalogue.ts";
import { joined, type Locale, localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import { evidenceSummary } from "./evidenceText.ts";
import { pointsText, scoreText } from "./figures.ts";
import { gainNames } from "./gainNames.ts";
import type { Counts } from "./jsonTypes.ts";
import { columns, LEAST_TEXT, padEnd, padStart, wrap } from "./layout.ts";
import { ownerOf } from "./ownerOf.ts";
import { type Paint, printable } from "./paint.ts";
import type { ReportSet } from "./reportInput.ts";
import type { StylishOptions } from "./stylishOptions.ts";

const GAINS = 5;
const NAMED_ELEMENTS = 3;
const BAR = 20;

/** What a set is worth: its sections, its verdict, what to write next, and the score on the last line. */
export function scoreLines(set: ReportSet, options: StylishOptions): string[] {
  const { assessment, locale } = set;
  const { paint } = options;
  const title = setTitle(set);
  if (assessment.set.documents.length === 0 || assessment.score.value === null) {
    const why = assessment.rubric.clauses.length === 0 ? "report/not-scored" : "report/no-policies";
    return [
      paint.bold(title),
      `  ${word(message(why), locale)}`,
      `  ${countsLine(set.counts, locale)}`,
      scoreLine(set, paint),
    ];
  }
  const standard = message("report/standard", {
    name: assessment.rubric.name,
    number: assessment.rubric.number,
    date: assessment.asOf,
  });
  return [
    paint.bold(title),
    ...indented(word(standard, locale), options),
    "",
    ...sectionTable(set, paint),
    "",
    ...summaryLines(set, options),
    ...gainLines(set, options),
    "",
    `  ${countsLine(set.counts, locale)}`,
    scoreLine(set, paint),
  ];
}

/** The score as it ends a report: `88.2/100`. */
export function scoreLine(set: ReportSet, paint: Paint): string {
  const { value, verdict } = set.assessment.score;
  const text = `${scoreText(value)}/100`;
  return paint.bold(
    verdict === "meets" ? paint.green(text) : verdict === "below-target" ? paint.red(text) : paint.yellow(text),
  );
}

export function countsLine(counts: Counts, locale: Locale): string {
  const parts = [
    word(message("report/counts", { errors: counts.errors, warnings: counts.warnings, infos: counts.infos }), locale),
  ];
  if (counts.hints > 0) parts.push(word(message("report/counts/hints", { hints: counts.hints }), locale));
  if (counts.suppressed > 0)
    parts.push(word(message("report/counts/suppressed", { suppressed: counts.suppressed }), locale));
  if (counts.baselined > 0)
    parts.push(word(message("report/counts/baselined", { baselined: counts.baselined }), locale));
  return joined(parts, "，", locale);
}

function setTitle(set: ReportSet): string {
  const { root, config } = set.assessment.set;
  if (!config?.enterprise || root === ".") return printable(ownerOf(set));
  return printable(word(message("report/set", { enterprise: config.enterprise, root }), set.locale));
}

interface Row {
  readonly name: string;
  readonly points: string;
  readonly max: string;
  /** Empty where the set names no records. */
  readonly backed: string;
}

function sectionTable(set: ReportSet, paint: Paint): string[] {
  const { assessment, locale, evidence } = set;
  const backed = (points: number | undefined) => (evidence ? pointsText(points ?? 0) : "");
  const rows = assessment.sections.map(({ section, points, max }) => ({
    name: printable(`${section.id} ${localised(section.title, locale)}`),
    points: pointsText(points),
    max: pointsText(max),
    backed: backed(evidence?.sections.get(section.id)),
    bar: bar(points, max, paint),
  }));
  const total: Row = {
    name: word(message("report/total"), locale),
    points: pointsText(assessment.score.points),
    max: pointsText(assessment.score.applicable),
    backed: backed(evidence?.points),
  };
  const head: Row = {
    name: word(message("report/section"), locale),
    points: word(message("report/points"), locale),
    max: word(message("report/max"), locale),
    backed: evidence ? word(message("report/evidenced-column"), locale) : "",
  };
  const all = [head, ...rows, total];
  const width = (value: (row: Row) => string) => Math.max(...all.map((row) => columns(value(row))));
  const widths = { name: width((row) => row.name), points: width((row) => row.points), max: width((row) => row.max) };
  const backedWidth = width((row) => row.backed);
  const cells = (row: Row) => {
    const known = `  ${padEnd(row.name, widths.name)}  ${padStart(row.points, widths.points)}  ${padStart(row.max, widths.max)}`;
    return backedWidth === 0 ? known : `${known}  ${padStart(row.backed, backedWidth)}`;
  };
  return [paint.dim(cells(head)), ...rows.map((row) => `${cells(row)}  ${row.bar}`), paint.bold(cells(total))];
}

function bar(points: number, max: number, paint: Paint): string {
  const full = max === 0 ? 0 : Math.floor((points * BAR) / max);
  return paint.green("█".repeat(full)) + paint.dim("░".repeat(BAR - full));
}

function summaryLines(set: ReportSet, options: StylishOptions): string[] {
  const { assessment, locale } = set;
  const { score, disclosures, rubric } = assessment;
  const verdict = message(`verdict/${score.verdict}`);
  const value = scoreText(score.value);
  const conclusion =
    score.verdict === "below-target"
      ? message("report/verdict/below-target", { verdict, value, target: score.target })
      : message("report/verdict", { verdict });
  const facts = [
    message("report/disclosures", disclosures),
    message("report/strict", { strict: scoreText(score.strict) }),
    message("report/target", { target: score.target }),
  ];
  const backed = set.evidence ? indented(evidenceSummary(set.evidence, locale), options) : [];
  return [
    ...facts.flatMap((fact) => indented(word(fact, locale), options)),
    ...backed,
    ...rubric.errata.flatMap((erratum) =>
      indented(word(message("report/erratum", { note: erratum.note }), locale), options),
    ),
    ...indented(word(conclusion, locale), options).map(options.paint.bold),
  ];
}

function gainLines(set: ReportSet, options: StylishOptions): string[] {
  const gains = topGains(set.assessment, GAINS);
  if (gains.length === 0) return [];
  const width = Math.max(...gains.map((gain) => pointsText(gain.points).length)) + 1;
  const room = options.width === null ? null : Math.max(LEAST_TEXT, options.width - width - 6);
  const lines = gains.flatMap((gain) => {
    const [first = "", ...rest] = wrap(printable(gainText(gain, set.locale)), room);
    const points = options.paint.green(padEnd(`+${pointsText(gain.points)}`, width));
    return [`    ${points}  ${first}`, ...rest.map((line) => " ".repeat(width + 6) + line)];
  });
  return ["", `  ${word(message("report/gains"), set.locale)}`, ...lines];
}

function gainText(gain: Gain, locale: Locale): string {
  const elements = gainNames(gain, locale, NAMED_ELEMENTS);
  return word(
    message("report/gain", { clause: gain.clause.clause.id, title: gain.clause.clause.title, elements }),
    locale,
  );
}

function indented(text: string, { width }: StylishOptions): string[] {
  return wrap(printable(text), width === null ? null : Math.max(LEAST_TEXT, width - 2)).map((line) => `  ${line}`);
}
