import { message } from "../core/messages/catalogue.ts";
import { type Locale, localised } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { quoteScalar } from "../core/yaml/quote.ts";
import { confidenceText } from "./confidenceText.ts";
import type { ProposedTag } from "./importDocument.ts";
import type { MastHead } from "./mastHead.ts";

export interface FrontMatterParts extends MastHead {
  readonly title: string;
  readonly tags: readonly ProposedTag[];
}

/** Front matter with the tags that are nearly certain, and the others as comments to accept; each with its confidence. */
export function frontMatterText({ title, version, effective, tags }: FrontMatterParts, locale: Locale): string {
  const say = (id: "import/tags" | "import/unsure" | "import/no-tags") => `# ${word(message(id), locale)}`;
  const sure = tagLines(
    tags.filter((tag) => tag.sure),
    locale,
  );
  const taken = new Set(tags.filter((tag) => tag.sure).map(({ clause }) => clause));
  const unsure = tagLines(
    tags.filter((tag) => !tag.sure && !taken.has(tag.clause)),
    locale,
  );
  return [
    "---",
    `title: ${quoteScalar(title)}`,
    ...(version === null ? [] : [`version: ${JSON.stringify(version)}`]),
    ...(effective === null ? [] : [`effective: ${effective}`]),
    ...(sure.length > 0
      ? [say("import/tags"), "clauses:", ...sure.map((line) => `  ${line}`)]
      : [say("import/no-tags")]),
    ...(unsure.length > 0 ? [`  ${say("import/unsure")}`, ...unsure.map((line) => `  # ${line}`)] : []),
    "---",
    "",
  ].join("\n");
}

/** One line a clause, in the order of the document. */
function tagLines(tags: readonly ProposedTag[], locale: Locale): readonly string[] {
  const byClause = new Map<string, ProposedTag[]>();
  for (const tag of tags) byClause.set(tag.clause, [...(byClause.get(tag.clause) ?? []), tag]);
  return [...byClause].map(([clause, own]) => {
    const targets = own.map(({ target }) => quoteScalar(target));
    const value = targets.length === 1 ? targets[0] : `[${targets.join(", ")}]`;
    const sureness = own.map(confidenceText).join(", ");
    const title = own[0] ? localised(own[0].title, locale) : "";
    return `${clause}: ${value} # ${title} ${sureness}`;
  });
}
