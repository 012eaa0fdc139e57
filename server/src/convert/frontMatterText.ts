import { message } from "../core/messages/catalogue.ts";
import { type Locale, type Localised, localised } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { quoteScalar } from "../core/yaml/quote.ts";
import { confidenceText } from "./confidenceText.ts";
import type { MastHead } from "./mastHead.ts";

/** A clause that a section of the imported document seems to answer. */
export interface ProposedTag {
  readonly clause: string;
  readonly title: Localised;
  /** As a tag refers to the heading. */
  readonly target: string;
  /** Estimated probability, 0 to 1. */
  readonly confidence: number;
  /** Sure enough to stand in the front matter as a tag, and not as a comment. */
  readonly sure: boolean;
}

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
