import type { DocumentLink } from "vscode-languageserver-types";
import type { EvidenceRecord } from "../core/config/config.ts";
import { documentRecords } from "../core/config/records.ts";
import { type MessageId, message } from "../core/messages/catalogue.ts";
import { word } from "../core/messages/word.ts";
import type { Span } from "../core/span.ts";
import { positionAt } from "../core/text/lines.ts";
import type { LanguageContext } from "./context.ts";
import { toRange } from "./convert.ts";
import { besideUri } from "./places.ts";

/** Tags lead to their headings; records, and in the configuration house rubrics, lead to their files. */
export function documentLinks(context: LanguageContext): DocumentLink[] {
  const { document } = context;
  if (!document) return context.isConfig ? configLinks(context) : [];
  const records = documentRecords(document).records.map((record) => recordLink(context, record));
  const headings = document.tags.flatMap((tag) => {
    const { resolution } = tag;
    const heading = resolution.kind === "heading" ? document.headings[resolution.heading] : undefined;
    if (!heading) return [];
    // The fragment counts from 1, in UTF-16 columns whatever was agreed: it is read by the editor's own opener.
    const { line, character } = positionAt(document.lines, heading.textSpan.start);
    return [link(context, tag.targetSpan, `${context.uri}#L${line + 1},${character + 1}`, "editor/link/heading")];
  });
  return [...headings, ...records];
}

function configLinks(context: LanguageContext): DocumentLink[] {
  const { config } = context.set.assessment.set;
  if (!config) return [];
  const { standard, evidence } = config;
  const records = evidence.map((record) => recordLink(context, record));
  if (!/^\.\.?\//.test(standard.value)) return records;
  return [link(context, standard.span, besideUri(context.uri, standard.value), "editor/link/standard"), ...records];
}

function recordLink(context: LanguageContext, { file }: EvidenceRecord): DocumentLink {
  return link(context, file.span, besideUri(context.uri, file.value), "editor/link/record");
}

function link(context: LanguageContext, at: Span, target: string, tooltip: MessageId): DocumentLink {
  return {
    range: toRange(context.text, at, context.positionEncoding),
    target,
    ...(context.capabilities.linkTooltips ? { tooltip: word(message(tooltip), context.locale) } : {}),
  };
}
