import { rarestGroup, requiredWords } from "./requiredWords.ts";

/** At most so many patterns share a gate: one bit of a number each. */
const GATE_WIDTH = 31;

/** Preparing a gate takes as long as reading some hundred units without one. */
const PAYS_FROM = 300;

const PAIRS = 0x4000;

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
    if (patterns.length > GATE_WIDTH) throw new RangeError(`a gate holds ${GATE_WIDTH} patterns`);
    this.patterns = patterns;
  }

  /** Bit `n` is set where pattern `n` may match. */
  possible(text: string): number {
    if (this.tables === null && this.asked++ < PAYS_FROM) return -1;
    this.tables ??= tablesOf(this.patterns);
    const { always, singles, pairs } = this.tables;
    let mask = always;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      mask |= (singles[unit] ?? 0) | (pairs[pairKey(before, unit)] ?? 0);
      before = unit;
    }
    return mask;
  }
}

interface Tables {
  /** Patterns of which nothing is known. */
  readonly always: number;
  /** By code unit, and by a hash of two. */
  readonly singles: Int32Array;
  readonly pairs: Int32Array;
}

function tablesOf(patterns: readonly RegExp[]): Tables {
  let always = 0;
  const singles = new Int32Array(0x10000);
  const pairs = new Int32Array(PAIRS);
  patterns.forEach((pattern, index) => {
    const bit = 1 << index;
    const words = pattern.ignoreCase ? null : rarestGroup(requiredWords(pattern.source, LARGEST_CLASS));
    if (words === null) always |= bit;
    for (const word of words ?? []) {
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      if (word.length === 1) singles[first] = (singles[first] ?? 0) | bit;
      else pairs[pairKey(first, second)] = (pairs[pairKey(first, second)] ?? 0) | bit;
    }
  });
  return { always, singles, pairs };
}

function pairKey(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & (PAIRS - 1);
}
