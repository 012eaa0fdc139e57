import { Gate, passes } from "./pattern/gate.ts";
import type { Value, ValueKind } from "./values.ts";

/** Values that one expression finds whole, with what is known of all of them. */
export interface ValuePattern {
  readonly kind: ValueKind;
  /** Global, and never matches nothing. */
  readonly pattern: RegExp;
  /** Not global: what every text with a match contains, where that is found much sooner than the match. */
  readonly needs?: RegExp;
  /** Every match has at least so many Arabic digits. */
  readonly digits?: number;
  /** Every match has a Latin letter. */
  readonly latin?: boolean;
  readonly quantity?: number;
  readonly working?: boolean;
}

/** A function that gives what the patterns find in normalised text, pattern by pattern. */
export function patternFinder(patterns: readonly ValuePattern[]): (text: string) => Value[] {
  const gate = new Gate(patterns.map(({ pattern }) => pattern));
  return (text) => {
    const values: Value[] = [];
    const possible = gate.possible(text);
    const { digits, latin } = countsOf(text);
    for (let index = 0; index < patterns.length; index++) {
      const known = patterns[index];
      if (!known || !passes(possible, index)) continue;
      if (digits < (known.digits ?? 0) || (known.latin === true && !latin)) continue;
      addValues(text, known, values);
    }
    return values;
  };
}

/** How many Arabic digits a normalised text has, and whether it has a Latin letter. */
function countsOf(text: string): { readonly digits: number; readonly latin: boolean } {
  let digits = 0;
  let latin = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7a) continue;
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit >= 0x61) latin = true;
  }
  return { digits, latin };
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
