import { message } from "../../messages/catalogue.ts";
import { word } from "../../messages/word.ts";
import type { JsonChange } from "../jsonTypes.ts";
import { columns, LEAST_TEXT, padEnd, padStart, wrap } from "../layout.ts";
import { type Paint, printable } from "../paint.ts";
import { placeText } from "../placeText.ts";
import type { StylishOptions } from "../stylishOptions.ts";
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

/** What has changed in a set since a revision, for a terminal. */
export function sinceLines(changed: ChangedSet, options: StylishOptions): string[] {
  const { set, since } = changed;
  const { paint } = options;
  const say = (id: "since/clauses" | "since/promises") => `  ${word(message(id), set.locale)}`;
  const clauses = changedClauses(changed);
  const fresh = newFindings(changed);
  return [
    paint.bold(printable(word(sinceHead(changed), set.locale))),
    ...changeTable(since.sections, paint),
    ...(clauses.length > 0 ? [say("since/clauses"), ...changeTable(clauses, paint)] : []),
    ...(since.promises.length > 0 ? [say("since/promises")] : []),
    ...since.promises.flatMap((promise) => {
      const [place] = promise.after;
      const where = place ? `  ${paint.dim(printable(placeText(place.file, place.range)))}` : "";
      return [`    ${printable(promiseText(promise, set.locale))}${where}`];
    }),
    ...findingList(
      changed,
      word(message("since/new", { count: fresh.length }), set.locale),
      // What they say stands among the findings above.
      fresh.map(({ file, span, rule }) => [placeText(file, set.sources.range(file, span)), rule]),
      options,
    ),
    ...findingList(
      changed,
      word(message("since/fixed", { count: since.fixedFindings.length }), set.locale),
      since.fixedFindings.map(({ file, range, message: text, rule }) => [placeText(file, range), text, rule]),
      options,
    ),
  ];
}

function changeTable(changes: readonly JsonChange[], paint: Paint): readonly string[] {
  const names = changes.map(({ id, title }) => printable(`${id} ${title}`));
  const width = Math.max(0, ...names.map(columns));
  const deltas = changes.map(pointsDelta);
  const deltaWidth = Math.max(0, ...deltas.map(columns));
  return changes.map((change, index) => {
    const { before, after } = change;
    const delta = padStart(deltas[index] ?? "", deltaWidth);
    const colour = after.points < before.points ? paint.red : after.points > before.points ? paint.green : paint.dim;
    return `    ${padEnd(names[index] ?? "", width)}  ${colour(delta)}  ${pointsChange(change)}`;
  });
}

function findingList(
  { set }: ChangedSet,
  title: string,
  findings: readonly (readonly string[])[],
  { width, paint }: StylishOptions,
): readonly string[] {
  if (findings.length === 0) return [];
  const room = width === null ? null : Math.max(LEAST_TEXT, width - 4);
  const lines = findings.slice(0, LISTED).flatMap((parts) => {
    return wrap(printable(parts.join("  ")), room).map((line, index) => (index === 0 ? line : `  ${line}`));
  });
  return [`  ${title}`, ...[...lines, ...moreText(findings.length, set).map(paint.dim)].map((line) => `    ${line}`)];
}
