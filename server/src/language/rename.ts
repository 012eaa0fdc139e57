import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { type MessageId, message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import type { Heading, PolicyDocument } from "../core/policy/document.ts";
import { foldHeading } from "../core/policy/foldHeading.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import { applyEdits } from "../core/rules/edits.ts";
import type { TextEdit } from "../core/rules/finding.ts";
import { referenceTo, refersTo } from "../core/rules/tag/reference.ts";
import { referenceFix } from "../core/rules/tag/referenceFix.ts";
import type { LanguageContext } from "./context.ts";
import { toOffset, toRange } from "./convert.ts";
import { linkEdits } from "./renameLinks.ts";
import { targetAt } from "./target.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

/** A refusal says why, for the client to show. */
export type Renamed<T> =
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "refused"; readonly reason: string };

/** The heading that would be renamed, from the heading itself or from a tag that points to it. */
export function prepareRename(
  context: LanguageContext,
  position: Position,
): Renamed<{ readonly range: Range; readonly placeholder: string }> {
  const found = headingAt(context, position);
  if (found.kind === "refused") return found;
  const { document, heading, span } = found.value;
  const placeholder = document.source.slice(heading.textSpan.start, heading.textSpan.end);
  return ready({ range: toRange(document, span, context.positionEncoding), placeholder });
}

/**
 * Renames a heading; the tags that point to it or name it as a parent follow, and so do the links of the whole set whose
 * anchors change by it.
 */
export function rename(context: LanguageContext, position: Position, newName: string): Renamed<WorkspaceEdit> {
  const found = headingAt(context, position);
  if (found.kind === "refused") return found;
  const { document, heading } = found.value;
  const name = newName.trim().replace(/^#{1,6}[ \t]+/, "");
  const headingEdit: TextEdit = { file: document.path, span: heading.textSpan, text: name, snippet: false };
  const after = parsePolicy(document.path, applyEdits(document.source, [headingEdit]));
  const renamed = after.headings[heading.index];
  const objection = objectionTo(document, heading, after, name);
  if (objection || !renamed) return refused(context, objection ?? message("editor/rename/not-a-heading"));
  const tags = tagEdits(document, after);
  if (tags === null) return refused(context, message("editor/rename/ambiguous", { heading: renamed.text }));
  const edits = [headingEdit, ...tags, ...linkEdits(context.set, document, after)];
  const edit = toWorkspaceEdit(context, edits);
  return edit ? ready(edit) : refused(context, message("editor/rename/not-a-policy"));
}

interface Found {
  readonly document: PolicyDocument;
  readonly heading: Heading;
  readonly span: Heading["textSpan"];
}

function headingAt(context: LanguageContext, position: Position): Renamed<Found> {
  const { document, text, set } = context;
  const target = targetAt(context, toOffset(text, position, context.positionEncoding));
  if (!document?.isPolicy || !set.textOf(context.file)) return refused(context, message("editor/rename/not-a-policy"));
  switch (target?.kind) {
    case "heading":
      return ready({ document, heading: target.heading, span: target.heading.textSpan });
    case "reference": {
      const { resolution } = target.tag;
      const heading = resolution.kind === "heading" ? document.headings[resolution.heading] : undefined;
      if (heading) return ready({ document, heading, span: target.span });
      return refused(context, message(REFUSALS[resolution.kind]));
    }
    case "clause":
      return refused(context, message("editor/rename/clause"));
    default:
      return refused(context, message("editor/rename/nothing"));
  }
}

const REFUSALS = {
  document: "editor/rename/whole-document",
  heading: "editor/rename/nothing",
  "unknown-heading": "editor/rename/unknown-heading",
  "ambiguous-heading": "editor/rename/ambiguous-tag",
} as const satisfies Readonly<Record<string, MessageId>>;

/** What speaks against a name: the heading would not be one, or tags could no longer tell it from another. */
function objectionTo(before: PolicyDocument, heading: Heading, after: PolicyDocument, name: string): Message | null {
  if (name === "") return message("editor/rename/empty");
  if (/[\r\n]/.test(name)) return message("editor/rename/line-break");
  const renamed = after.headings[heading.index];
  const isSame = after.headings.length === before.headings.length && renamed?.level === heading.level;
  if (!isSame || !renamed || renamed.text === "") return message("editor/rename/not-a-heading");
  if (renamed.text === "*") return message("editor/rename/star");
  return null;
}

/**
 * Tags that no longer mean what they meant get the shortest reference that does. Null where a tagged heading can't be
 * told from another any more.
 */
function tagEdits(before: PolicyDocument, after: PolicyDocument): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { resolution, target, targetSpan } of before.tags) {
    if (resolution.kind !== "heading" || refersTo(after.headings, target) === resolution.heading) continue;
    const heading = after.headings[resolution.heading];
    const reference = heading ? (samePath(before, after, target, heading) ?? referenceTo(after, heading)) : null;
    if (reference === null) return null;
    edits.push(...referenceFix(before, targetSpan, reference).edits);
  }
  return edits;
}

/** A reference with parents keeps them where it still can. */
function samePath(before: PolicyDocument, after: PolicyDocument, target: string, heading: Heading): string | null {
  const parts = foldHeading(target).split(/\s*[>›]\s*/);
  if (parts.length < 2) return null;
  const names = new Map(before.headings.map(({ text, index }) => [text, after.headings[index]?.text ?? text]));
  const path = [...parts.slice(0, -1).map((part) => names.get(part) ?? part), heading.text].join(" > ");
  return refersTo(after.headings, path) === heading.index ? path : null;
}

function ready<T>(value: T): { readonly kind: "ready"; readonly value: T } {
  return { kind: "ready", value };
}

function refused({ locale }: LanguageContext, reason: Message): { readonly kind: "refused"; readonly reason: string } {
  return { kind: "refused", reason: word(reason, locale) };
}
