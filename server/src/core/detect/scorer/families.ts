import { CONCEPTS } from "./concepts.ts";

interface Term {
  readonly text: string;
  readonly family: number;
}

/** Terms of one character by that character, longer ones by their first two: two look-ups a character find all. */
const SINGLES = new Map<number, number[]>();
const BY_PAIR = new Map<number, Term[]>();
const NAMES = Object.keys(CONCEPTS);
for (const [family, name] of NAMES.entries())
  for (const text of (CONCEPTS[name] ?? "").split(" ")) {
    if (text.length === 1) append(SINGLES, text.charCodeAt(0), family);
    else append(BY_PAIR, pairKey(text, 0), { text, family });
  }

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function pairKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The word families that occur in a normalised text, ascending. */
export function familiesIn(text: string): number[] {
  const found = new Uint8Array(NAMES.length);
  for (let i = 0; i < text.length; i++) {
    for (const family of SINGLES.get(text.charCodeAt(i)) ?? NONE) found[family] = 1;
    for (const term of BY_PAIR.get(pairKey(text, i)) ?? NO_TERMS)
      if (term.text.length === 2 || text.startsWith(term.text, i)) found[term.family] = 1;
  }
  const families: number[] = [];
  for (let family = 0; family < found.length; family++) if (found[family] === 1) families.push(family);
  return families;
}

const NONE: readonly number[] = [];
const NO_TERMS: readonly Term[] = [];
