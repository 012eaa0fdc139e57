import type { WordList } from "../rubric.ts";

const SHORTHAND = /(?<!\\[pPu])\{(?:(\.{2,3})(\d{1,2})|([a-z][a-z0-9-]*))\}/g;

/**
 * Puts the word lists that a pattern names into it: `{customer}` is any word of that list, `{..8}` a gap of up to 8
 * characters inside a part between commas, `{...24}` one inside a sentence. An unknown name stays:
 * `unknownWords` finds it.
 */
export function expandPattern(source: string, words: readonly WordList[]): string {
  return source.replace(SHORTHAND, (written: string, dots?: string, most?: string, name?: string) => {
    if (dots !== undefined) return `${dots === ".." ? "[^。;!?,\\n]" : "[^。;!?\\n]"}{0,${most}}`;
    const list = words.find(({ id }) => id === name);
    return list ? `(?:${list.terms.join("|")})` : written;
  });
}

/** Names in an expanded pattern that no word list has. */
export function unknownWords(expanded: string): readonly string[] {
  return [...expanded.matchAll(SHORTHAND)].flatMap(([, , , name]) => name ?? []);
}
