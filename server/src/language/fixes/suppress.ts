import { message } from "../../core/messages/catalogue.ts";
import type { Locale } from "../../core/messages/message.ts";
import { word } from "../../core/messages/word.ts";
import type { PolicyDocument } from "../../core/policy/document.ts";
import { parsePolicy } from "../../core/policy/parse.ts";
import { escapeSnippet } from "../../core/rubric/tabStops.ts";
import { ruleMetas } from "../../core/rules/catalogue.ts";
import type { Finding, Fix, TextEdit } from "../../core/rules/finding.ts";
import { newline } from "../../core/rules/newline.ts";
import { suppress } from "../../core/rules/suppression/suppress.ts";
import { shift, span } from "../../core/span.ts";
import { positionAt } from "../../core/text/lines.ts";
import type { LanguageContext } from "../context.ts";
import { placeComment } from "./comment.ts";

/**
 * Hides a finding by a comment with a reason still to be written. Null for findings that comments cannot hide: about
 * comments themselves, about a configuration or front matter that cannot be read, in code.
 */
export function suppressFix(context: LanguageContext, finding: Finding): Fix | null {
  if (/^(?:suppression|config)\//.test(finding.rule) || finding.rule === "document/front-matter-syntax") return null;
  const edit = suppression(context, finding);
  if (!edit) return null;
  return { kind: "suppress", title: message("fix/suppress", { rule: finding.rule }), safe: false, edits: [edit] };
}

function suppression(context: LanguageContext, finding: Finding): TextEdit | null {
  const { document, locale } = context;
  if (!document) return context.isConfig ? yamlComment(context, finding) : null;
  if (finding.span.start < (document.frontMatter?.span.end ?? 0)) return yamlComment(context, finding);
  const reason = reasonOf(locale);
  const wording = (kind: string, why: string) => `<!-- clausemark-${kind} ${finding.rule} -- ${why} -->`;
  const placed = placeComment(
    document,
    finding.span.start,
    { "own-line": wording("disable-next-line", reason), inline: wording("disable-line", reason) },
    (comment) => hides(context, comment.after, finding, comment.at, comment.text.length),
  );
  if (!placed) return null;
  const [before = "", after = ""] = placed.text.split(reason);
  const text = `${escapeSnippet(before)}\${1:${escapeSnippet(reason)}}${escapeSnippet(after)}`;
  return { file: document.path, span: span(placed.at, placed.at), text, snippet: true };
}

/** Above the line, at its indentation; before the first line of the front matter there is no room. */
function yamlComment(context: LanguageContext, finding: Finding): TextEdit | null {
  const { text, document, file, locale } = context;
  const line = positionAt(text.lines, finding.span.start).line;
  const at = text.lines.starts[line] ?? 0;
  if (document && line === 0) return null;
  const indent = /^[ \t]*/.exec(text.source.slice(at))?.[0] ?? "";
  const head = `${indent}# clausemark-disable-next-line ${finding.rule} -- `;
  const reason = reasonOf(locale);
  const end = newline(text);
  if (document) {
    const comment = `${head}${reason}${end}`;
    const after = parsePolicy(file, text.source.slice(0, at) + comment + text.source.slice(at));
    if (after.tags.length !== document.tags.length || !hides(context, after, finding, at, comment.length)) return null;
  }
  const snippet = `${escapeSnippet(head)}\${1:${escapeSnippet(reason)}}${end}`;
  return { file, span: span(at, at), text: snippet, snippet: true };
}

function reasonOf(locale: Locale): string {
  return word(message("fix/suppress/reason"), locale);
}

/** Whether the rules for comments would hide the finding in the document as it is after the insertion. */
function hides({ set }: LanguageContext, after: PolicyDocument, finding: Finding, at: number, length: number): boolean {
  const moved = at <= finding.span.start ? { ...finding, span: shift(finding.span, length) } : finding;
  const rules = ruleMetas(set.assessment.rubric).map(({ id }) => id);
  return suppress(after, [moved], rules, set.assessment.asOf).suppressed.length === 1;
}
