import type { CharSet } from "./charset.ts";
import { type PatternNode, readPattern } from "./syntax.ts";

/** A class of more characters than this says too little about a text. */
const LARGEST_CLASS = 40;

/**
 * Words of which every text that the pattern matches has at least one; null where none are known. Of all such lists the one
 * whose words are longest, because they are rarest.
 */
export function neededWords(source: string): readonly string[] | null {
  return wordsOf(readPattern(source));
}

function wordsOf(node: PatternNode): readonly string[] | null {
  switch (node.kind) {
    case "set":
      return charactersOf(node.set);
    case "sequence":
      return ofSequence(node.items);
    case "choice": {
      const words: string[] = [];
      for (const option of node.options) {
        const needed = wordsOf(option);
        if (needed === null) return null;
        words.push(...needed);
      }
      return words;
    }
    case "repeat":
      return node.min > 0 ? wordsOf(node.body) : null;
    case "assertion":
    case "look":
    case "backreference":
      return null;
  }
}

/** Characters that must follow each other make one word. */
function ofSequence(items: readonly PatternNode[]): readonly string[] | null {
  let best: readonly string[] | null = null;
  let word = "";
  for (const item of [...items, null]) {
    const own = item?.kind === "set" ? charactersOf(item.set) : null;
    if (own?.length === 1) {
      word += own[0];
      continue;
    }
    if (word !== "") best = rarer(best, [word]);
    word = "";
    const needed = item === null ? null : wordsOf(item);
    if (needed !== null) best = rarer(best, needed);
  }
  return best;
}

function rarer(a: readonly string[] | null, b: readonly string[]): readonly string[] {
  if (a === null) return b;
  const [x, y] = [shortest(a), shortest(b)];
  if (x !== y) return x > y ? a : b;
  return a.length <= b.length ? a : b;
}

function shortest(words: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) least = Math.min(least, word.length);
  return least;
}

function charactersOf(set: CharSet): readonly string[] | null {
  let size = 0;
  for (const [low, high] of set) size += high - low + 1;
  if (size === 0 || size > LARGEST_CLASS) return null;
  return set.flatMap(([low, high]) =>
    Array.from({ length: high - low + 1 }, (_, at) => String.fromCodePoint(low + at)),
  );
}
