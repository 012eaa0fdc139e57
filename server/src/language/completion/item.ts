import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type MarkupContent,
} from "vscode-languageserver-types";
import { withoutTabStops } from "../../core/rubric/tabStops.ts";
import { type Span, span } from "../../core/span.ts";
import { quoteScalar } from "../../core/yaml/quote.ts";
import type { LanguageContext } from "../context.ts";
import { toRange } from "../convert.ts";
import { type Block, markup } from "../prose.ts";
import type { YamlCursor } from "./yamlCursor.ts";

/** One proposal, before it is put into the client's terms. */
export interface Proposal {
  readonly label: string;
  /** Text that takes the place of the word; with tab stops where `snippet` says so. */
  readonly text: string;
  readonly snippet?: boolean;
  /** What is typed is compared with this; the label by default. */
  readonly filter?: string;
  readonly detail?: string;
  readonly description?: string;
  readonly documentation?: readonly Block[];
  readonly kind: CompletionItemKind;
}

/** Items in the order of the proposals; `word` is what they replace, `offset` the cursor in it. */
export function toItems(
  context: LanguageContext,
  proposals: readonly Proposal[],
  word: Span,
  offset: number,
): CompletionItem[] {
  const replace = toRange(context.text, word, context.positionEncoding);
  const insert = toRange(context.text, span(word.start, offset), context.positionEncoding);
  const { insertReplace, labelDetails, snippets } = context.capabilities;
  return proposals.map((proposal, index) => {
    const asSnippet = proposal.snippet === true && snippets;
    const newText = proposal.snippet && !asSnippet ? withoutTabStops(proposal.text) : proposal.text;
    return {
      label: proposal.label,
      kind: proposal.kind,
      sortText: String(index).padStart(4, "0"),
      filterText: proposal.filter ?? proposal.label,
      ...(proposal.detail === undefined ? {} : { detail: proposal.detail }),
      ...(labelDetails && proposal.description !== undefined
        ? { labelDetails: { description: proposal.description } }
        : {}),
      ...(proposal.documentation ? { documentation: documentationOf(context, proposal.documentation) } : {}),
      ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      textEdit: insertReplace ? { newText, insert, replace } : { newText, range: replace },
    };
  });
}

function documentationOf(context: LanguageContext, blocks: readonly Block[]): MarkupContent {
  return markup(blocks, context.capabilities.markdownCompletion);
}

/** A key of a map, with its colon where there is none yet. */
export function keyText(cursor: YamlCursor, key: string): string {
  const quoted = cursor.quote === "" ? (/^[\w.][\w./-]*$/.test(key) ? key : quoteScalar(key)) : inQuotes(cursor, key);
  return cursor.hasColon ? quoted : `${quoted}: `;
}

/** A scalar in the quotes that have been opened, or in those it needs. */
export function scalarText(cursor: YamlCursor, text: string): string {
  return cursor.quote === "" ? quoteScalar(text) : inQuotes(cursor, text);
}

function inQuotes({ quote }: YamlCursor, text: string): string {
  return quote === "'" ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** What is typed starts with its quote, so what it is compared with must as well. */
export function filterText(cursor: YamlCursor, ...names: readonly string[]): string {
  return cursor.quote + names.join(" ");
}

export { CompletionItemKind };
