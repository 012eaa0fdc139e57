import { topGains } from "../assessment/gains.ts";
import { type MessageId, message } from "../messages/catalogue.ts";
import { localised, type Message } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import type { Finding } from "../rules/finding.ts";
import { evidenceSummary } from "./evidenceText.ts";
import { scoreText } from "./figures.ts";
import { gainNames } from "./gainNames.ts";
import { joinUntagged } from "./joinUntagged.ts";
import { lowestFirst } from "./lowestFirst.ts";
import { codeSpan, markdownText } from "./markdownText.ts";
import { ownerOf } from "./ownerOf.ts";
import { placeText } from "./placeText.ts";
import type { ReportInput, ReportSet } from "./reportInput.ts";
import { sinceParts } from "./since/markdownSince.ts";
import { type ChangedSet, changedSet, removedText } from "./since/sinceText.ts";

const GAINS = 5;
/** A comment has a size limit (65,536 characters on GitHub), and nobody reads more in one. */
const FINDINGS = 40;

/** A comment for a pull request; the first line lets a script find it again and renew it. */
export function formatMarkdown(input: ReportInput): string {
  const unreadable = input.unreadable.map(({ file, reason }) => {
    const text = word(message("path/unreadable", { path: "\0", reason }), input.locale);
    return `- ${markdownText(text).replace("\0", () => codeSpan(file))}`;
  });
  const removed = removedText(input);
  const parts = [
    "<!-- clausemark -->",
    ...Array.from(lowestFirst(input.sets), (set) => setParts(set, changedSet(set, input))).flat(),
    ...(removed === null ? [] : [markdownText(removed)]),
    ...(unreadable.length > 0 ? [unreadable.join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function setParts(set: ReportSet, changed: ChangedSet | null): readonly string[] {
  const { assessment, locale, counts, evidence } = set;
  const { score, disclosures, rubric } = assessment;
  const say = (id: MessageId, args: Message["args"] = {}) => markdownText(word(message(id, args), locale));
  const since = changed ? sinceParts(changed) : [];
  const heading = `## ${markdownText(ownerOf(set))} · ${scoreText(score.value)}/100`;
  if (assessment.set.documents.length === 0 || score.value === null) {
    const why = rubric.clauses.length === 0 ? "report/not-scored" : "report/no-policies";
    return [heading, say(why), ...since, ...findingParts(set)];
  }
  const facts = [
    `**${say(`verdict/${score.verdict}`)}**`,
    say("report/target", { target: score.target }),
    say("report/disclosures", disclosures),
    say("report/strict", { strict: scoreText(score.strict) }),
    ...(evidence ? [markdownText(evidenceSummary(evidence, locale))] : []),
  ].join(" · ");
  const { errors, warnings, infos } = counts;
  return [
    heading,
    facts,
    ...since,
    sectionTable(set),
    ...gainList(set),
    `**${say("page/findings")}** · ${say("report/counts", { errors, warnings, infos })}`,
    ...findingParts(set),
    ...rubric.errata.map((erratum) => `<sub>${say("report/erratum", { note: erratum.note })}</sub>`),
  ];
}

function sectionTable({ assessment, locale, evidence }: ReportSet): string {
  const say = (id: MessageId) => markdownText(word(message(id), locale));
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const backed = (points: number | undefined) => (evidence ? [(points ?? 0) / 4] : []);
  return [
    row([
      say("report/section"),
      say("report/points"),
      say("report/max"),
      ...(evidence ? [say("report/evidenced-column")] : []),
    ]),
    `|:--|--:|--:|${evidence ? "--:|" : ""}`,
    ...assessment.sections.map(({ section, points, max }) =>
      row([
        markdownText(`${section.id} ${localised(section.title, locale)}`),
        points / 4,
        max / 4,
        ...backed(evidence?.sections.get(section.id)),
      ]),
    ),
    row([
      `**${say("report/total")}**`,
      assessment.score.points / 4,
      assessment.score.applicable / 4,
      ...backed(evidence?.points),
    ]),
  ].join("\n");
}

function gainList({ assessment, locale }: ReportSet): readonly string[] {
  const gains = topGains(assessment, GAINS).map((gain) => {
    const { clause } = gain.clause;
    const elements = gainNames(gain, locale, Number.POSITIVE_INFINITY);
    const text = word(message("report/gain", { clause: clause.id, title: clause.title, elements }), locale);
    return `- **+${gain.points / 4}** ${markdownText(text)}`;
  });
  return gains.length === 0 ? [] : [markdownText(word(message("report/gains"), locale)), gains.join("\n")];
}

function findingParts(set: ReportSet): readonly string[] {
  const findings = joinUntagged(set);
  if (findings.length === 0) return [];
  const rest = findings.length - FINDINGS;
  const say = (id: MessageId, args: Message["args"] = {}) => markdownText(word(message(id, args), set.locale));
  const table = [
    `| ${say("page/severity")} | ${say("page/place")} | ${say("page/finding")} |`,
    "|:--|:--|:--|",
    ...findings.slice(0, FINDINGS).map((finding) => findingRow(set, finding)),
  ].join("\n");
  return rest > 0 ? [table, say("report/more-places", { count: rest })] : [table];
}

function findingRow(set: ReportSet, finding: Finding): string {
  const place = codeSpan(placeText(finding.file, set.sources.range(finding.file, finding.span)));
  const severity = markdownText(word(message(`severity/${finding.severity}`), set.locale));
  return `| ${severity} | ${place} | ${markdownText(word(finding.message, set.locale))} ${codeSpan(finding.rule)} |`;
}
