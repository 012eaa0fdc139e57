import { rarestGroup, requiredWords } from "./requiredWords.ts";

/** So many patterns have a bit of a number each; of more the later ones always pass. */
const WIDTH = 31;

/** Preparing a gate takes as long as looking for each of its patterns in so many texts. */
const PAYS_FROM = 20;

/** A class of more characters than this says too little about a text. */
export const LARGEST_CLASS = 40;

/**
 * Tells in one pass over a text which of some patterns can match it at all, by pairs of characters that their matches need.
 * It may let a pattern pass that does not match, never the other way round.
 */
export class Gate {
  private readonly patterns: readonly RegExp[];
  private asked = 0;
  private tables: Tables | null = null;

  constructor(patterns: readonly RegExp[]) {
    this.patterns = patterns.slice(0, WIDTH);
  }

  /** What `passes` is asked about. */
  possible(text: string): number {
    if (this.tables === null && this.asked++ < PAYS_FROM * this.patterns.length) return -1;
    this.tables ??= tablesOf(this.patterns);
    const { always, singles, pairs, last } = this.tables;
    let mask = always;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      mask |= (singles[unit & last] ?? 0) | (pairs[pairKey(before, unit) & last] ?? 0);
      before = unit;
    }
    return mask;
  }
}

/** Whether the pattern at `index` may match the text that `possible` was told of. */
export function passes(possible: number, index: number): boolean {
  return index >= WIDTH || (possible & (1 << index)) !== 0;
}

interface Tables {
  /** Patterns of which nothing is known. */
  readonly always: number;
  /** By code unit, and by a hash of two, cut to the size of the tables: `last` is their last index. */
  readonly singles: Int32Array;
  readonly pairs: Int32Array;
  readonly last: number;
}

/** Places in a table for each word: more, and few words share one; fewer, and the table is at hand when it is needed. */
const ROOM = 16;

function tablesOf(patterns: readonly RegExp[]): Tables {
  const words = patterns.map(({ ignoreCase, source }) =>
    ignoreCase ? null : rarestGroup(requiredWords(source, LARGEST_CLASS)),
  );
  const count = words.reduce((sum, own) => sum + (own?.length ?? 0), 0);
  const size = 2 ** Math.ceil(Math.log2(ROOM * Math.max(1, count)));
  const [singles, pairs, last] = [new Int32Array(size), new Int32Array(size), size - 1];
  let always = 0;
  words.forEach((own, index) => {
    const bit = 1 << index;
    if (own === null) always |= bit;
    for (const word of own ?? []) {
      const [table, key] =
        word.length === 1
          ? [singles, word.charCodeAt(0) & last]
          : [pairs, pairKey(word.charCodeAt(0), word.charCodeAt(1)) & last];
      table[key] = (table[key] ?? 0) | bit;
    }
  });
  return { always, singles, pairs, last };
}

function pairKey(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}
