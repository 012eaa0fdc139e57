import { message } from "../../core/messages/catalogue.ts";
import { localised } from "../../core/messages/message.ts";
import { word } from "../../core/messages/word.ts";
import { escapeSnippet } from "../../core/rubric/tabStops.ts";
import { ruleMetas } from "../../core/rules/catalogue.ts";
import { type Span, span } from "../../core/span.ts";
import { positionAt } from "../../core/text/lines.ts";
import type { LanguageContext } from "../context.ts";
import { CompletionItemKind, type Proposal } from "./item.ts";

export interface DirectiveCursor {
  readonly word: Span;
  /** Null while the name of the comment is being written. */
  readonly name: string | null;
}

/** The cursor inside a `<!-- clausemark-… -->` comment of the text, or inside a `# clausemark-…` comment of YAML. */
export function directiveCursor({ text }: LanguageContext, offset: number, isYaml: boolean): DirectiveCursor | null {
  const start = text.lines.starts[positionAt(text.lines, offset).line] ?? 0;
  const opening = isYaml ? /(?:^|\s)#[ \t]*([^#]*)$/ : /<!--[ \t]*((?:(?!-->).)*)$/;
  const comment = opening.exec(text.source.slice(start, offset))?.[1];
  if (comment === undefined) return null;
  const named = /^clausemark-([a-z-]+)\s+(?:.*[\s,，])?([^\s,，]*)$/.exec(comment);
  if (named) {
    // Behind the dashes stands the reason, which is the writer's own.
    if (/\s--(?:\s|$)/.test(comment)) return null;
    return { word: span(offset - (named[2]?.length ?? 0), offset), name: named[1] ?? "" };
  }
  const isPrefix = "clausemark-".startsWith(comment) || /^clausemark-[a-z-]*$/.test(comment);
  return isPrefix && !(isYaml && comment === "") ? { word: span(offset - comment.length, offset), name: null } : null;
}

const NAMES = ["disable-next-line", "disable-line", "disable", "enable", "evidence"];

/** Names of comments, then rules with their descriptions, or the elements that a passage can be claimed for. */
export function directiveProposals(context: LanguageContext, cursor: DirectiveCursor): readonly Proposal[] {
  const { set, locale, document } = context;
  if (cursor.name === null) {
    return NAMES.filter((name) => document || name !== "evidence").map((name) => ({
      label: `clausemark-${name}`,
      text: `clausemark-${name} `,
      kind: CompletionItemKind.Keyword,
    }));
  }
  if (cursor.name === "evidence") return elementProposals(context, cursor);
  const reason = escapeSnippet(word(message("fix/suppress/reason"), locale));
  return ruleMetas(set.assessment.rubric).map((meta) => ({
    label: meta.id,
    text: cursor.name === "enable" ? meta.id : `${meta.id} -- \${1:${reason}}`,
    snippet: cursor.name !== "enable",
    filter: `${meta.id} ${meta.name.zh}`,
    detail: localised(meta.name, locale),
    kind: CompletionItemKind.EnumMember,
  }));
}

/** Elements of the section's clauses that are not stated yet. */
function elementProposals({ set, locale, document }: LanguageContext, cursor: DirectiveCursor): readonly Proposal[] {
  const here = new Set(
    document?.scopes
      .filter(({ span: at }) => at.start <= cursor.word.start && cursor.word.end <= at.end)
      .map(({ clause }) => clause),
  );
  return set.assessment.clauses
    .filter(({ clause }) => here.has(clause.id))
    .flatMap(({ clause, elements }) =>
      elements
        .filter(({ verdict }) => verdict.outcome === "missing")
        .map(({ element }) => ({
          label: `${clause.id}/${element.id}`,
          text: `${clause.id}/${element.id}`,
          filter: `${clause.id}/${element.id} ${element.name.zh}`,
          detail: localised(element.name, locale),
          kind: CompletionItemKind.EnumMember,
        })),
    );
}
