import { createDetectContext } from "../../src/core/detect/detect.ts";
import { ByteReader } from "../../src/core/detect/scorer/bytes.ts";
import type { Model } from "../../src/core/detect/scorer/scorer.ts";
import { suggestTags } from "../../src/core/detect/suggest.ts";
import { likelyClause } from "../../src/core/detect/topics/likelyClause.ts";
import { sectionsOf } from "../../src/core/detect/topics/sections.ts";
import { readTopics } from "../../src/core/detect/topics/topicModel.ts";
import type { PolicyDocument } from "../../src/core/policy/document.ts";
import type { Rubric } from "../../src/core/rubric/rubric.ts";
import type { LabelledSet } from "../training/corpus.ts";
import { packTopics } from "../training/packTopics.ts";
import type { TopicExample } from "../training/topicExamples.ts";
import { trainTopics } from "../training/topics.ts";
import { three } from "./measures.ts";

/** Tag suggestions over the sets with all tags taken away, by models that saw nothing of a set's author. */
export interface SuggestionFigures {
  /** Sections that a tag points to. */
  readonly sections: number;
  /** Share of those whose likeliest clause is the tag's. */
  readonly top1: number;
  /** Suggestions as they are shown, over all headings, tagged or not. */
  readonly shown: number;
  readonly precision: number;
  readonly recall: number;
  readonly lowestAuthor: { readonly author: string; readonly precision: number };
}

interface Count {
  sections: number;
  first: number;
  shown: number;
  right: number;
}

/** `leftOut`: the authors left out together, each with the model that the elements' columns are taken from. */
export function suggestionFigures(
  examples: readonly TopicExample[],
  sets: readonly LabelledSet[],
  rubric: Rubric,
  leftOut: readonly { readonly authors: readonly string[]; readonly model: Model }[],
): SuggestionFigures {
  const counts = new Map<string, Count>();
  for (const { authors, model } of leftOut) {
    const train = examples.filter(({ source, author }) => source !== "set" || !authors.includes(author));
    const topics = readTopics(new ByteReader(packTopics(trainTopics(train))));
    const context = createDetectContext(rubric, { ...model, topics });
    for (const { author, documents } of sets) {
      if (!authors.includes(author)) continue;
      const count = counts.get(author) ?? { sections: 0, first: 0, shown: 0, right: 0 };
      counts.set(author, count);
      for (const document of documents) {
        const gold = goldOf(document);
        for (const { heading, firstUnit, endUnit } of sectionsOf(document)) {
          const clauses = gold.get(heading);
          if (clauses === undefined) continue;
          count.sections++;
          const likely = topics ? likelyClause(topics, document, firstUnit, endUnit) : null;
          if (likely && clauses.has(likely.clause)) count.first++;
        }
        for (const { heading, clause } of suggestTags({ ...document, scopes: [], tags: [] }, context)) {
          count.shown++;
          if (isTagged(document, gold, heading, clause)) count.right++;
        }
      }
    }
  }
  return summed(counts);
}

/** The clauses that each heading is tagged with: one section may answer several. */
function goldOf(document: PolicyDocument): ReadonlyMap<number, ReadonlySet<string>> {
  const gold = new Map<number, Set<string>>();
  for (const { heading, clause } of document.scopes) {
    if (heading !== null) gold.set(heading, (gold.get(heading) ?? new Set()).add(clause));
  }
  return gold;
}

/** A part of a section that is tagged with the clause answers it too. */
function isTagged(
  { headings }: PolicyDocument,
  gold: ReadonlyMap<number, ReadonlySet<string>>,
  heading: number,
  clause: string,
): boolean {
  for (let at = heading; at >= 0; at = headings[at]?.parent ?? -1) if (gold.get(at)?.has(clause)) return true;
  return false;
}

function summed(counts: ReadonlyMap<string, Count>): SuggestionFigures {
  const total = (pick: (count: Count) => number) => [...counts.values()].reduce((sum, count) => sum + pick(count), 0);
  const sections = total((count) => count.sections);
  const shown = total((count) => count.shown);
  const right = total((count) => count.right);
  const [author = "", lowest] = [...counts].sort((a, b) => a[1].right / a[1].shown - b[1].right / b[1].shown)[0] ?? [];
  return {
    sections,
    top1: three(total((count) => count.first) / sections),
    shown,
    precision: three(right / shown),
    recall: three(right / sections),
    lowestAuthor: { author, precision: lowest ? three(lowest.right / lowest.shown) : 0 },
  };
}
