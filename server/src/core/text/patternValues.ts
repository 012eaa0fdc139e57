import { Gate } from "./pattern/gate.ts";
import type { Value, ValueKind } from "./values.ts";

/** Values that one expression finds whole, with what is known of all of them. */
export interface ValuePattern {
  readonly kind: ValueKind;
  /** Global, and never matches nothing. */
  readonly pattern: RegExp;
  /** Not global: what every text with a match contains, where that is found much sooner than the match. */
  readonly needs?: RegExp;
  readonly quantity?: number;
  readonly working?: boolean;
}

/** A function that gives what the patterns find in normalised text, pattern by pattern. */
export function patternFinder(patterns: readonly ValuePattern[]): (text: string) => readonly Value[] {
  const gate = new Gate(patterns.map(({ pattern }) => pattern));
  return (text) => {
    const values: Value[] = [];
    const possible = gate.possible(text);
    for (let index = 0; index < patterns.length; index++) {
      const known = patterns[index];
      if (known && (possible & (1 << index)) !== 0) addValues(text, known, values);
    }
    return values;
  };
}

function addValues(text: string, known: ValuePattern, values: Value[]): void {
  const { kind, pattern, working } = known;
  const quantity = known.quantity ?? null;
  if (known.needs?.test(text) === false) return;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const value: Value = { kind, start: match.index, end: match.index + match[0].length, quantity, unit: null };
    values.push(working === true ? { ...value, working } : value);
  }
}
