import { rarestGroup, requiredWords, type WordGroup } from "../text/pattern/requiredWords.ts";
import type { LawWords, TermNeeds } from "./lawNeeds.ts";
import type { LawTerm } from "./rubric.ts";

export function lawWordsOf(terms: readonly LawTerm[]): LawWords {
  const words: string[] = [];
  const indexOf = new Map<string, number>();
  const numbered = (word: string): number => {
    const at = indexOf.get(word) ?? words.push(word) - 1;
    indexOf.set(word, at);
    return at;
  };
  const needsOf = (patterns: readonly RegExp[]) =>
    patterns.map(({ source }) => rarestFirst(requiredWords(source)).map((group) => rising(group.map(numbered))));
  const needs = terms.map(({ id, patterns, topicPatterns, whenAny }): [string, TermNeeds] => [
    id,
    { patterns: needsOf(patterns), topicPatterns: needsOf(topicPatterns), whenAny: needsOf(whenAny) },
  ]);
  return { words, needs: Object.fromEntries(needs) };
}

/** The others by their size: short ones are asked for soonest. */
function rarestFirst(groups: readonly WordGroup[]): readonly WordGroup[] {
  const rarest = rarestGroup(groups);
  if (rarest === null) return groups;
  return [rarest, ...groups.filter((group) => group !== rarest).sort((a, b) => a.length - b.length)];
}

function rising(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}
