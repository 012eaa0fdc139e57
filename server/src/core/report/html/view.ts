import { type MessageId, message } from "../../messages/catalogue.ts";
import { type Locale, type Localised, localised, type Message } from "../../messages/message.ts";
import { word } from "../../messages/word.ts";
import type { Span } from "../../span.ts";
import { placeText } from "../placeText.ts";
import type { ReportSet } from "../reportInput.ts";
import { attribute, type Content, html, type Markup } from "./markup.ts";

/** What the pages show of a set. */
export type ShownSet = Pick<ReportSet, "locale" | "assessment" | "sources" | "findings" | "counts" | "evidence">;

/** A place as the host of a live page opens it; line and column are zero-based, in the host's position encoding. */
export interface PagePlace {
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** How a page shows a set: live beside an editor, or as a document of its own. */
export interface View {
  readonly set: ShownSet;
  readonly locale: Locale;
  /** Opens places in an editor; null in a document, whose links stay inside it. */
  readonly placeOf: ((file: string, at: Span) => PagePlace | null) | null;
  /** Unique on the page: several sets can stand in one document. */
  readonly prefix: string;
}

export function say(view: View, id: MessageId, args: Message["args"] = {}): string {
  return word(message(id, args), view.locale);
}

export function named(view: View, text: Localised): string {
  return localised(text, view.locale);
}

/** The id of a clause on the page, so that links lead to it. */
export function clauseAnchor(view: View, clause: string): string {
  return `${view.prefix}clause-${clause}`;
}

/**
 * A link to a place in a document: in a live page it opens the editor there, in a document it is `otherwise`, an anchor
 * of the page, or plain text without one. `key` keeps focus where it is when a live page is renewed.
 */
export function placeLink(
  view: View,
  at: { readonly file: string; readonly span: Span } | null,
  options: {
    readonly key: string;
    readonly content: Content;
    readonly className?: string;
    readonly label?: string;
    readonly otherwise?: string;
  },
): Markup {
  const { key, content, className, label, otherwise } = options;
  const common = [attribute("class", className), attribute("aria-label", label)];
  const place = at && view.placeOf ? view.placeOf(at.file, at.span) : null;
  if (place) {
    const position = ({ line, character }: PagePlace["start"]) => `${line}:${character}`;
    return html`<a href="#" data-jump data-key="${key}" data-uri="${place.uri}" data-start="${position(place.start)}" data-end="${position(place.end)}"${common}>${content}</a>`;
  }
  if (otherwise === undefined) return html`<span${common}>${content}</span>`;
  return html`<a href="#${otherwise}" data-key="${key}"${common}>${content}</a>`;
}

export function placeName(view: View, file: string, at: Span): string {
  return placeText(file, view.set.sources.range(file, at));
}
