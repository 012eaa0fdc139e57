import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { indexTerms } from "../terms/termIndex.ts";
import { requiredWords, strongest } from "./requiredWords.ts";

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

/** A pattern of a rule, and the words of which a text that it matches has one of every group, besides those that lead to it. */
interface Guarded {
  readonly rule: number;
  readonly isTopic: boolean;
  readonly pattern: RegExp;
  /** Indexes of words. */
  readonly needs: readonly (readonly number[])[];
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
  const numbered = (word: string): number => {
    const at = indexOf.get(word) ?? words.push(word) - 1;
    indexOf.set(word, at);
    return at;
  };
  const all: Guarded[] = [];
  const unguarded: number[] = [];
  const byWord: number[][] = [];
  terms.forEach((term, rule) => {
    for (const pattern of [...patternsOf(term), ...term.topicPatterns]) {
      const groups = requiredWords(pattern.source);
      const isTopic = !patternsOf(term).includes(pattern);
      // The words of one group lead to the pattern, so that most texts ask about few; of the others short ones come first.
      const key = strongest(groups);
      const others = groups.filter((group) => group !== key).sort((a, b) => a.length - b.length);
      const at = all.push({ rule, isTopic, pattern, needs: others.map((group) => group.map(numbered)) }) - 1;
      if (key === null) unguarded.push(at);
      for (const word of key ?? []) {
        const index = numbered(word);
        const list = byWord[index] ?? [];
        byWord[index] = list;
        list.push(at);
      }
    }
  });
  const index = indexTerms(words);
  // Words that the text at hand has, and patterns that it has come to, are marked with the text's number.
  const marks = new Int32Array(words.length);
  const reached = new Int32Array(all.length);
  let number = 0;
  let possible: number[] = [];
  const reach = (at: number): void => {
    if (reached[at] === number) return;
    reached[at] = number;
    possible.push(at);
  };
  const visit = (word: number): void => {
    if (marks[word] === number) return;
    marks[word] = number;
    const patterns = byWord[word];
    if (patterns) for (let at = 0; at < patterns.length; at++) reach(patterns[at] ?? 0);
  };
  const has = (group: readonly number[]): boolean => {
    for (let at = 0; at < group.length; at++) if (marks[group[at] ?? 0] === number) return true;
    return false;
  };
  return (text) => {
    number++;
    possible = [];
    for (const at of unguarded) reach(at);
    index.scan(text, visit);
    if (possible.length === 0) return NONE;
    const left = possible.filter((at) => all[at]?.needs.every(has));
    if (left.length === 0) return NONE;
    left.sort((a, b) => a - b);
    return candidatesOf(
      terms,
      left.flatMap((at) => all[at] ?? []),
    );
  };
}

const NONE: readonly Candidate[] = [];

/** The patterns by their rules, both in order. */
function candidatesOf(terms: readonly LawTerm[], possible: readonly Guarded[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < possible.length; ) {
    const rule = possible[at]?.rule ?? 0;
    const term = terms[rule];
    const patterns: RegExp[] = [];
    const topicPatterns: RegExp[] = [];
    for (; possible[at]?.rule === rule; at++) {
      const guarded = possible[at];
      if (guarded) (guarded.isTopic ? topicPatterns : patterns).push(guarded.pattern);
    }
    if (term) candidates.push({ term, patterns, topicPatterns });
  }
  return candidates;
}
