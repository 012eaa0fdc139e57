import { sectionsOf } from "../../src/core/detect/topics/sections.ts";
import { topicFeatures } from "../../src/core/detect/topics/topicFeatures.ts";
import type { PolicyDocument } from "../../src/core/policy/document.ts";
import type { Example, LabelledSet } from "./corpus.ts";

/** A text and the clause it answers. */
export interface TopicExample {
  readonly author: string;
  readonly source: "passage" | "set";
  readonly clause: string;
  /** Feature hashes, each as often as there are units that have it. */
  readonly features: readonly number[];
}

/** Every passage, and every section of a set that one clause's tag points to. */
export function topicExamples(passages: readonly Example[], sets: readonly LabelledSet[]): readonly TopicExample[] {
  const examples: TopicExample[] = passages.flatMap(({ author, clause, scopes }) =>
    scopes.map(({ document, firstUnit, endUnit }) => ({
      author,
      source: "passage",
      clause,
      features: featuresIn(document, firstUnit, endUnit),
    })),
  );
  for (const { author, documents } of sets)
    for (const document of documents) {
      const sections = new Map(sectionsOf(document).map((section) => [section.heading, section]));
      for (const { clause, heading } of document.scopes) {
        const section = heading === null ? undefined : sections.get(heading);
        if (!section) continue;
        const features = featuresIn(document, section.firstUnit, section.endUnit);
        examples.push({ author, source: "set", clause, features });
      }
    }
  return examples;
}

function featuresIn({ units }: PolicyDocument, firstUnit: number, endUnit: number): readonly number[] {
  return units.slice(firstUnit, endUnit).flatMap((unit) => [...topicFeatures(unit)]);
}
