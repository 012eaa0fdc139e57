/** One phrase found in a text, as a half-open range of UTF-16 offsets. */
export interface TermHit {
  /** Index of the phrase in the list the index was made from. */
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Finds many phrases in one pass over a text. Immutable; safe to share. */
export interface TermIndex {
  /** All hits, overlapping ones included, by end offset and then longest first. */
  find(text: string): readonly TermHit[];
  /** Calls back for every hit, in no particular order, without allocating any. */
  scan(text: string, visit: (term: number, start: number) => void): void;
}

/**
 * Indexes phrases (normalised text; empty ones never match) by their first two characters. Few phrases of a rubric share
 * them, so that a text is compared with little more than what it contains, and the index is made in no time: it is part
 * of every start. Equal phrases keep their own number each.
 */
export function indexTerms(phrases: readonly string[]): TermIndex {
  let slots = 1024;
  while (slots < phrases.length * 2) slots *= 2;
  const mask = slots - 1;
  const pairKey = (first: number, second: number): number => (Math.imul(first, 40_503) + second) & mask;
  // Chains of terms by key; a number is that of a term and one more, 0 ends a chain.
  const singles = new Int32Array(0x10000);
  const pairs = new Int32Array(slots);
  const next = new Int32Array(phrases.length);
  const starts = new Int32Array(phrases.length);
  for (let term = phrases.length - 1; term >= 0; term--) {
    const phrase = phrases[term] ?? "";
    if (phrase === "") continue;
    const first = phrase.charCodeAt(0);
    const chains = phrase.length === 1 ? singles : pairs;
    const key = phrase.length === 1 ? first : pairKey(first, phrase.charCodeAt(1));
    starts[term] = (first << 16) | (phrase.length === 1 ? 0 : phrase.charCodeAt(1));
    next[term] = chains[key] ?? 0;
    chains[key] = term + 1;
  }

  function scan(text: string, visit: (term: number, start: number) => void): void {
    let unit = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      for (let one = singles[unit] ?? 0; one > 0; one = next[one - 1] ?? 0) visit(one - 1, at);
      const second = text.charCodeAt(at + 1);
      if (at + 1 < text.length) {
        const pair = (unit << 16) | second;
        for (let one = pairs[pairKey(unit, second)] ?? 0; one > 0; one = next[one - 1] ?? 0) {
          if (starts[one - 1] !== pair) continue;
          const phrase = phrases[one - 1] ?? "";
          if (phrase.length === 2 || text.startsWith(phrase, at)) visit(one - 1, at);
        }
      }
      unit = second;
    }
  }

  return {
    scan,
    find(text) {
      const hits: TermHit[] = [];
      scan(text, (term, start) => {
        hits.push({ term, start, end: start + (phrases[term]?.length ?? 0) });
      });
      return hits.length < 2 ? hits : hits.sort((a, b) => a.end - b.end || a.start - b.start || a.term - b.term);
    },
  };
}
