import { indexTerms, type TermIndex } from "../../terms/termIndex.ts";
import { CONCEPTS } from "./concepts.ts";

const TERMS = Object.values(CONCEPTS).map((terms) => terms.split(" "));
const FAMILY_OF = Int32Array.from(TERMS.flatMap((terms, family) => terms.map(() => family)));

let index: TermIndex | null = null;

/** One text is read at a time. */
const FOUND = new Uint8Array(TERMS.length);

const mark = (term: number): void => {
  FOUND[FAMILY_OF[term] ?? 0] = 1;
};

/** The word families that occur in a normalised text, ascending. */
export function familiesIn(text: string): number[] {
  index ??= indexTerms(TERMS.flat());
  FOUND.fill(0);
  index.scan(text, mark);
  const families: number[] = [];
  for (let family = 0; family < FOUND.length; family++) if (FOUND[family] === 1) families.push(family);
  return families;
}
