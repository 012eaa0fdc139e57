import { message } from "../../core/messages/catalogue.ts";
import { localised } from "../../core/messages/message.ts";
import { word } from "../../core/messages/word.ts";
import type { PolicyDocument } from "../../core/policy/document.ts";
import { newline } from "../../core/rules/newline.ts";
import { referenceTo } from "../../core/rules/tag/reference.ts";
import type { LanguageContext } from "../context.ts";
import { clauseEntry, tagsOfHeading } from "../places.ts";
import { paragraph } from "../prose.ts";
import { clauseProposals } from "./clauses.ts";
import { CompletionItemKind, filterText, keyText, type Proposal, scalarText } from "./item.ts";
import { keysBeside, type YamlCursor } from "./yamlCursor.ts";

/** What can be written at a place of the front matter: keys, dates, clause ids, headings of this document. */
export function frontMatterProposals(
  context: LanguageContext,
  document: PolicyDocument,
  cursor: YamlCursor,
): readonly Proposal[] {
  const [top, clause] = cursor.path;
  if (top === undefined) {
    if (cursor.slot === "key") return keyProposals(context, document, cursor);
    return cursor.key === "effective" || cursor.key === "review" ? dateProposals(context, cursor, cursor.key) : [];
  }
  if (top !== "clauses") return [];
  if (cursor.slot === "value" && cursor.key !== null) return headingProposals(context, document, cursor, cursor.key);
  if (clause !== undefined) return cursor.slot === "item" ? headingProposals(context, document, cursor, clause) : [];
  const written = new Set(document.tags.map((tag) => tag.clause));
  const current = cursor.typed.replace(/^["']/, "");
  return clauseProposals(context, cursor, (entry) => entry.clause.id === current || !written.has(entry.clause.id));
}

const KEYS = ["title", "version", "effective", "review", "clauses"] as const;

function keyProposals(context: LanguageContext, document: PolicyDocument, cursor: YamlCursor): readonly Proposal[] {
  const { start, end } = document.frontMatter?.content ?? { start: 0, end: cursor.word.end };
  const written = keysBeside(document.source, start, end, cursor);
  const values = {
    title: "${1}",
    version: '"${1:1.0}"',
    effective: `\${1:${context.set.assessment.asOf}}`,
    review: `\${1:${nextYear(context.set.assessment.asOf)}}`,
    clauses: "",
  };
  return KEYS.filter((key) => !written.has(key)).map((key) => {
    const name = keyText(cursor, key);
    const below = `${name.trimEnd()}${newline(document)}  `;
    return {
      label: key,
      text: cursor.hasColon ? name : key === "clauses" ? below : `${name}${values[key]}`,
      snippet: !cursor.hasColon && key !== "clauses",
      filter: filterText(cursor, key),
      detail: word(message(`editor/key/${key}`), context.locale),
      documentation: [paragraph(word(message(`editor/key/${key}`), context.locale))],
      kind: CompletionItemKind.Property,
    };
  });
}

/** A policy takes effect on the day it is written and is looked at again a year later, unless its writer knows better. */
function dateProposals(context: LanguageContext, cursor: YamlCursor, key: "effective" | "review"): readonly Proposal[] {
  const today = context.set.assessment.asOf;
  const date = key === "effective" ? today : nextYear(today);
  return [
    {
      label: date,
      text: cursor.quote + date + cursor.quote,
      filter: filterText(cursor, date),
      detail: word(message(`editor/key/${key}`), context.locale),
      kind: CompletionItemKind.Value,
    },
  ];
}

/** The last day of February is the only one that a year later need not have. */
function nextYear(date: string): string {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return next.endsWith("-02-29") ? `${next.slice(0, 4)}-02-28` : next;
}

/** Headings that the clause may mean: what suggests itself first, then what no tag points to yet. */
function headingProposals(
  context: LanguageContext,
  document: PolicyDocument,
  cursor: YamlCursor,
  clause: string,
): readonly Proposal[] {
  const suggested = new Set(
    context.set.suggestions(document).flatMap((suggestion) => (suggestion.clause === clause ? suggestion.heading : [])),
  );
  const rank = (heading: number) =>
    suggested.has(heading) ? 0 : tagsOfHeading(document, heading).length === 0 ? 1 : 2;
  const headings = document.headings
    .filter(
      ({ index }) => !tagsOfHeading(document, index).some((tag) => tag.clause === clause && !isCursor(tag, cursor)),
    )
    .map((heading) => ({ heading, reference: referenceTo(document, heading) }))
    .sort((a, b) => rank(a.heading.index) - rank(b.heading.index));
  const proposals = headings.flatMap(({ heading, reference }): Proposal[] => {
    if (reference === null) return [];
    const tagged = tagsOfHeading(document, heading.index).map((tag) => tag.clause);
    return [
      {
        label: reference,
        text: lead(cursor) + scalarText(cursor, reference),
        filter: filterText(cursor, reference),
        detail: ["#".repeat(heading.level), ...new Set(tagged)].join(" "),
        kind: CompletionItemKind.Reference,
      },
    ];
  });
  const whole: Proposal = {
    label: "*",
    text: `${lead(cursor)}${cursor.quote === "'" ? "'*'" : '"*"'}`,
    filter: filterText(cursor, "*"),
    detail: word(message("editor/whole-document"), context.locale),
    kind: CompletionItemKind.Reference,
  };
  const title = clauseEntry(context.set, clause)?.clause.title;
  return [...proposals, { ...whole, ...(title ? { description: localised(title, context.locale) } : {}) }];
}

/** The reference under the cursor itself may be proposed again. */
function isCursor({ targetSpan }: { targetSpan: { start: number } }, cursor: YamlCursor): boolean {
  return targetSpan.start === cursor.word.start;
}

/** Right behind a colon a blank is still missing. */
function lead(cursor: YamlCursor): string {
  return cursor.slot === "value" && cursor.touchesColon ? " " : "";
}
