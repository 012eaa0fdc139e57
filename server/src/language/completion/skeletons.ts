import type { ClauseAssessment } from "../../core/assessment/assessment.ts";
import { message } from "../../core/messages/catalogue.ts";
import { localised } from "../../core/messages/message.ts";
import { word } from "../../core/messages/word.ts";
import type { PolicyDocument } from "../../core/policy/document.ts";
import { withoutTabStops } from "../../core/rubric/tabStops.ts";
import { newline } from "../../core/rules/newline.ts";
import { type Span, span } from "../../core/span.ts";
import { positionAt } from "../../core/text/lines.ts";
import type { LanguageContext } from "../context.ts";
import { clauseBlocks } from "./clauses.ts";
import { CompletionItemKind, type Proposal } from "./item.ts";

/** The word a line starts with up to the cursor, null where other text stands before it: prose is left in peace. */
export function skeletonWord(document: PolicyDocument, offset: number): Span | null {
  const { source, lines } = document;
  const start = lines.starts[positionAt(lines, offset).line] ?? 0;
  const before = source.slice(start, offset);
  const behind = /^[^\r\n]*/.exec(source.slice(offset))?.[0] ?? "";
  const blanks = /^ {0,3}/.exec(before)?.[0].length ?? 0;
  if (/[\s#>|]/.test(before.slice(blanks)) || behind.trim() !== "" || inCode(document, offset)) return null;
  return span(start + blanks, offset);
}

function inCode(document: PolicyDocument, offset: number): boolean {
  return document.units.some(
    ({ kind, span: at }) => (kind === "code" || kind === "html") && at.start < offset && offset < at.end,
  );
}

/**
 * Clause skeletons whose clause number, title or element id begins with or holds what is typed. Nothing typed proposes
 * the clauses of the section, or where it has none those that no document answers.
 */
export function skeletonProposals(context: LanguageContext, document: PolicyDocument, word: Span): readonly Proposal[] {
  const typed = document.source.slice(word.start, word.end).normalize("NFKC").toLowerCase();
  const { clauses } = context.set.assessment;
  const here = new Set(
    document.scopes.filter(({ span: at }) => at.start <= word.start && word.end <= at.end).map(({ clause }) => clause),
  );
  const own = clauses.filter(({ clause }) => here.has(clause.id));
  const others = clauses.filter(({ clause }) => !here.has(clause.id));
  const wanted =
    typed === ""
      ? own.length > 0
        ? own
        : others.filter(({ status }) => status === "untagged")
      : [...own, ...others].filter((entry) => matches(entry, typed));
  return wanted
    .filter(({ clause }) => clause.skeleton !== "")
    .map((entry) => proposal(context, document, entry, document.source.slice(word.start, word.end)));
}

function matches({ clause }: ClauseAssessment, typed: string): boolean {
  if (/^\d/.test(typed)) return clause.id.startsWith(typed);
  const names = [
    clause.title.zh,
    clause.title.en,
    ...clause.elements.flatMap(({ id, name }) => [id, name.zh, name.en]),
  ];
  return names.some((name) => name.toLowerCase().includes(typed));
}

function proposal(
  { locale, ...context }: LanguageContext,
  document: PolicyDocument,
  entry: ClauseAssessment,
  typed: string,
): Proposal {
  const { clause } = entry;
  const title = localised(clause.title, locale);
  const skeleton = clause.skeleton.trimEnd();
  return {
    label: `${clause.id} ${title}`,
    text: skeleton.replaceAll("\n", newline(document)),
    snippet: true,
    // The choice has been made here, by number, title or element: the client keeps all of it.
    filter: typed === "" ? `${clause.id} ${clause.title.zh}` : typed,
    detail: word(message("fix/insert-skeleton", { clause: clause.id, title: clause.title }), locale),
    documentation: [{ kind: "code", text: withoutTabStops(skeleton) }, ...clauseBlocks({ locale, ...context }, entry)],
    kind: CompletionItemKind.Snippet,
  };
}
