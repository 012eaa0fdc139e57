import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { type Automaton, compileTerms } from "../terms/automaton.ts";
import { requiredWords } from "./requiredWords.ts";

/** Which law rules can match a text at all, found in one pass over the words that their patterns need. */
export interface Prefilter {
  candidates(text: string): readonly LawTerm[];
}

const KNOWN = new WeakMap<Rubric, Prefilter>();

export function prefilterOf(rubric: Rubric): Prefilter {
  const known = KNOWN.get(rubric);
  if (known) return known;
  const made = createPrefilter(rubric.lawTerms);
  KNOWN.set(rubric, made);
  return made;
}

/** A rule is a candidate when, for one of its patterns, one word of every group occurs; without groups it always is. */
function createPrefilter(terms: readonly LawTerm[]): Prefilter {
  const words: string[] = [];
  const indexOf = new Map<string, number>();
  const needs = terms.map((term) =>
    (term.kind === "pattern" ? term.patterns : term.whenAny).map((pattern) =>
      requiredWords(pattern.source).map((group) =>
        group.map((word) => {
          const at = indexOf.get(word) ?? words.push(word) - 1;
          indexOf.set(word, at);
          return at;
        }),
      ),
    ),
  );
  const automaton: Automaton = compileTerms(words);
  return {
    candidates(text) {
      const found = automaton.occurring(text);
      return terms.filter((_, index) =>
        needs[index]?.some((groups) => groups.every((group) => group.some((word) => found.has(word)))),
      );
    },
  };
}
