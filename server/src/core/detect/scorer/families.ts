import { CONCEPTS } from "./concepts.ts";

const NAMES = Object.keys(CONCEPTS);

/** The terms of all families by their first character. */
interface Starts {
  /** First character -> number of its bucket + 1, 0 where no term begins with it. */
  readonly bucketOf: Uint16Array;
  readonly buckets: readonly Bucket[];
}

interface Bucket {
  /** Families with a term of this one character. */
  readonly alone: readonly number[];
  readonly longer: readonly { readonly second: number; readonly text: string; readonly family: number }[];
}

let known: Starts | null = null;

/** One text is read at a time. */
const FOUND = new Uint8Array(NAMES.length);

/** The word families that occur in a normalised text, ascending. */
export function familiesIn(text: string): number[] {
  known ??= startsOf();
  const { bucketOf, buckets } = known;
  const found = FOUND.fill(0);
  for (let at = 0; at < text.length; at++) {
    const bucket = buckets[(bucketOf[text.charCodeAt(at)] ?? 0) - 1];
    if (bucket === undefined) continue;
    for (const family of bucket.alone) found[family] = 1;
    const second = text.charCodeAt(at + 1);
    for (const term of bucket.longer) {
      if (term.second !== second || found[term.family] === 1) continue;
      if (term.text.length === 2 || text.startsWith(term.text, at)) found[term.family] = 1;
    }
  }
  const families: number[] = [];
  for (let family = 0; family < found.length; family++) if (found[family] === 1) families.push(family);
  return families;
}

function startsOf(): Starts {
  const bucketOf = new Uint16Array(0x10000);
  const buckets: { alone: number[]; longer: Bucket["longer"][number][] }[] = [];
  for (const [family, name] of NAMES.entries())
    for (const text of (CONCEPTS[name] ?? "").split(" ")) {
      const first = text.charCodeAt(0);
      if (bucketOf[first] === 0) bucketOf[first] = buckets.push({ alone: [], longer: [] });
      const bucket = buckets[(bucketOf[first] ?? 0) - 1];
      if (text.length === 1) bucket?.alone.push(family);
      else bucket?.longer.push({ second: text.charCodeAt(1), text, family });
    }
  return { bucketOf, buckets };
}
