/** Groups of words, by their index in `LawWords.words` in rising order, the rarest group first; a text that the pattern matches has one of every group. */
export type NeededGroups = readonly (readonly number[])[];

export interface TermNeeds {
  readonly patterns: readonly NeededGroups[];
  readonly topicPatterns: readonly NeededGroups[];
  readonly whenAny: readonly NeededGroups[];
}

/** What the patterns of law terms need of a text, so that most are never compiled. */
export interface LawWords {
  readonly words: readonly string[];
  /** By id of the term; one entry for each of its patterns, in order. */
  readonly needs: Readonly<Record<string, TermNeeds>>;
}
