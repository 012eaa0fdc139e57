import { type Span, shift, span } from "../span.ts";
import { joinMapped, whole, without } from "../text/normalise.ts";
import type { Flat } from "./flat.ts";

export interface HtmlBlock {
  /** Absolute in the parsed text. */
  readonly comments: readonly Span[];
  readonly text:
    | { readonly kind: "none" }
    | { readonly kind: "markup" }
    /** Text behind a comment on its line: text to a reader, although Markdown takes the line for HTML. */
    | { readonly kind: "plain"; readonly flat: Flat };
}

/** What an HTML block holds besides comments, which are no text. `start` is where it stands in the parsed text. */
export function readHtml(written: string, start: number): HtmlBlock {
  const inner = commentsIn(written);
  const comments = inner.map((at) => shift(at, start));
  const text = without(whole(written), inner);
  if (text.text.trim() === "") return { comments, text: { kind: "none" } };
  if (inner.length === 0 || /<[a-z/!?]/i.test(text.text)) return { comments, text: { kind: "markup" } };
  const mapped = joinMapped([{ mapped: text, shift: start }]);
  return { comments, text: { kind: "plain", flat: { mapped, strong: [], links: [], comments: [] } } };
}

function commentsIn(written: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = written.indexOf("<!--"); at >= 0; at = written.indexOf("<!--", at)) {
    const close = written.indexOf("-->", at + 4);
    if (close < 0) break;
    found.push(span(at, close + 3));
    at = close + 3;
  }
  return found;
}
