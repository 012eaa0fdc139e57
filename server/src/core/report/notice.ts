import type { ClauseAssessment } from "../assessment/assessment.ts";
import { type MessageId, message } from "../messages/catalogue.ts";
import { localised, type Message } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { noticeLines, type Passage, passageAt } from "./noticePassages.ts";
import { escapeMarkdown } from "./noticeText.ts";
import type { ReportSet } from "./reportInput.ts";

/**
 * The customer notice (告知书): every disclosure that the policies state, in their own words, as clean Markdown without
 * tags and comments. A passage that states several things is given once. What is not stated is left out, and so is a
 * passage with a blank in it: a customer reads promises, not gaps.
 */
export function customerNotice({ assessment, locale }: Pick<ReportSet, "assessment" | "locale">): string {
  const say = (id: MessageId, args: Message["args"] = {}) => word(message(id, args), locale);
  const { documents, config } = assessment.set;
  const given = new Set<string>();
  const sections = assessment.clauses.flatMap((entry) => {
    const passages = disclosed(entry).filter(({ key }) => !given.has(key));
    for (const { key } of passages) given.add(key);
    return passages.length === 0
      ? []
      : [`## ${escapeMarkdown(localised(entry.clause.title, locale))}`, ...noticeLines(passages)];
  });
  const title = config?.enterprise
    ? say("notice/title", { enterprise: escapeMarkdown(config.enterprise) })
    : say("notice/title/plain");
  const sources = documents.map((document) => `- ${say("notice/source", sourceOf(document))}`);
  const parts = [
    `# ${title}`,
    ...(sections.length > 0 ? [say("notice/opening"), ...sections] : [say("notice/empty")]),
    ...(sources.length > 0 ? ["---", say("notice/sources"), sources.join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The passages that state a clause's disclosures, in the order of the documents, each once. */
function disclosed({ elements }: ClauseAssessment): readonly Passage[] {
  const passages = new Map<string, Passage>();
  for (const { element, verdict } of elements) {
    if (element.kind !== "disclosure" || verdict.outcome !== "stated") continue;
    for (const { document, span } of verdict.evidence) {
      const passage = passageAt(document, span);
      if (!passage.hasBlank) passages.set(passage.key, passage);
    }
  }
  return [...passages.values()].sort((a, b) =>
    a.document === b.document ? a.span.start - b.span.start : a.document.path < b.document.path ? -1 : 1,
  );
}

function sourceOf(document: PolicyDocument): Message["args"] {
  const value = (key: string) => document.frontMatter?.entries.find((entry) => entry.key === key)?.text ?? "";
  const name = value("title") || (document.headings[0]?.text ?? document.path);
  return {
    name: escapeMarkdown(name),
    version: escapeMarkdown(value("version")),
    date: escapeMarkdown(value("effective")),
  };
}
