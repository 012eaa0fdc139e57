import { message } from "../../messages/catalogue.ts";
import { word } from "../../messages/word.ts";
import type { JsonChange } from "../jsonTypes.ts";
import { codeSpan, markdownText } from "../markdownText.ts";
import { placeText } from "../placeText.ts";
import {
  type ChangedSet,
  changedClauses,
  LISTED,
  moreText,
  newFindings,
  pointsChange,
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
  const rows = [
    ...since.sections.map((change) => row(change, "**")),
    ...changedClauses(changed).map((change) => row(change, "")),
  ];
  const head = `| ${say("since/section")} | ${say("since/change")} | ${say("since/points")} |`;
  const promises = since.promises.map((promise) => {
    const [place] = promise.after;
    const where = place ? ` ${codeSpan(placeText(place.file, place.range))}` : "";
    return `- ${markdownText(promiseText(promise, set.locale))}${where}`;
  });
  return [
    `**${markdownText(word(sinceHead(changed), set.locale))}**`,
    ...(rows.length > 0 ? [[head, "|:--|--:|--:|", ...rows].join("\n")] : []),
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
  const name = `${emphasis}${markdownText(`${change.id} ${change.title}`)}${emphasis}`;
  return `| ${name} | ${pointsDelta(change)} | ${pointsChange(change)} |`;
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
