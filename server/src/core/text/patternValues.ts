import type { Value, ValueKind } from "./values.ts";

/** Values that one expression finds whole, with what is known of all of them. */
export interface ValuePattern {
  readonly kind: ValueKind;
  /** Global, and never matches nothing. */
  readonly pattern: RegExp;
  readonly quantity?: number;
  readonly working?: boolean;
}

/** What the patterns find in normalised text, pattern by pattern. */
export function patternValues(text: string, patterns: readonly ValuePattern[]): readonly Value[] {
  const values: Value[] = [];
  for (const { kind, pattern, quantity = null, working } of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const value: Value = { kind, start: match.index, end: match.index + match[0].length, quantity, unit: null };
      values.push(working === true ? { ...value, working } : value);
    }
  }
  return values;
}
