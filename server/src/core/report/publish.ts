import { message } from "../messages/catalogue.ts";
import type { Locale } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import { commentSpans } from "../policy/comments.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { escapeMarkdown } from "./noticeText.ts";

/** A policy as its readers get it: Markdown without tags and comments, with the title, version and date it names. */
export function publishedPolicy(document: PolicyDocument, locale: Locale): string {
  const body = withoutComments(document);
  const title = entryText(document, "title");
  const version = entryText(document, "version");
  const date = entryText(document, "effective");
  const hasTitle = document.headings.some(({ level }) => level === 1);
  const head = title === "" || hasTitle ? [] : [`# ${escapeMarkdown(title)}`];
  const foot =
    version === "" && date === ""
      ? []
      : [word(message("publish/version", { version: escapeMarkdown(version), date: escapeMarkdown(date) }), locale)];
  return `${[...head, body, ...foot].filter((part) => part !== "").join("\n\n")}\n`;
}

/** The title a policy goes by. */
export function publishedTitle(document: PolicyDocument): string {
  return entryText(document, "title") || (document.headings.find(({ text }) => text !== "")?.text ?? document.path);
}

function entryText({ frontMatter }: PolicyDocument, key: string): string {
  return frontMatter?.entries.find((entry) => entry.key === key)?.text?.trim() ?? "";
}

/** A comment that has a line to itself goes with its line, and between blank lines with one of those. */
function withoutComments({ source, frontMatter }: PolicyDocument): string {
  const text = source.slice(frontMatter?.span.end ?? 0).replace(/\r\n?/g, "\n");
  let kept = "";
  let at = 0;
  for (const { start, end } of commentSpans(text, 0)) {
    kept += text.slice(at, start).replace(/[ \t]+$/, "");
    at = end;
    if (kept !== "" && !kept.endsWith("\n")) continue;
    const rest = kept === "" || kept.endsWith("\n\n") ? /(?:[ \t]*\n)+/y : /[ \t]*\n/y;
    rest.lastIndex = at;
    at += rest.exec(text)?.[0].length ?? 0;
  }
  return (kept + text.slice(at)).trim();
}
