import type { LawWords, NeededGroups } from "../rubric/lawNeeds.ts";
import { lawWordsOf } from "../rubric/lawWords.ts";
import type { LawTerm, Rubric } from "../rubric/rubric.ts";
import { indexTerms } from "../terms/termIndex.ts";

/** A rule with those of its patterns that can match a text at all. */
export interface Candidate {
  readonly term: LawTerm;
  /** Of a pattern rule. */
  readonly patterns: readonly RegExp[];
  readonly topicPatterns: readonly RegExp[];
  /** Of an absence rule: the patterns that call for something. */
  readonly whenAny: readonly RegExp[];
}

/** The law rules that can match a text, in the order of the rubric, found in one pass over the words that their patterns need. */
export type Prefilter = (text: string) => readonly Candidate[];

const KNOWN = new WeakMap<Rubric, Prefilter>();

export function prefilterOf(rubric: Rubric): Prefilter {
  const known = KNOWN.get(rubric);
  if (known) return known;
  const made = createPrefilter(rubric.lawTerms, rubric.lawWords ?? lawWordsOf(rubric.lawTerms));
  KNOWN.set(rubric, made);
  return made;
}

type List = Exclude<keyof Candidate, "term">;

/** A pattern of a rule, and the words of which a text that it matches has one of every group, besides those that lead to it. */
interface Guarded {
  readonly rule: number;
  readonly list: List;
  /** Place in the rule's list. */
  readonly index: number;
  readonly needs: NeededGroups;
}

function createPrefilter(terms: readonly LawTerm[], { words, needs }: LawWords): Prefilter {
  const all: Guarded[] = [];
  const unguarded: number[] = [];
  const byWord: number[][] = [];
  const add = (rule: number, list: List, patterns: readonly NeededGroups[]): void => {
    for (const [index, groups] of patterns.entries()) {
      // The words of the rarest group lead to the pattern, so that most texts ask about few.
      const [key, ...others] = groups;
      const at = all.push({ rule, list, index, needs: others }) - 1;
      if (key === undefined) unguarded.push(at);
      for (const word of key ?? []) {
        const led = byWord[word] ?? [];
        byWord[word] = led;
        led.push(at);
      }
    }
  };
  for (const [rule, { id, kind }] of terms.entries()) {
    const own = needs[id];
    if (kind === "absence") add(rule, "whenAny", own?.whenAny ?? []);
    else if (kind === "pattern") {
      add(rule, "patterns", own?.patterns ?? []);
      add(rule, "topicPatterns", own?.topicPatterns ?? []);
    }
  }
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
    const lists: Record<List, RegExp[]> = { patterns: [], topicPatterns: [], whenAny: [] };
    for (; possible[at]?.rule === rule; at++) {
      const guarded = possible[at];
      const pattern = guarded && term?.[guarded.list][guarded.index];
      if (pattern) lists[guarded.list].push(pattern);
    }
    if (term) candidates.push({ term, ...lists });
  }
  return candidates;
}
