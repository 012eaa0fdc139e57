import type { CompletionList, Position } from "vscode-languageserver-types";
import type { PolicyDocument } from "../core/policy/document.ts";
import type { Span } from "../core/span.ts";
import { configProposals } from "./completion/config.ts";
import { directiveCursor, directiveProposals } from "./completion/directives.ts";
import { frontMatterProposals } from "./completion/frontMatter.ts";
import { type Proposal, toItems } from "./completion/item.ts";
import { skeletonProposals, skeletonWord } from "./completion/skeletons.ts";
import { yamlCursor } from "./completion/yamlCursor.ts";
import type { LanguageContext } from "./context.ts";
import { toOffset } from "./convert.ts";

interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly word: Span;
  /** Whether what fits depends on what is typed, so that the client has to ask again. */
  readonly narrows: boolean;
}

/**
 * What can be written at the position: keys, clause ids and headings in the front matter, settings in the configuration,
 * rules and elements in comments, clause skeletons where a line of the text starts.
 */
export function completion(context: LanguageContext, position: Position): CompletionList {
  const offset = toOffset(context.text, position, context.positionEncoding);
  const proposed = propose(context, offset);
  if (!proposed) return { isIncomplete: false, items: [] };
  return {
    isIncomplete: proposed.narrows,
    items: toItems(context, proposed.proposals, proposed.word, offset),
  };
}

function propose(context: LanguageContext, offset: number): Proposed | null {
  const { document, isConfig, text } = context;
  const yamlStart = document ? frontMatterStart(document, offset) : isConfig ? 0 : null;
  const directive = document || isConfig ? directiveCursor(context, offset, yamlStart !== null) : null;
  if (directive) return { proposals: directiveProposals(context, directive), word: directive.word, narrows: false };
  if (yamlStart !== null) {
    const cursor = yamlCursor(text.source, yamlStart, offset);
    if (!cursor) return null;
    const proposals = document ? frontMatterProposals(context, document, cursor) : configProposals(context, cursor);
    return { proposals, word: cursor.word, narrows: false };
  }
  const word = document?.isPolicy ? skeletonWord(document, offset) : null;
  return document && word ? { proposals: skeletonProposals(context, document, word), word, narrows: true } : null;
}

/**
 * Start of the YAML that the offset stands in. A front matter that is just being written has no end yet: it reaches to
 * the first blank line.
 */
function frontMatterStart({ source, frontMatter }: PolicyDocument, offset: number): number | null {
  if (frontMatter) {
    const { start, end } = frontMatter.content;
    return start <= offset && offset <= end ? start : null;
  }
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|[\r\n])/.exec(source)?.[0].length;
  if (opening === undefined || offset < opening) return null;
  return /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|[\r\n])/.test(source.slice(opening, offset)) ? null : opening;
}
