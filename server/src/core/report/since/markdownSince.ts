import { message } from "../../messages/catalogue.ts";
import { word } from "../../messages/word.ts";
import type { JsonChange } from "../jsonTypes.ts";
import { codeSpan, markdownText } from "../markdownText.ts";
import {
  type ChangedSet,
  LISTED,
  moreText,
  newFindings,
  placeText,
  pointsDelta,
  promiseText,
  sinceHead,
} from "./sinceText.ts";

/** What has changed in a set since a revision, for a comment on a pull request. */
export function sinceParts(changed: ChangedSet): readonly string[] {
  const { set, since } = changed;
  const say = (id: "since/section" | "since/change" | "since/points" | "since/promises") =>
    markdownText(word(message(id), set.locale));
  const fresh = newFindings(changed);
  const changes = [...since.sections, ...since.clauses];
  const table = [
    `| ${say("since/section")} | ${say("since/change")} | ${say("since/points")} |`,
    "|:--|--:|--:|",
    ...since.sections.map((change) => row(change, "**")),
    ...since.clauses.map((change) => row(change, "")),
  ];
  const promises = since.promises.map((promise) => {
    const [place] = promise.after;
    const where = place ? ` ${codeSpan(placeText(place.file, place.range))}` : "";
    return `- ${markdownText(promiseText(promise, set.locale))}${where}`;
  });
  return [
    `**${markdownText(word(sinceHead(changed), set.locale))}**`,
    ...(changes.length > 0 ? [table.join("\n")] : []),
    ...(promises.length > 0 ? [say("since/promises"), promises.join("\n")] : []),
    ...list(
      changed,
      word(message("since/new", { count: fresh.length }), set.locale),
      fresh.map((finding) => ({
        place: placeText(finding.file, set.sources.range(finding.file, finding.span)),
        text: word(finding.message, set.locale),
        rule: finding.rule,
      })),
    ),
    ...list(
      changed,
      word(message("since/fixed", { count: since.fixedFindings.length }), set.locale),
      since.fixedFindings.map(({ file, range, message: text, rule }) => ({
        place: placeText(file, range),
        text,
        rule,
      })),
    ),
  ];
}

function row(change: JsonChange, emphasis: string): string {
  const { id, title, before, after } = change;
  const name = `${emphasis}${markdownText(`${id} ${title}`)}${emphasis}`;
  return `| ${name} | ${pointsDelta(change)} | ${before.points} → ${after.points} |`;
}

function list(
  { set }: ChangedSet,
  title: string,
  findings: readonly { readonly place: string; readonly text: string; readonly rule: string }[],
): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, LISTED)
    .map(({ place, text, rule }) => `- ${codeSpan(place)} ${markdownText(text)} ${codeSpan(rule)}`);
  const more = moreText(findings.length, set).map((text) => `- ${markdownText(text)}`);
  return [markdownText(title), [...lines, ...more].join("\n")];
}
