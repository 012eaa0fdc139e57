import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { type Automaton, compileTerms } from "../terms/automaton.ts";
import { requiredWords } from "./requiredWords.ts";

/** A rule with those of its patterns that can match a text at all. */
export interface Candidate {
  readonly term: LawTerm;
  readonly patterns: readonly RegExp[];
  readonly topicPatterns: readonly RegExp[];
}

/** Which law rules can match a text, found in one pass over the words that their patterns need. */
export interface Prefilter {
  /** Pattern rules. */
  candidates(text: string): readonly Candidate[];
  /** Absence rules, with the patterns that call for something. */
  absences(text: string): readonly Candidate[];
}

const KNOWN = new WeakMap<Rubric, Prefilter>();

export function prefilterOf(rubric: Rubric): Prefilter {
  const known = KNOWN.get(rubric);
  if (known) return known;
  const made = createPrefilter(rubric.lawTerms);
  KNOWN.set(rubric, made);
  return made;
}

/** Groups of word indexes; a pattern can match only where one word of every group occurs. */
type Needs = readonly (readonly number[])[];

interface Guarded {
  readonly pattern: RegExp;
  readonly needs: Needs;
}

function createPrefilter(terms: readonly LawTerm[]): Prefilter {
  return {
    candidates: createSelection(
      terms.filter((term) => term.kind === "pattern"),
      (term) => term.patterns,
    ),
    absences: createSelection(
      terms.filter((term) => term.kind === "absence"),
      (term) => term.whenAny,
    ),
  };
}

function createSelection(
  terms: readonly LawTerm[],
  patternsOf: (term: LawTerm) => readonly RegExp[],
): (text: string) => readonly Candidate[] {
  const words: string[] = [];
  const indexOf = new Map<string, number>();
  const guard = (pattern: RegExp): Guarded => ({
    pattern,
    needs: requiredWords(pattern.source).map((group) =>
      group.map((word) => {
        const at = indexOf.get(word) ?? words.push(word) - 1;
        indexOf.set(word, at);
        return at;
      }),
    ),
  });
  const rules = terms.map((term) => ({
    term,
    patterns: patternsOf(term).map(guard),
    topicPatterns: term.topicPatterns.map(guard),
  }));
  const automaton: Automaton = compileTerms(words);
  return (text) => {
    const found = automaton.occurring(text);
    const possible = (list: readonly Guarded[]) =>
      list.flatMap(({ pattern, needs }) =>
        needs.every((group) => group.some((word) => found.has(word))) ? [pattern] : [],
      );
    return rules.flatMap(({ term, patterns, topicPatterns }) => {
      const candidate = { term, patterns: possible(patterns), topicPatterns: possible(topicPatterns) };
      return candidate.patterns.length + candidate.topicPatterns.length > 0 ? [candidate] : [];
    });
  };
}
