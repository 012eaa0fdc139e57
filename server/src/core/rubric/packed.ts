import type { LawWords, TermNeeds } from "./lawNeeds.ts";
import type { WordList } from "./rubric.ts";

/** Stands for a word list in a packed pattern; no pattern has such braces of its own. */
const MARK = /\{@(\d+)\}/g;

/** Patterns repeat whole word lists, lists too: packed, they name the list by its place. */
export function packPattern(source: string, words: readonly WordList[]): string {
  return words
    .map((list, place) => ({ written: writtenOut(list), place }))
    .sort((a, b) => b.written.length - a.written.length)
    .reduce((packed, { written, place }) => packed.replaceAll(written, `{@${place}}`), source);
}

export function unpackPattern(packed: string, words: readonly WordList[]): string {
  return packed.replace(MARK, (mark, place: string) => {
    const list = words[Number(place)];
    return list ? writtenOut(list) : mark;
  });
}

/** A list names only those before it. */
export function packWords(words: readonly WordList[]): readonly WordList[] {
  return words.map(({ id, terms }, place) => {
    const before = words.slice(0, place);
    return { id, terms: terms.map((term) => packPattern(term, before)) };
  });
}

export function unpackWords(packed: readonly WordList[]): readonly WordList[] {
  const words: WordList[] = [];
  for (const { id, terms } of packed) words.push({ id, terms: terms.map((term) => unpackPattern(term, words)) });
  return words;
}

function writtenOut({ terms }: WordList): string {
  return `(?:${terms.join("|")})`;
}

/** The groups of words that patterns need, each once and packed, and per pattern their places. */
export interface PackedLawWords {
  readonly words: readonly string[];
  /** Each word as its distance from the one before: small numbers deflate well. */
  readonly groups: readonly (readonly number[])[];
  readonly needs: Readonly<Record<string, Lists<readonly number[]>>>;
}

type Lists<T> = { readonly [K in keyof TermNeeds]: readonly T[] };

export function packLawWords({ words, needs }: LawWords): PackedLawWords {
  const groups: (readonly number[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (group: readonly number[]): number => {
    const distances = distancesOf(group);
    const key = distances.join();
    const place = places.get(key) ?? groups.push(distances) - 1;
    places.set(key, place);
    return place;
  };
  const packed = mapNeeds(needs, (pattern) => pattern.map(placeOf));
  return { words, groups, needs: packed };
}

export function unpackLawWords({ words, groups, needs }: PackedLawWords): LawWords {
  const whole = groups.map((distances) => {
    let word = 0;
    return distances.map((distance) => (word += distance));
  });
  return { words, needs: mapNeeds(needs, (pattern) => pattern.map((place) => whole[place] ?? [])) };
}

function distancesOf(group: readonly number[]): readonly number[] {
  return group.map((word, at) => word - (group[at - 1] ?? 0));
}

function mapNeeds<A, B>(needs: Readonly<Record<string, Lists<A>>>, map: (pattern: A) => B): Record<string, Lists<B>> {
  const lists = ({ patterns, topicPatterns, whenAny }: Lists<A>): Lists<B> => ({
    patterns: patterns.map(map),
    topicPatterns: topicPatterns.map(map),
    whenAny: whenAny.map(map),
  });
  return Object.fromEntries(Object.entries(needs).map(([id, one]) => [id, lists(one)]));
}
